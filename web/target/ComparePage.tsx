import type { ResponseOf } from '#domain/contract/route.ts'
import { compareTargets, exportComparison } from '#domain/target/compare-contract.ts'
import { useRead } from '#web/api.ts'
import { addressOf } from '#web/api/call.ts'
import { paths } from '#web/paths.ts'
import { DownloadLink } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { useWords } from '#web/words/language.tsx'
import { ComparedIndicator } from './ComparedIndicator.tsx'
import { CompareFilters, useComparing } from './CompareFilters.tsx'
import { usePeriodName } from './period-name.ts'

export type Comparison = ResponseOf<typeof compareTargets>

/** Figures of units and years side by side; what is compared stands in the address. */
export function ComparePage() {
  const { t } = useWords()
  const comparing = useComparing()
  const comparison = useRead(compareTargets, { query: comparing.query })
  const periodName = usePeriodName()
  const { chosen, rows } = comparison
  const isEmpty = rows.every(({ figure, lastYear }) => figure === null && lastYear === null)
  return (
    <Page
      title={t('compare.title')}
      sub={t('compare.sub', { period: periodName(comparison), years: chosen.years.join(', ') })}
      crumbs={[{ title: t('target.title'), to: paths.targets }]}
      width="wide"
      actions={
        !isEmpty && (
          <DownloadLink href={addressOf(exportComparison, {}, comparing.query)}>
            {t('compare.exportXlsx')}
          </DownloadLink>
        )
      }
    >
      <CompareFilters comparing={comparing} comparison={comparison} />
      {isEmpty ? (
        <EmptyState title={t('compare.emptyTitle')}>{t('compare.empty')}</EmptyState>
      ) : (
        chosen.indicators.map((indicator) => (
          <ComparedIndicator key={indicator.id} indicator={indicator} comparison={comparison} />
        ))
      )}
    </Page>
  )
}
