import { listMeetings } from '#domain/meeting/contract.ts'
import { useLaterRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Button, ButtonLink } from '#web/ui/Button.tsx'
import { useWords } from '#web/words/language.tsx'
import { findNextMeeting } from './next-meeting.ts'

/** What one does with this screen: print it, or go on to the meeting's big screen. */
export function PresentLink() {
  const { t } = useWords()
  const { data } = useLaterRead(listMeetings)
  const next = findNextMeeting(data?.rows ?? [])
  return (
    <>
      <Button onClick={() => print()}>{t('overview.print')}</Button>
      {next && (
        <ButtonLink kind="primary" to={paths.presentation(next.id)}>
          {t('overview.present')}
        </ButtonLink>
      )}
    </>
  )
}
