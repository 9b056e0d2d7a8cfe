import { useState } from 'react'
import { downloadFile } from '#domain/file/contract.ts'
import { dismissIntake } from '#domain/intake/contract.ts'
import { useAct } from '#web/api.ts'
import { addressOf } from '#web/api/call.ts'
import { ViewFile } from '#web/file/ViewFile.tsx'
import { ActionMenu } from '#web/ui/ActionMenu.tsx'
import { Button, DownloadLink } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Intake } from './intake.ts'

/** What can be done with the document besides reviewing it. */
export function IntakeMenu({ intake }: { intake: Intake }) {
  const { t, why } = useWords()
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      {intake.fileId && (
        <>
          <ViewFile file={{ id: intake.fileId, name: intake.name }} />
          <DownloadLink href={addressOf(downloadFile, { id: intake.fileId })}>
            {t('intake.downloadFile')}
          </DownloadLink>
        </>
      )}
      <ActionMenu
        actions={[
          { title: t('intake.putAside'), why: why(intake.can.correct), onChoose: () => setAsking(true) },
        ]}
      />
      {isAsking && <PutAsideDialog intake={intake} onClose={() => setAsking(false)} />}
    </>
  )
}

function PutAsideDialog({ intake, onClose }: { intake: Intake; onClose: () => void }) {
  const { t } = useWords()
  const dismissing = useAct(dismissIntake)
  const dismiss = async () => {
    const sent = { params: { id: intake.id }, body: { version: intake.version } }
    if (await dismissing.attempt(sent)) onClose()
  }
  return (
    <Dialog open onClose={onClose} title={t('intake.putAsideTitle')} width="narrow">
      <div className="stack">
        <p>{t('intake.putAsideBody')}</p>
        <ProblemNotice problem={dismissing.problem} />
        <div className="row">
          <Button kind="primary" busy={dismissing.isSending} onClick={() => void dismiss()}>
            {t('intake.putAside')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </div>
      </div>
    </Dialog>
  )
}
