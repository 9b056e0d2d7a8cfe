import { paths } from '#web/paths.ts'
import { Tabs } from '#web/ui/Tabs.tsx'
import { useWords } from '#web/words/language.tsx'

/** The parts of the room of documents. */
export function DocumentTabs({ present }: { present?: string }) {
  const { t } = useWords()
  return (
    <Tabs
      label={t('document.title')}
      present={present}
      tabs={[
        { title: t('document.register'), to: paths.documents },
        { title: t('appraisal.tab'), to: paths.appraisals },
        { title: t('document.catalogue'), to: paths.documentCatalogue },
      ]}
    />
  )
}
