import { WaitingMark } from '#web/recommendation/WaitingMark.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Presented } from './presented.ts'
import type { Slide } from './slides.ts'

/** The recommendations that wait for a word, the longest wait first. */
export function useRecommendations({ briefing }: Presented): Omit<Slide, 'key'> {
  const { t, format } = useWords()
  const { recommendations, asOf } = briefing
  const late = recommendations.filter(({ lateDays }) => lateDays > 0).length
  return {
    title: t('presentation.recommendations'),
    sub: t('meeting.asOf', { date: format.date(asOf) }),
    summary: (
      <>
        {recommendations.length > 0 && <p>{t('presentation.waiting', { count: recommendations.length })}</p>}
        {late > 0 && <p className="late">{t('presentation.overdue', { count: late })}</p>}
      </>
    ),
    empty: t('meeting.noWaiting'),
    rows: recommendations.map((row) => ({
      key: row.id,
      title: row.text,
      below: [row.raisedBy.name, t('recommendation.number', { number: row.number, year: row.year })].join(
        ' · ',
      ),
      aside: <WaitingMark {...row} />,
    })),
  }
}
