import type { Meeting } from '#domain/meeting/contract.ts'
import { paths } from '#web/paths.ts'
import { useActions } from '#web/shell/actions.ts'
import { ActionMenu } from '#web/ui/ActionMenu.tsx'
import { ViewFile } from '#web/file/ViewFile.tsx'
import { Button, ButtonLink, DownloadLink } from '#web/ui/Button.tsx'
import { useWords } from '#web/words/language.tsx'

export type MeetingDialog = 'reschedule' | 'open' | 'close' | 'tell' | null
type Props = { meeting: Meeting; onDialog: (dialog: MeetingDialog) => void }

/** The step that is next, then the others; while the meeting is open its first act is recording a conclusion. */
export function MeetingActions({ meeting, onDialog }: Props) {
  const { t, why } = useWords()
  const { can, state, notice } = meeting
  const reschedule = {
    title: t('meeting.reschedule'),
    why: why(can.reschedule),
    onChoose: () => onDialog('reschedule'),
  }
  useActions([
    { title: t('meeting.openMeeting'), why: why(can.open), run: () => onDialog('open') },
    { title: t('meeting.closeMeeting'), why: why(can.close), run: () => onDialog('close') },
    { title: t('meeting.reschedule'), why: why(can.reschedule), run: () => onDialog('reschedule') },
  ])
  return (
    <>
      <ButtonLink to={paths.presentation(meeting.id)}>{t('meeting.present')}</ButtonLink>
      {state === 'planned' && (
        <Button kind="primary" why={why(can.open)} onClick={() => onDialog('open')}>
          {t('meeting.openMeeting')}
        </Button>
      )}
      {state === 'open' && can.conclude.allowed && (
        <ButtonLink to={paths.minutes(meeting.id)}>{t('minutes.title')}</ButtonLink>
      )}
      {state === 'open' && (
        <Button why={why(can.close)} onClick={() => onDialog('close')}>
          {t('meeting.closeMeeting')}
        </Button>
      )}
      {state === 'closed' && (
        <ButtonLink to={paths.implementation(meeting.id)}>{t('conclusion.annexOf')}</ButtonLink>
      )}
      {state === 'closed' && (
        <Button why={why(can.tell)} onClick={() => onDialog('tell')}>
          {t('bulletin.write')}
        </Button>
      )}
      {state === 'closed' && notice && (
        <>
          <ViewFile file={notice} />
          <DownloadLink kind="primary" href={noticeAddress(meeting.id)}>
            {t('meeting.downloadNotice')}
          </DownloadLink>
        </>
      )}
      <ActionMenu actions={[reschedule]} />
    </>
  )
}

export const noticeAddress = (meetingId: string): string => `/api/v1/meetings/${meetingId}/notice`
