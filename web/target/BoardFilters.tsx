import { useMemo } from 'react'
import { isCalendarDate, yearOf } from '#domain/calendar/date.ts'
import { listProgrammes } from '#domain/programme/contract.ts'
import { lastsIn } from '#domain/programme/period.ts'
import { type Verdict, verdicts } from '#domain/target/figures.ts'
import { urgencies } from '#domain/target/urgency.ts'
import { foldText } from '#domain/text/fold.ts'
import { useRead } from '#web/api.ts'
import { useSession } from '#web/session/use-session.ts'
import { DateField } from '#web/ui/DateField.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { SearchField } from '#web/ui/SearchField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Board } from './board-view.ts'
import { statusOf } from './verdict.ts'

/** What the map and the list beside it are narrowed to. */
export interface Narrowing {
  /** Words of a unit, without diacritics. */
  readonly typed: string
  /** Whether an indicator is one that is sought: the one chosen, of the programme chosen. */
  readonly takes: (indicatorId: string) => boolean
  readonly verdict: Verdict | null
}

/** The filters of the board, as they stand in the address. */
export function useBoardFilters() {
  const filters = useFilters({
    year: '',
    through: '',
    on: '',
    unit: '',
    indicator: '',
    programme: '',
    verdict: '',
    sort: '',
    rows: '',
    after: '',
  })
  const [year, through] = [Number(filters.valueOf('year')), Number(filters.valueOf('through'))]
  const typed = foldText(filters.valueOf('unit'))
  const verdict = verdicts.find((each) => each === filters.valueOf('verdict')) ?? null
  const indicator = filters.valueOf('indicator')
  const programme = filters.valueOf('programme')
  const ofProgramme = useIndicatorsOf(programme, year)
  const on = filters.valueOf('on')
  const narrowing: Narrowing = useMemo(
    () => ({
      typed,
      verdict,
      takes: (id) => (indicator === '' || id === indicator) && (ofProgramme === null || ofProgramme.has(id)),
    }),
    [typed, indicator, verdict, ofProgramme],
  )
  return {
    ...filters,
    period: {
      ...(year ? { year } : {}),
      ...(through ? { through } : {}),
      ...(isCalendarDate(on) ? { on } : {}),
    },
    narrowing,
    sought: {
      ...(indicator ? { indicatorId: indicator } : {}),
      ...(programme ? { programmeId: programme } : {}),
    },
    sort: urgencies.find((each) => each === filters.valueOf('sort')) ?? 'need',
    showsAll: filters.valueOf('rows') === 'all',
  }
}
export type BoardFiltering = ReturnType<typeof useBoardFilters>

export function BoardFilters({ filters, board }: { filters: BoardFiltering; board: Board }) {
  const { t } = useWords()
  const periodWord = usePeriodWord()
  const { programmes } = useRead(listProgrammes)
  const years = [...new Set([board.year, ...board.years])].sort((a, b) => b - a)
  const months = Array.from(
    { length: Math.max(board.lastClosedMonth, board.through) },
    (_, index) => index + 1,
  )
  const option = (value: number | string, label: string) => ({ value: String(value), label })
  const verdictWord = (verdict: Verdict) => t(`status.${statusOf[verdict]}`)
  return (
    <FilterBar filters={filters}>
      <SelectField
        field={{ ...filters.field('year'), value: String(board.year) }}
        label={t('target.year')}
        options={years.map((year) => option(year, String(year)))}
        placeholder={t('target.year')}
      />
      <SelectField
        field={{ ...filters.field('through'), value: board.through > 0 ? String(board.through) : '' }}
        label={t('target.through')}
        options={months.map((month) => option(month, periodWord(month)))}
        placeholder={t('target.through')}
      />
      <SearchField field={filters.field('unit')} label={t('target.unitFilter')} />
      <SelectField
        field={filters.field('indicator')}
        label={t('target.indicator')}
        options={board.indicators.map((indicator) => option(indicator.id, indicator.name))}
      />
      {programmes.length > 0 && (
        <SelectField
          field={filters.field('programme')}
          label={t('programme.one')}
          options={programmes.map(({ id, shortName }) => option(id, shortName))}
        />
      )}
      <SelectField
        field={filters.field('verdict')}
        label={t('target.verdict')}
        options={verdicts.map((verdict) => option(verdict, verdictWord(verdict)))}
      />
      <DateField
        field={{ ...filters.field('on'), value: filters.valueOf('on') || board.on }}
        label={t('board.on')}
        hint={null}
      />
    </FilterBar>
  )
}

/** What a programme is judged by in a year; null where none is chosen. */
function useIndicatorsOf(programmeId: string, year: number): ReadonlySet<string> | null {
  const { today } = useSession()
  const { programmes } = useRead(listProgrammes)
  return useMemo(() => {
    if (programmeId === '') return null
    const programme = programmes.find(({ id }) => id === programmeId)
    const isOfYear = programme && lastsIn(programme, year || yearOf(today))
    return new Set(isOfYear ? programme.indicatorIds : [])
  }, [programmes, programmeId, year, today])
}

/** A quarter, half a year, nine months and the year by their own names, other months by their number. */
export function usePeriodWord(): (month: number) => string {
  const { t } = useWords()
  return (month) => {
    if (month === 3 || month === 6 || month === 9 || month === 12) return t(`board.period${month}`)
    return t('target.monthsOf', { month })
  }
}
