import { useCallback, useMemo } from 'react'
import type { BoardCell } from '#domain/target/board-cell.ts'
import type { Indicator } from '#domain/target/contract.ts'
import { paths } from '#web/paths.ts'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import type { HeatCell, HeatRow } from '#web/ui/HeatMap.tsx'
import { useWords } from '#web/words/language.tsx'
import { boardAt } from './board-address.ts'
import { type Board, type BoardUnit, viewOf } from './board-view.ts'
import { statusOf } from './verdict.ts'

/** A cell of the board as the map draws it: what is judged as it stands shows its value, everything else its percentage. */
export function useHeatCell(board: Board) {
  const { t, format } = useWords()
  return useCallback(
    (cell: BoardCell, indicator: Indicator, unitId: string): HeatCell => {
      const titles = [
        cell.share && t('board.shareTitle', { of: format.of(cell.share.met, cell.share.of) }),
        cell.isPartial && t('board.partialTitle'),
      ].filter((title) => typeof title === 'string')
      return {
        figure: `${figureOf(cell, indicator)}${cell.isPartial ? '*' : ''}`,
        status: statusOf[cell.verdict],
        to: paths.targetHeldBy(unitId, indicator.id, board.year, board.through),
        ...(titles.length > 0 ? { title: titles.join(', ') } : {}),
      }
      function figureOf({ figure, share }: BoardCell, of: Indicator): string {
        if (figure === null) return '–'
        if (share) return format.percent(figure, 0)
        if (of.direction === 'yes_no') return t(figure === '0' ? 'board.no' : 'board.yes')
        if (of.direction === 'scale') return of.scaleLevels?.[Number(figure) - 1] ?? format.number(figure)
        return of.direction === 'band' ? format.number(figure) : format.number(figure, 0)
      }
    },
    [board, t, format],
  )
}

/** The row of a unit; its cells are drawn when it comes into sight. */
export function useHeatRow(board: Board, takes: (indicatorId: string) => boolean) {
  const cellOf = useHeatCell(board)
  const columns = useMemo(
    () => viewOf(board).columns.filter(({ indicator }) => takes(indicator.id)),
    [board, takes],
  )
  return useCallback(
    (unit: BoardUnit, open: ReadonlySet<string> | 'all'): HeatRow => ({
      key: unit.id,
      title: unit.shortName,
      depth: unit.level,
      isOpen: unit.hasBelow ? open === 'all' || open.has(unit.id) : null,
      cells: () =>
        columns.map(({ indicator, cells }) => {
          const cell = cells[unit.place]
          return cell ? cellOf(cell, indicator, unit.id) : null
        }),
      sum: () => (
        <FigureLink to={boardAt({ unit: unit.shortName })}>
          <MetOf cells={columns.flatMap(({ cells }) => cells[unit.place] ?? [])} />
        </FigureLink>
      ),
    }),
    [columns, cellOf],
  )
}

export function MetOf({ cells }: { cells: readonly BoardCell[] }) {
  const { format } = useWords()
  const met = cells.filter(({ verdict }) => verdict === 'exceeded' || verdict === 'on_pace').length
  return (
    <>
      <b>{format.number(met)}</b> / {format.number(cells.length)}
    </>
  )
}
