import { foldText } from '#domain/text/fold.ts'
import type { readBoard, Standing } from '#domain/target/contract.ts'
import { type Verdict, verdicts } from '#domain/target/figures.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { SearchField } from '#web/ui/SearchField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { useWords } from '#web/words/language.tsx'
import { statusOf } from './verdict.ts'

export type Board = ResponseOf<typeof readBoard>

/** The filters of the board, as they stand in the address. */
export function useBoardFilters() {
  const filters = useFilters({
    year: '',
    through: '',
    unit: '',
    indicator: '',
    verdict: '',
    sort: '',
    rows: '',
  })
  const [year, through] = [Number(filters.valueOf('year')), Number(filters.valueOf('through'))]
  const typed = foldText(filters.valueOf('unit'))
  const verdict = verdicts.find((each) => each === filters.valueOf('verdict')) ?? null
  const indicator = filters.valueOf('indicator')
  return {
    ...filters,
    period: { ...(year ? { year } : {}), ...(through ? { through } : {}) },
    verdict,
    sort: filters.valueOf('sort') === 'shortfall' ? ('shortfall' as const) : ('need' as const),
    showsAll: filters.valueOf('rows') === 'all',
    keepsUnit: (unit: { name: string; shortName: string }): boolean =>
      foldText(`${unit.name} ${unit.shortName}`).includes(typed),
    keeps: (standing: Standing): boolean =>
      (verdict === null || standing.figures.verdict === verdict) &&
      (indicator === '' || standing.indicatorId === indicator),
  }
}
export type BoardFiltering = ReturnType<typeof useBoardFilters>

export function BoardFilters({ filters, board }: { filters: BoardFiltering; board: Board }) {
  const { t } = useWords()
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
        options={months.map((month) => option(month, t('target.monthsOf', { month })))}
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
    </FilterBar>
  )
}
