import { useWords } from '#web/words/language.tsx'
import type { Presented } from './presented.ts'
import type { Slide } from './slides.ts'

/** What lies on the desk of the leader: drafts that wait for the decision, then matters that wait for a direction. */
export function useOnDesk({ briefing }: Presented): Omit<Slide, 'key'> {
  const { t, format } = useWords()
  const { matters, asOf } = briefing
  const drafts = briefing.drafts ?? []
  const late = drafts.filter(({ lateDays }) => lateDays > 0).length
  const wait = (days: number, lateDays = 0) => (
    <span className={lateDays > 0 ? 'late' : undefined}>
      {lateDays > 0 ? t('meeting.daysLate', { count: lateDays }) : t('meeting.waitsDays', { count: days })}
    </span>
  )
  return {
    title: t('presentation.onDesk'),
    sub: t('meeting.asOf', { date: format.date(asOf) }),
    summary: late > 0 && <p className="late">{t('presentation.overdue', { count: late })}</p>,
    empty: t('presentation.deskEmpty'),
    rows: [
      ...drafts.map(({ id, title, draftedBy, heldDays, lateDays }) => ({
        key: id,
        title,
        below: [draftedBy.name, t('presentation.draftWaits')].join(' · '),
        aside: wait(heldDays, lateDays),
      })),
      ...matters.map(({ id, title, submittedBy, waitingDays }) => ({
        key: id,
        title,
        below: [submittedBy.name, t('presentation.matterWaits')].join(' · '),
        aside: wait(waitingDays),
      })),
    ],
  }
}
