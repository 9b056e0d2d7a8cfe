import { paths } from '#web/paths.ts'
import { Tabs } from '#web/ui/Tabs.tsx'
import { useWords } from '#web/words/language.tsx'

/** The rooms of the administration, each with an address of its own. */
export function AdministrationTabs() {
  const { t } = useWords()
  const tabs = [
    { title: t('unit.title'), to: paths.units },
    { title: t('calendar.title'), to: paths.calendar },
    { title: t('workField.title'), to: paths.workFields },
    { title: t('exchange.title'), to: paths.exchange },
    { title: t('reminder.rules'), to: paths.reminderRules },
    { title: t('outgoing.title'), to: paths.outgoing },
    { title: t('receivedMail.title'), to: paths.receivedMails },
    { title: t('telephone.title'), to: paths.telephones },
    { title: t('event.title'), to: paths.events },
  ]
  return <Tabs tabs={tabs} label={t('administration.title')} />
}
