import type { ReactNode } from 'react'
import type { CalendarDate } from '#domain/calendar/date.ts'
import { listMyObligations } from '#domain/obligation/contract.ts'
import { listMeetings, type MeetingRow } from '#domain/meeting/contract.ts'
import { listRecommendations } from '#domain/recommendation/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session/use-session.ts'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useWords } from '#web/words/language.tsx'
import { findNextMeeting } from './next-meeting.ts'
import styles from './WaitingAtGlance.module.css'

/** What waits for a word, what waits to be accepted, and when one meets next: a line each, each loading by itself. */
export function WaitingAtGlance() {
  return (
    <div className={styles['lines']}>
      <Waiting lines={1}>
        <Unanswered />
      </Waiting>
      <Waiting lines={1}>
        <ToAccept />
      </Waiting>
      <Waiting lines={1}>
        <Meeting />
      </Waiting>
    </div>
  )
}

function Line({ figure, children, below }: { figure: ReactNode; children: ReactNode; below?: ReactNode }) {
  return (
    <div className={styles['line']}>
      <span className={styles['figure']}>{figure}</span>
      <span>
        {children}
        {below && <span className="below">{below}</span>}
      </span>
    </div>
  )
}

function Unanswered() {
  const { t, format } = useWords()
  const { waiting, late, rows } = useRead(listRecommendations, { query: { limit: 1 } })
  const oldest = rows[0]
  return (
    <Line
      figure={<FigureLink to={paths.recommendations}>{format.number(waiting)}</FigureLink>}
      below={oldest && t('overview.oldestWaits', { count: oldest.waitingDays })}
    >
      {t('overview.unanswered')}{' '}
      {late > 0 && <StatusMark status="overdue">{t('overview.lateAnswers', { count: late })}</StatusMark>}
    </Line>
  )
}

function ToAccept() {
  const { t, format } = useWords()
  const { counts, toDecide } = useRead(listMyObligations)
  const longest = Math.max(0, ...toDecide.map(({ holder }) => holder.heldDays))
  return (
    <Line
      figure={<FigureLink to={paths.mine}>{format.number(counts.toDecide)}</FigureLink>}
      below={longest > 0 && t('overview.oldestWaits', { count: longest })}
    >
      {t('overview.toAccept')}
    </Line>
  )
}

function Meeting() {
  const { t, format } = useWords()
  const { today } = useSession()
  const next = findNextMeeting(useRead(listMeetings).rows)
  if (!next) return <Line figure="–">{t('overview.noMeeting')}</Line>
  return (
    <Line
      figure={<FigureLink to={paths.meeting(next.id)}>{format.day(next.heldOn)}</FigureLink>}
      below={next.title}
    >
      {t(sayingOf(next, today), { time: next.startsAt ?? '' })}
    </Line>
  )
}

function sayingOf({ state, heldOn }: MeetingRow, today: CalendarDate) {
  if (state === 'open') return 'overview.meetingOpen'
  if (heldOn < today) return 'overview.meetingMissed'
  return heldOn === today ? 'overview.meetingToday' : 'overview.meetingNext'
}
