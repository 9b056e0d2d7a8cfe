import { Link } from 'react-router'
import type { Briefing } from '#domain/meeting/briefing.ts'
import { paths } from '#web/paths.ts'
import { EntryList } from '#web/ui/EntryList.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'

/** The drafts of documents that wait for the decision of the leader; a paper of before it held them shows nothing. */
export function DraftsOnDesk({ rows }: { rows: Briefing['drafts'] }) {
  const { t, format } = useWords()
  if (rows === null) return null
  return (
    <Section minor title={t('meeting.drafts')} sub={rows.length || ''}>
      {rows.length === 0 ? (
        <p className="soft small">{t('meeting.noDrafts')}</p>
      ) : (
        <EntryList
          dense
          label={t('meeting.drafts')}
          entries={rows.map(({ id, title, type, draftedBy, heldSince, heldDays, lateDays }) => ({
            key: id,
            title: <Link to={paths.appraisal(id)}>{title}</Link>,
            below: (
              <>
                <span>{type}</span>
                <span>{t('meeting.draftedBy', { unit: draftedBy.name, date: format.date(heldSince) })}</span>
              </>
            ),
            aside: (
              <span className={lateDays > 0 ? 'small late' : 'small'}>
                {lateDays > 0
                  ? t('meeting.daysLate', { count: lateDays })
                  : t('meeting.waitsDays', { count: heldDays })}
              </span>
            ),
          }))}
        />
      )}
    </Section>
  )
}
