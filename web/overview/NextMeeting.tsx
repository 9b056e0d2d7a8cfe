import { Link } from 'react-router'
import { listMeetings } from '#domain/meeting/contract.ts'
import { useRead } from '#web/api.ts'
import { MeetingStateMark } from '#web/meeting/MeetingStateMark.tsx'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session/use-session.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useWords } from '#web/words/language.tsx'
import { MeetingReadiness } from './MeetingReadiness.tsx'
import { findNextMeeting } from './next-meeting.ts'

/** The next meeting, when and where, and how ready it is. */
export function NextMeeting() {
  const { t, format } = useWords()
  const { today } = useSession()
  const next = findNextMeeting(useRead(listMeetings).rows)
  if (!next) return <EmptyState title={t('overview.noMeeting')}>{t('overview.noMeetingMore')}</EmptyState>
  const where = [format.weekday(next.heldOn), next.startsAt, next.place].filter(Boolean).join(' · ')
  return (
    <div className="stack">
      <p className="row">
        <Link to={paths.meeting(next.id)} className="strong">
          {next.title}
        </Link>
        <span className="soft">{where}</span>
        <MeetingStateMark state={next.state} />
        {next.state === 'planned' && next.heldOn < today && (
          <span className="soft">{t('overview.meetingMissed')}</span>
        )}
      </p>
      <Waiting lines={4}>
        <MeetingReadiness id={next.id} />
      </Waiting>
    </div>
  )
}
