import type { ComparisonPeriod } from '#domain/target/compare-period.ts'
import { useWords } from '#web/words/language.tsx'

/** What a period is called: quý 3, sáu tháng đầu năm, 9 tháng. */
export function usePeriodName(): (of: { period: ComparisonPeriod; end: number }) => string {
  const { t } = useWords()
  return ({ period, end }) => {
    if (period === 'month') return t('compare.monthOf', { month: end })
    if (period === 'quarter') return t('compare.quarterOf', { quarter: end / 3 })
    if (period === 'half_year') return t(end === 6 ? 'compare.firstHalf' : 'compare.secondHalf')
    return period === 'year' ? t('compare.year') : t('compare.monthsOf', { month: end })
  }
}
