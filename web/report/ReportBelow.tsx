import { Link } from 'react-router'
import { paths } from '#web/paths.ts'
import { EntryList } from '#web/ui/EntryList.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { EndedWords } from './EndedWords.tsx'
import { ReportMark, TimeMark } from './ReportMark.tsx'
import type { ReportRead } from './ReportPage.tsx'

/** The reports that a report sums up: who has handed up, who not. */
export function ReportBelow({ report: { below, missingReports } }: { report: ReportRead }) {
  const { t } = useWords()
  if (below.length === 0) return null
  return (
    <Section title={t('report.below')}>
      {missingReports.length > 0 && (
        <Notice
          title={t('report.missing', { units: missingReports.map(({ shortName }) => shortName).join(', ') })}
        />
      )}
      <EntryList
        label={t('report.below')}
        dense
        entries={below.map((row) => ({
          key: row.id,
          title: <Link to={paths.report(row.id)}>{row.about.name}</Link>,
          below: (
            <>
              <TimeMark report={row} />
              <EndedWords ended={row.ended} />
            </>
          ),
          aside: <ReportMark report={row} />,
        }))}
      />
    </Section>
  )
}
