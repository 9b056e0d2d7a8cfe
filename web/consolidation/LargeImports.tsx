import { listJobs } from '#domain/job/contract.ts'
import { hasEnded } from '#domain/job/job.ts'
import { useWatchedRead } from '#web/api.ts'
import { OneJob } from '#web/job/JobProgress.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { LargeImportResult } from './LargeImportResult.tsx'

const shown = 5

/** The latest large workbooks of whoever looks: how far each is, what became of it. */
export function LargeImports() {
  const { t } = useWords()
  const { rows } = useWatchedRead(listJobs, { query: { kind: 'import_workbook', limit: shown } }, (answer) =>
    answer.rows.some(({ state }) => !hasEnded(state)),
  )
  if (rows.length === 0) return null
  return (
    <Section title={t('consolidation.large')}>
      <div className="stack">
        {rows.map((job) => (
          <OneJob key={job.id} job={job}>
            {(done) => <LargeImportResult job={done} />}
          </OneJob>
        ))}
      </div>
    </Section>
  )
}
