import { type Meeting, openMeeting } from '#domain/meeting/contract.ts'
import { useAct } from '#web/api.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useWords } from '#web/words/language.tsx'

type Props = { meeting: Meeting; open: boolean; onClose: () => void }

/** Opening freezes what is before the meeting, so it is asked once. */
export function OpenMeetingDialog({ meeting, open, onClose }: Props) {
  const { t } = useWords()
  const act = useAct(openMeeting)
  const start = async () => {
    const answer = await act.attempt({ params: { id: meeting.id }, body: { version: meeting.version } })
    if (answer) onClose()
  }
  return (
    <Dialog open={open} onClose={onClose} title={t('meeting.openTitle')} width="narrow">
      <div className="stack">
        <p>{t('meeting.openHint')}</p>
        <ProblemNotice problem={act.problem} />
        <div className="row">
          <Button kind="primary" busy={act.isSending} onClick={() => void start()}>
            {t('meeting.openMeeting')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </div>
      </div>
    </Dialog>
  )
}
