import type { Standing } from '#domain/target/contract.ts'
import type { Verdict } from '#domain/target/figures.ts'
import { paths } from '#web/paths.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import { type HeatCell, HeatLegend, HeatMap, type HeatRow } from '#web/ui/HeatMap.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Board, BoardFiltering } from './BoardFilters.tsx'
import { statusOf } from './verdict.ts'

type Props = { board: Board; filters: BoardFiltering }

/** The board narrowed to what a figure is made of. */
const boardAt = (filters: Record<string, string>): string =>
  `${paths.targets}?${new URLSearchParams(filters)}`

const keyOf = (unitId: string, indicatorId: string): string => `${unitId} ${indicatorId}`

/** Units by targets, each cell its percentage of what was expected, its shape and where it opens. */
export function BoardMap({ board, filters }: Props) {
  const { t, format } = useWords()
  const met = board.counts.exceeded + board.counts.on_pace
  const all = Object.values(board.counts).reduce((sum, count) => sum + count, 0)
  const rows = useMapRows({ board, filters })
  const total = useTotalRow(board)
  const indicators = shownIndicators(board, filters)
  return (
    <Section
      title={t('target.map')}
      sub={t('target.mapSub', { months: board.through })}
      aside={
        <span className="small quiet">
          <FigureLink to={paths.targets}>{format.of(met, all)}</FigureLink> {t('target.onPaceOf')}
        </span>
      }
    >
      {rows.length === 0 ? (
        <EmptyState title={t('target.nothingMatches')} />
      ) : (
        <div className="stack">
          <HeatMap
            label={t('target.map')}
            rowTitle={t('target.unit')}
            columns={indicators.map(({ id, shortName }) => ({ key: id, title: shortName }))}
            rows={rows}
            sumTitle={t('target.mapSum')}
            {...(filters.isFiltered || board.units.length < 2 ? {} : { total })}
          />
          <MapLegend board={board} />
        </div>
      )}
    </Section>
  )
}

const shownIndicators = (board: Board, filters: BoardFiltering) => {
  const chosen = filters.valueOf('indicator')
  return board.indicators.filter(({ id }) => chosen === '' || id === chosen)
}

function useMapRows({ board, filters }: Props): HeatRow[] {
  const cellOf = useCell()
  const standings = new Map(board.standings.map((each) => [keyOf(each.unit.id, each.indicatorId), each]))
  const indicators = shownIndicators(board, filters)
  const units = board.units.filter((unit) => unit.id !== wholeOf(board)?.id)
  return units.filter(filters.keepsUnit).flatMap((unit) => {
    const held = indicators.map(({ id }) => standings.get(keyOf(unit.id, id)) ?? null)
    // A unit stays whole when one of its targets is sought: an empty cell means that nothing was assigned.
    if (!held.some((standing) => standing && filters.keeps(standing))) return []
    return [
      {
        key: unit.id,
        title: unit.shortName,
        cells: held.map((standing) => standing && cellOf(standing, board.through)),
        sum: (
          <FigureLink to={boardAt({ unit: unit.shortName })}>
            <MetOf standings={held.filter((standing) => standing !== null)} />
          </FigureLink>
        ),
      },
    ]
  })
}

function useCell() {
  const { format } = useWords()
  return (standing: Standing, through: number): HeatCell => {
    const { percentOfExpected, verdict } = standing.figures
    return {
      figure: `${percentOfExpected === null ? '–' : format.number(percentOfExpected, 0)}${isPartial(standing, through) ? '*' : ''}`,
      status: statusOf[verdict],
      to: paths.target(standing.targetId, through),
    }
  }
}

function MetOf({ standings }: { standings: readonly Standing[] }) {
  const { format } = useWords()
  const met = standings.filter(
    ({ figures }) => figures.verdict === 'exceeded' || figures.verdict === 'on_pace',
  )
  return (
    <>
      <b>{format.number(met.length)}</b> / {format.number(standings.length)}
    </>
  )
}

function useTotalRow(board: Board): HeatRow {
  const { t, format } = useWords()
  const totals = new Map(board.totals.map((total) => [total.indicatorId, total.figures]))
  const cellOf = useCell()
  const whole = wholeOf(board)
  const cells = board.indicators.map(({ id }): HeatCell | null => {
    const standing =
      whole && board.standings.find((each) => each.unit.id === whole.id && each.indicatorId === id)
    if (standing) return cellOf(standing, board.through)
    const figures = totals.get(id)
    if (!figures) return null
    const figure = figures.percentOfExpected === null ? '–' : format.number(figures.percentOfExpected, 0)
    return { figure, status: statusOf[figures.verdict], to: boardAt({ indicator: id }) }
  })
  const units = board.standings.filter(({ basis }) => basis === 'own')
  return {
    key: 'total',
    title: whole?.shortName ?? t('target.mapTotal'),
    cells,
    sum: (
      <FigureLink to={paths.targets}>
        <MetOf standings={units} />
      </FigureLink>
    ),
  }
}

/** The unit above all others, when all it holds are their sums: it is the last row, not one among them. */
function wholeOf(board: Board): Board['units'][number] | undefined {
  const [top] = board.units
  const sums = board.standings.filter(({ unit }) => unit.id === top?.id)
  return top?.depth === 0 && board.units.length > 1 && sums.every(({ basis }) => basis === 'sum_of_units')
    ? top
    : undefined
}

/** Whether the figure does not yet hold everything up to the month reviewed. */
const isPartial = ({ figures, missingUnits }: Standing, through: number): boolean =>
  figures.verdict !== 'unknown' &&
  (figures.asOfMonth < through || figures.missingMonths.length > 0 || missingUnits.length > 0)

function MapLegend({ board }: { board: Board }) {
  const { t, format } = useWords()
  const { counts, thresholds } = board
  const countOf = (verdict: Verdict, range: string) => (
    <>
      {range}: <FigureLink to={boardAt({ verdict })}>{format.number(counts[verdict])}</FigureLink>
    </>
  )
  const hasPartial = board.standings.some((standing) => isPartial(standing, board.through))
  return (
    <div>
      <HeatLegend
        counts={{
          exceeded: countOf('exceeded', t('target.rangeExceeded', thresholds)),
          on_pace: countOf('on_pace', t('target.rangeOnPace', thresholds)),
          behind: countOf('behind', t('target.rangeBehind', thresholds)),
          hard_to_reach: countOf('hard', t('target.rangeHard')),
        }}
      />
      {hasPartial && <p className="small quiet">{t('target.partial', { month: board.through })}</p>}
    </div>
  )
}
