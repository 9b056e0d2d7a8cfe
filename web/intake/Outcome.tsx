import { paths } from '#web/paths.ts'
import { useSession } from '#web/session/use-session.ts'
import { ButtonLink } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { useWords } from '#web/words/language.tsx'
import { countMade } from './count-made.ts'
import type { Intake } from './intake.ts'
import { MadeList } from './MadeList.tsx'

/** What became of the document once it is closed, and why it cannot be changed by its reader. */
export function Outcome({ intake }: { intake: Intake }) {
  const { t, why } = useWords()
  const { today } = useSession()
  const { state, meetingId, items, can } = intake
  if (state === 'confirmed')
    return (
      <Notice
        kind="done"
        title={t('intake.made')}
        actions={meetingId && <ButtonLink to={paths.meeting(meetingId)}>{t('intake.madeIn')}</ButtonLink>}
      >
        <MadeList made={countMade(items, today)} throughMeeting={meetingId !== null} />
      </Notice>
    )
  if (state === 'dismissed') return <Notice>{t('intake.putAsideDone')}</Notice>
  return can.correct.allowed ? null : <Notice>{why(can.correct)}</Notice>
}
