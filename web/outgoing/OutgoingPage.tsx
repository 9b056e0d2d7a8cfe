import { AdministrationTabs } from '#web/administration/AdministrationTabs.tsx'
import { Page } from '#web/ui/Page.tsx'
import { useWords } from '#web/words/language.tsx'
import { Mails } from './Mails.tsx'
import { Receivers } from './Receivers.tsx'

/** Everything that leaves this machine: mail, and other systems that are told. */
export function OutgoingPage() {
  const { t } = useWords()
  return (
    <Page title={t('outgoing.title')} sub={t('outgoing.sub')}>
      <AdministrationTabs />
      <Mails />
      <Receivers />
    </Page>
  )
}
