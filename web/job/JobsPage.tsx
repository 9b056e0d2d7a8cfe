import { listJobs } from '#domain/job/contract.ts'
import { hasEnded } from '#domain/job/job.ts'
import { useWatchedRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Tabs } from '#web/ui/Tabs.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { useWords } from '#web/words/language.tsx'
import { OneJob } from './JobProgress.tsx'
import { JobResult } from './JobResult.tsx'
import styles from './JobsPage.module.css'

/** Long work, where it is found again: what runs, what waits, what became of the rest. */
export function JobsPage() {
  const { t } = useWords()
  return (
    <Page title={t('job.title')} sub={t('job.sub')}>
      <Jobs />
    </Page>
  )
}

function Jobs() {
  const { t } = useWords()
  const whose = useFilters({ whose: 'mine' }).valueOf('whose') === 'all' ? 'all' : 'mine'
  const { rows, seesAll } = useWatchedRead(listJobs, { query: { whose } }, ({ rows: jobs }) =>
    jobs.some(({ state }) => !hasEnded(state)),
  )
  const tabs = [
    { title: t('job.mine'), to: paths.jobs },
    { title: t('job.all'), to: paths.everyJob },
  ]
  return (
    <>
      {seesAll && <Tabs tabs={tabs} label={t('job.title')} />}
      {rows.length === 0 && <EmptyState title={t('job.none')}>{t('job.noneHint')}</EmptyState>}
      <ul className={styles['list']}>
        {rows.map((job) => (
          <li key={job.id}>
            <OneJob job={job}>{(done) => <JobResult job={done} />}</OneJob>
          </li>
        ))}
      </ul>
    </>
  )
}
