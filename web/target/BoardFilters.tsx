import { useMemo } from 'react'
import { isCalendarDate } from '#domain/calendar/date.ts'
import { type Verdict, verdicts } from '#domain/target/figures.ts'
import { urgencies } from '#domain/target/urgency.ts'
import { foldText } from '#domain/text/fold.ts'
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
  readonly indicator: string
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
    verdict: '',
    sort: '',
    rows: '',
    after: '',
  })
  const [year, through] = [Number(filters.valueOf('year')), Number(filters.valueOf('through'))]
  const typed = foldText(filters.valueOf('unit'))
  const verdict = verdicts.find((each) => each === filters.valueOf('verdict')) ?? null
  const indicator = filters.valueOf('indicator')
  const on = filters.valueOf('on')
  const narrowing: Narrowing = useMemo(() => ({ typed, indicator, verdict }), [typed, indicator, verdict])
  return {
    ...filters,
    period: {
      ...(year ? { year } : {}),
      ...(through ? { through } : {}),
      ...(isCalendarDate(on) ? { on } : {}),
    },
    narrowing,
    sort: urgencies.find((each) => each === filters.valueOf('sort')) ?? 'need',
    showsAll: filters.valueOf('rows') === 'all',
  }
}
export type BoardFiltering = ReturnType<typeof useBoardFilters>

export function BoardFilters({ filters, board }: { filters: BoardFiltering; board: Board }) {
  const { t } = useWords()
  const periodWord = usePeriodWord()
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

/** A quarter, half a year, nine months and the year by their own names, other months by their number. */
export function usePeriodWord(): (month: number) => string {
  const { t } = useWords()
  return (month) => {
    if (month === 3 || month === 6 || month === 9 || month === 12) return t(`board.period${month}`)
    return t('target.monthsOf', { month })
  }
}
