import { Link } from 'react-router'
import type { Briefing } from '#domain/meeting/briefing.ts'
import { paths } from '#web/paths.ts'
import { WaitingMark } from '#web/recommendation/WaitingMark.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { useWords } from '#web/words/language.tsx'

type Waiting = Pick<
  Briefing['recommendations'][number],
  'id' | 'number' | 'year' | 'text' | 'state' | 'raisedBy' | 'waitingDays' | 'lateDays'
>

/** Recommendations in the order of their wait, each with how long and how late. */
export function WaitingRecommendations({ rows, label }: { rows: readonly Waiting[]; label: string }) {
  const { t } = useWords()
  return (
    <EntryList
      label={label}
      entries={rows.map((row) => ({
        key: row.id,
        title: <Link to={paths.recommendation(row.id)}>{row.text}</Link>,
        below: (
          <>
            <span>{t('recommendation.number', { number: row.number, year: row.year })}</span>
            <span>{row.raisedBy.name}</span>
          </>
        ),
        aside: <WaitingMark {...row} />,
      }))}
    />
  )
}
