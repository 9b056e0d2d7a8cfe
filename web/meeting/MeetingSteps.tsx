import { Link } from 'react-router'
import type { Meeting } from '#domain/meeting/contract.ts'
import { paths } from '#web/paths.ts'
import { useWords } from '#web/words/language.tsx'
import type { Say } from '#web/words/words.ts'
import { MeetingStateMark } from './MeetingStateMark.tsx'

/** Where the meeting stands, between the one before and the one after. */
export function MeetingSteps({ meeting }: { meeting: Meeting }) {
  const { t, format } = useWords()
  const { previous, next } = meeting
  return (
    <p className="row small">
      <MeetingStateMark state={meeting.state} />
      {meeting.state === 'closed' && <span className="soft">{closedMade(meeting, t)}</span>}
      {meeting.notice && <Link to={paths.notice(meeting.id)}>{t('notice.link')}</Link>}
      {previous && (
        <Link to={paths.meeting(previous.id)}>
          {t('meeting.previous', { title: previous.title, date: format.date(previous.heldOn) })}
        </Link>
      )}
      {next && (
        <Link to={paths.meeting(next.id)}>
          {t('meeting.next', { title: next.title, date: format.date(next.heldOn) })}
        </Link>
      )}
    </p>
  )
}

const closedMade = ({ conclusions }: Meeting, t: Say): string =>
  t('meeting.closedMade', {
    tasks: (conclusions ?? []).filter(({ task }) => task !== null).length,
    directions: (conclusions ?? []).filter(({ recommendation }) => recommendation !== null).length,
  })
