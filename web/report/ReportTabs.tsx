import { paths } from '#web/paths.ts'
import { Tabs } from '#web/ui/Tabs.tsx'
import { useWords } from '#web/words/language.tsx'

export function ReportTabs() {
  const { t } = useWords()
  return (
    <Tabs
      label={t('report.title')}
      tabs={[
        { title: t('report.owedTitle'), to: paths.reports },
        { title: t('report.rounds'), to: paths.reportRounds },
        { title: t('report.templates'), to: paths.reportTemplates },
        { title: t('charge.title'), to: paths.charges },
      ]}
    />
  )
}
