import type { QueryOf } from '#domain/contract/route.ts'
import type { compareTargets } from '#domain/target/compare-contract.ts'
import { type ComparisonPeriod, comparisonPeriods } from '#domain/target/compare-period.ts'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { PickManyField } from '#web/ui/PickManyField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Comparison } from './ComparePage.tsx'

/** What is compared, as it stands in the address; nothing asked for is left to the server to choose. */
export function useComparing() {
  const filters = useFilters({ indicators: '', units: '', below: '', years: '', period: '', end: '' })
  const listIn = (name: 'indicators' | 'units' | 'years'): string[] =>
    filters.valueOf(name).split(',').filter(Boolean)
  const [indicators, units, years] = [listIn('indicators'), listIn('units'), listIn('years').map(Number)]
  const below = filters.valueOf('below')
  const period = comparisonPeriods.find((each) => each === filters.valueOf('period'))
  const end = Number(filters.valueOf('end'))
  const query: Partial<QueryOf<typeof compareTargets>> = {
    ...(indicators.length > 0 ? { indicators } : {}),
    ...(units.length > 0 ? { units } : {}),
    ...(below && units.length === 0 ? { below } : {}),
    ...(years.length > 0 ? { years } : {}),
    ...(period ? { period } : {}),
    ...(end ? { end } : {}),
  }
  return { ...filters, query }
}
export type Comparing = ReturnType<typeof useComparing>

/** The month is asked for only where a period has more than one end. */
const endsOf: Record<ComparisonPeriod, readonly number[]> = {
  month: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  running: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  quarter: [3, 6, 9, 12],
  half_year: [6, 12],
  nine_months: [],
  year: [],
}

export function CompareFilters({ comparing, comparison }: { comparing: Comparing; comparison: Comparison }) {
  const { t } = useWords()
  const { choices, chosen, period, end, below } = comparison
  const many = (name: 'indicators' | 'units' | 'years', shown: readonly (string | number)[]) => ({
    ...comparing.field(name),
    value: shown.map(String),
    set: (value: unknown) => comparing.set(name, Array.isArray(value) ? value.join(',') : ''),
  })
  const asked = comparing.valueOf('units')
  return (
    <FilterBar filters={comparing}>
      <PickManyField
        field={many(
          'indicators',
          chosen.indicators.map(({ id }) => id),
        )}
        label={t('compare.indicators')}
        options={choices.indicators.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        field={{ ...comparing.field('below'), value: below?.id ?? '' }}
        label={t('compare.below')}
        placeholder={t('compare.belowTop')}
        options={choices.units
          .filter(({ hasBelow }) => hasBelow)
          .map(({ id, shortName }) => ({ value: id, label: shortName }))}
      />
      <PickManyField
        field={many('units', asked === '' ? [] : chosen.units.map(({ id }) => id))}
        label={t('compare.units')}
        options={choices.units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <PickManyField
        field={many('years', chosen.years)}
        label={t('compare.years')}
        options={choices.years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <PeriodFields comparing={comparing} period={period} end={end} />
    </FilterBar>
  )
}

function PeriodFields({
  comparing,
  period,
  end,
}: {
  comparing: Comparing
  period: ComparisonPeriod
  end: number
}) {
  const { t } = useWords()
  return (
    <>
      <SelectField
        field={{ ...comparing.field('period'), value: period }}
        label={t('compare.period')}
        placeholder={t('compare.period')}
        options={comparisonPeriods.map((each) => ({ value: each, label: t(`compare.${each}`) }))}
      />
      {endsOf[period].length > 0 && (
        <SelectField
          field={{ ...comparing.field('end'), value: String(end) }}
          label={t('compare.end')}
          placeholder={t('compare.end')}
          options={endsOf[period].map((month) => ({
            value: String(month),
            label: t('compare.monthOf', { month }),
          }))}
        />
      )}
    </>
  )
}
