import { useState } from 'react'
import { listDocuments } from '#domain/document/contract.ts'
import { useRead } from '#web/api.ts'
import { useActions } from '#web/shell/actions.ts'
import { ActionMenu } from '#web/ui/ActionMenu.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Page } from '#web/ui/Page.tsx'
import { useWords } from '#web/words/language.tsx'
import { DocumentTabs } from './DocumentTabs.tsx'
import { DraftOutgoingForm } from './DraftOutgoingForm.tsx'
import { EnterEarlierForm } from './EnterEarlierForm.tsx'
import { EnterIncomingForm } from './EnterIncomingForm.tsx'
import { Register } from './Register.tsx'

type Entering = 'enter' | 'draft' | 'earlier'
const forms = { enter: EnterIncomingForm, draft: DraftOutgoingForm, earlier: EnterEarlierForm }

/** The register: what came in and went out, and how it is entered. */
export function RegisterPage() {
  const { t, why } = useWords()
  const [entering, setEntering] = useState<Entering | null>(null)
  const { can } = useRead(listDocuments, { query: { limit: 1 } })
  const whyNot = { enter: why(can.enter), draft: why(can.draft), earlier: why(can.enter) }
  useActions([
    { title: t('document.enter'), key: 'n', why: whyNot.enter, run: () => setEntering('enter') },
    { title: t('document.draft'), key: 'd', why: whyNot.draft, run: () => setEntering('draft') },
  ])
  const Entered = forms[entering ?? 'enter']
  return (
    <Page
      title={t('document.title')}
      sub={t('document.sub')}
      actions={
        <>
          <Button kind="primary" why={whyNot.enter} onClick={() => setEntering('enter')}>
            {t('document.enter')}
          </Button>
          <Button why={whyNot.draft} onClick={() => setEntering('draft')}>
            {t('document.draft')}
          </Button>
          <ActionMenu
            actions={[
              {
                title: t('document.earlier'),
                why: whyNot.earlier,
                onChoose: () => setEntering('earlier'),
              },
              { title: t('document.print'), onChoose: () => print() },
            ]}
          />
        </>
      }
    >
      <DocumentTabs />
      <Register />
      <Dialog
        open={entering !== null}
        onClose={() => setEntering(null)}
        title={t(`document.${entering ?? 'enter'}`)}
        width="wide"
      >
        {entering && <Entered key={entering} onDone={() => setEntering(null)} />}
      </Dialog>
    </Page>
  )
}
