import { useMemo, useState } from 'react'
import type { Verdict } from '#domain/target/figures.ts'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import { HeatLegend, HeatMap } from '#web/ui/HeatMap.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import type { BoardFiltering } from './BoardFilters.tsx'
import { boardAt } from './board-address.ts'
import { rowsInSight } from './board-rows.ts'
import { type Board, type BoardView, viewOf } from './board-view.ts'
import { useHeatRow } from './use-heat-row.tsx'
import { useTotalRow } from './use-total-row.tsx'

/** Up to so many units stand there with all their levels open. */
const fewUnits = 60

/** Units by targets, each cell its percentage of what was expected, its shape and where it opens. */
export function BoardMap({ board, filters }: { board: Board; filters: BoardFiltering }) {
  const { t, format } = useWords()
  const view = viewOf(board)
  const { narrowing } = filters
  const tops = useMemo(() => topsOf(view), [view])
  const [opened, setOpened] = useState<ReadonlySet<string> | 'all' | null>(null)
  const open = opened ?? (view.units.length <= fewUnits ? 'all' : tops)
  const rowOf = useHeatRow(board, narrowing.takes)
  const rows = useMemo(
    () => rowsInSight(view, narrowing, open).map((unit) => rowOf(unit, open)),
    [view, narrowing, open, rowOf],
  )
  const total = useTotalRow(board, narrowing.takes)
  const isNarrowed = narrowing.typed !== '' || narrowing.verdict !== null
  const hasLevels = !isNarrowed && view.units.some((unit) => unit.hasBelow && unit !== view.whole)
  const toggle = (id: string) => setOpened(toggled(open, id, view.units))
  const met = board.counts.exceeded + board.counts.on_pace
  const all = Object.values(board.counts).reduce((sum, count) => sum + count, 0)
  const columns = view.columns
    .filter(({ indicator }) => narrowing.takes(indicator.id))
    .map(({ indicator }) => ({ key: indicator.id, title: indicator.shortName }))
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
          {hasLevels && view.units.length > fewUnits && (
            <Levels
              shown={rows.length}
              all={view.units.length - (view.whole ? 1 : 0)}
              isOpen={open === 'all'}
              onSet={(isOpen) => setOpened(isOpen ? 'all' : tops)}
            />
          )}
          <HeatMap
            label={t('target.map')}
            rowTitle={t('target.unit')}
            columns={columns}
            rows={rows}
            sumTitle={t('target.mapSum')}
            {...(isNarrowed || board.units.length < 2 ? {} : { total })}
            {...(hasLevels ? { onToggle: toggle } : {})}
          />
          <MapLegend board={board} />
        </div>
      )}
    </Section>
  )
}

/** Units with nothing above them: what lies right below is in sight from the start. */
const topsOf = ({ units }: BoardView): ReadonlySet<string> =>
  new Set(units.flatMap((unit) => (unit.above === null ? [unit.id] : [])))

function toggled(
  open: ReadonlySet<string> | 'all',
  id: string,
  units: readonly { id: string }[],
): ReadonlySet<string> {
  const next = new Set(open === 'all' ? units.map((unit) => unit.id) : open)
  if (!next.delete(id)) next.add(id)
  return next
}

type LevelsProps = { shown: number; all: number; isOpen: boolean; onSet: (isOpen: boolean) => void }

function Levels({ shown, all, isOpen, onSet }: LevelsProps) {
  const { t, format } = useWords()
  return (
    <p className="row small">
      <span className="soft">
        {t('board.units', { shown: format.number(shown), all: format.number(all) })}
      </span>
      <Button small kind="quiet" onClick={() => onSet(!isOpen)}>
        {t(isOpen ? 'board.closeAll' : 'board.openAll')}
      </Button>
    </p>
  )
}

function MapLegend({ board }: { board: Board }) {
  const { t, format } = useWords()
  const { counts, thresholds } = board
  const countOf = (verdict: Verdict, range: string) => (
    <>
      {range}: <FigureLink to={boardAt({ verdict })}>{format.number(counts[verdict])}</FigureLink>
    </>
  )
  const hasPartial = board.columns.some(({ partial }) => partial.length > 0)
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
