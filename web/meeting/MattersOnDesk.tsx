import { Link } from 'react-router'
import type { Briefing } from '#domain/meeting/briefing.ts'
import { paths } from '#web/paths.ts'
import { EntryList } from '#web/ui/EntryList.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'

/** What was submitted and lies on the desk of the leader without a direction, the longest wait first. */
export function MattersOnDesk({ rows }: { rows: Briefing['matters'] }) {
  const { t, format } = useWords()
  return (
    <Section minor title={t('meeting.matters')} sub={rows.length || ''}>
      {rows.length === 0 ? (
        <p className="soft small">{t('meeting.noMatters')}</p>
      ) : (
        <EntryList
          dense
          label={t('meeting.matters')}
          entries={rows.map(({ id, number, year, title, submittedBy, submittedOn, waitingDays }) => ({
            key: id,
            title: <Link to={paths.matter(id)}>{title}</Link>,
            below: (
              <>
                <span>{t('matter.number', { number, year })}</span>
                <span>
                  {t('matter.submittedBy', { unit: submittedBy.name, date: format.date(submittedOn) })}
                </span>
              </>
            ),
            aside: <span className="small">{t('meeting.waitsDays', { count: waitingDays })}</span>,
          }))}
        />
      )}
    </Section>
  )
}
