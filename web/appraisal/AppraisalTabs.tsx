import { DocumentTabs } from '#web/document/DocumentTabs.tsx'
import { paths } from '#web/paths.ts'
import { Tabs } from '#web/ui/Tabs.tsx'
import { useWords } from '#web/words/language.tsx'

/** The parts of the appraisal, below those of the room. */
export function AppraisalTabs() {
  const { t } = useWords()
  return (
    <>
      <DocumentTabs present={paths.appraisals} />
      <Tabs
        label={t('appraisal.title')}
        tabs={[
          { title: t('appraisal.boardTab'), to: paths.appraisals },
          { title: t('appraisal.measuresTab'), to: paths.appraisalMeasures },
          { title: t('appraisal.settingsTab'), to: paths.appraisalCatalogue },
        ]}
      />
    </>
  )
}
