import { paths } from '#web/paths.ts'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import type { HeatCell, HeatRow } from '#web/ui/HeatMap.tsx'
import { useWords } from '#web/words/language.tsx'
import { boardAt } from './board-address.ts'
import { type Board, viewOf } from './board-view.ts'
import { MetOf, useHeatCell } from './use-heat-row.tsx'
import { statusOf } from './verdict.ts'

/** The last row: the unit above all others where it holds their sums, or all units together. */
export function useTotalRow(board: Board, takes: (indicatorId: string) => boolean): HeatRow {
  const { t, format } = useWords()
  const cellOf = useHeatCell(board)
  const { columns, whole } = viewOf(board)
  const totals = new Map(board.totals.map((total) => [total.indicatorId, total.figures]))
  const shown = columns.filter(({ indicator }) => takes(indicator.id))
  return {
    key: 'total',
    title: whole?.shortName ?? t('target.mapTotal'),
    cells: () =>
      shown.map(({ indicator, cells }): HeatCell | null => {
        const held = whole && cells[whole.place]
        if (held) return cellOf(held, indicator, whole.id)
        const figures = totals.get(indicator.id)
        if (!figures) return null
        const figure = figures.percentOfExpected === null ? '–' : format.number(figures.percentOfExpected, 0)
        return { figure, status: statusOf[figures.verdict], to: boardAt({ indicator: indicator.id }) }
      }),
    sum: () => (
      <FigureLink to={paths.targets}>
        <MetOf
          cells={columns.flatMap(({ cells }) => cells.flatMap((cell) => (cell && !cell.isSum ? [cell] : [])))}
        />
      </FigureLink>
    ),
  }
}
