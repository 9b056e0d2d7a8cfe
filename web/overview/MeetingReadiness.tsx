import type { ReactNode } from 'react'
import { monthOf, yearOf } from '#domain/calendar/date.ts'
import { readBriefing } from '#domain/meeting/briefing-contract.ts'
import { type Meeting, readMeeting } from '#domain/meeting/contract.ts'
import { listReporting } from '#domain/target/actual-contract.ts'
import { useLaterRead, useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './MeetingReadiness.module.css'

/** What a meeting needs beforehand and whether it is there, then what it will have before it. */
export function MeetingReadiness({ id }: { id: string }) {
  const { t, format } = useWords()
  const meeting = useRead(readMeeting, { params: { id } })
  const { briefing } = useRead(readBriefing, { params: { id } })
  const { agenda, attendance, chair } = meeting
  const to = paths.meeting(id)
  const minutes = agenda.reduce((sum, item) => sum + (item.minutes ?? 0), 0)
  return (
    <dl className={styles['items']}>
      <Item title={t('meeting.chair')} isReady={chair !== null}>
        {chair?.name ?? t('overview.notYet')}
      </Item>
      <Item title={t('meeting.agenda')} isReady={agenda.length > 0}>
        <FigureLink to={to}>{t('overview.agendaItems', { count: agenda.length, minutes })}</FigureLink>
      </Item>
      <Item title={t('meeting.attendance')} isReady={attendance.length > 0}>
        <FigureLink to={to}>{t('meeting.invitedCount', { count: attendance.length })}</FigureLink>
      </Item>
      <Reporting meeting={meeting} />
      {briefing.previousTasks > 0 && (
        <Item
          title={t('overview.previousConclusions')}
          isReady={briefing.previousVerified === briefing.previousTasks}
        >
          <FigureLink to={meeting.previous ? paths.meeting(meeting.previous.id) : to}>
            {t('overview.verifiedOf', {
              of: format.of(briefing.previousVerified, briefing.previousTasks),
            })}
          </FigureLink>
        </Item>
      )}
      <div>
        <dt>{t('overview.before')}</dt>
        <dd>
          <FigureLink to={to}>
            {t('overview.beforeCounts', {
              targets: briefing.targets.length,
              recommendations: briefing.recommendations.length,
              difficulties: briefing.difficulties.length,
            })}
          </FigureLink>
        </dd>
      </div>
    </dl>
  )
}

function Item({ title, isReady, children }: { title: string; isReady: boolean; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <StatusMark status={isReady ? 'accepted' : 'waiting'}>{children}</StatusMark>
      </dd>
    </div>
  )
}

/** How many units have handed in the last month that the meeting reviews. */
function Reporting({ meeting }: { meeting: Meeting }) {
  const { t, format } = useWords()
  const [year, month] = [yearOf(meeting.reviewedTo), monthOf(meeting.reviewedTo)]
  const { data } = useLaterRead(listReporting, { query: { year, month } })
  if (!data || data.units.length === 0) return null
  const complete = data.units.filter((row) => row.submitted + row.approved === row.targets)
  return (
    <Item title={t('target.reporting', { month })} isReady={complete.length === data.units.length}>
      <FigureLink to={paths.targets}>
        {t('overview.unitsReported', { of: format.of(complete.length, data.units.length) })}
      </FigureLink>
    </Item>
  )
}
