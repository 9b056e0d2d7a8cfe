import { FilterBar } from '#web/ui/FilterBar.tsx'
import { PickField } from '#web/ui/PickField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { useWords } from '#web/words/language.tsx'
import type { MonthPeriod, useMonthPeriod } from './use-month-period.ts'

type Props = { period: MonthPeriod; choice: Omit<ReturnType<typeof useMonthPeriod>, 'period'> }

/** Whose consolidation, of which month. */
export function MonthFilters({ period, choice: { filters, units } }: Props) {
  const { t } = useWords()
  const months = Array.from({ length: 12 }, (_, index) => index + 1)
  const years = [-1, 0, 1].map((step) => String(period.year + step))
  return (
    <FilterBar filters={{ ...filters, isFiltered: false }}>
      <PickField
        field={{ ...filters.field('unit'), value: period.unitId }}
        label={t('month.unit')}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        field={{ ...filters.field('month'), value: String(period.month) }}
        label={t('month.month')}
        options={months.map((month) => ({ value: String(month), label: t('target.month', { month }) }))}
        placeholder={t('ui.choose')}
      />
      <SelectField
        field={{ ...filters.field('year'), value: String(period.year) }}
        label={t('month.year')}
        options={years.map((year) => ({ value: year, label: year }))}
        placeholder={t('ui.choose')}
      />
    </FilterBar>
  )
}
