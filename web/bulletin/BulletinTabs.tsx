import { paths } from '#web/paths.ts'
import { Tabs } from '#web/ui/Tabs.tsx'
import { useWords } from '#web/words/language.tsx'

/** The room of the bulletin: news, what is planned to be told of programmes, and with whom that was agreed. */
export function BulletinTabs() {
  const { t } = useWords()
  return (
    <Tabs
      label={t('bulletin.title')}
      tabs={[
        { title: t('bulletin.tab'), to: paths.news },
        { title: t('communication.title'), to: paths.communication },
        { title: t('communication.sessions'), to: paths.communicationSessions },
      ]}
    />
  )
}
