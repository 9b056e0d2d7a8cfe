import type { ReactNode } from 'react'
import type { Job } from '#domain/job/contract.ts'
import { type JobState as State, hasEnded } from '#domain/job/job.ts'
import { ApiProblem } from '#web/api/problem.ts'
import { Button } from '#web/ui/Button.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { type Status, StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './JobState.module.css'

const marks: Record<State, Status> = {
  queued: 'waiting',
  running: 'in_progress',
  done: 'accepted',
  failed: 'wrong',
  cancelled: 'cancelled',
}

type Props = {
  job: Job
  onCancel: () => void
  isSending?: boolean
  /** What its kind shows of the result, once it is done. */
  result?: ReactNode
}

/** One piece of long work in the state it is in: how far, stop it, what became of it. */
export function JobState({ job, onCancel, isSending, result }: Props) {
  const { t, format, why } = useWords()
  const name = job.askedBy.name ?? '–'
  return (
    <div className={styles['job']}>
      <div className={styles['head']}>
        <span className="strong">{t(`job.kind.${job.kind}`)}</span>
        <output>
          <StatusMark status={marks[job.state]}>
            {job.isCancelling ? t('job.cancelling') : t(`job.state.${job.state}`)}
          </StatusMark>
        </output>
        <span className="small quiet">{t('job.askedBy', { name, at: format.instant(job.askedAt) })}</span>
      </div>
      {!hasEnded(job.state) && (
        <>
          <Bar job={job} />
          <div className={styles['below']}>
            <HowFar job={job} />
            <Button small why={why(job.can.cancel)} busy={isSending} tipAbove onClick={onCancel}>
              {t('job.cancel')}
            </Button>
          </div>
        </>
      )}
      <Outcome job={job} result={result} />
    </div>
  )
}

function Bar({ job: { progress, state } }: { job: Job }) {
  const { t } = useWords()
  const label = t('job.progress')
  // While it waits its turn nothing moves; once it runs, an unknown whole shows that something does.
  if (state === 'queued') return <progress className={styles['bar']} aria-label={label} value={0} max={1} />
  if (!progress.of) return <progress className={styles['bar']} aria-label={label} />
  return <progress className={styles['bar']} aria-label={label} value={progress.done} max={progress.of} />
}

function HowFar({ job: { progress, attempts, state } }: { job: Job }) {
  const { t, find, format } = useWords()
  if (state === 'queued') return <span className="small soft">{t('job.state.queued')}</span>
  const step = progress.phase ? find(`job.phase.${progress.phase}`) : t('job.preparing')
  const count = progress.of
    ? format.of(progress.done, progress.of)
    : progress.done > 0 && format.number(progress.done)
  return (
    <span className="small soft figures">
      {[step, count, attempts > 1 && t('job.again', { count: attempts })].filter(Boolean).join(' · ')}
    </span>
  )
}

function Outcome({ job, result }: { job: Job; result: ReactNode }) {
  const { t, format } = useWords()
  if (job.state === 'done') return result
  if (job.state === 'cancelled' && job.finishedAt)
    return <p className="small soft">{t('job.cancelledAt', { at: format.instant(job.finishedAt) })}</p>
  if (!job.problem) return null
  const { code, reason, params } = job.problem
  const body = { requestId: job.id, ...(reason && { reason }), ...(params && { params }) }
  return <ProblemNotice problem={new ApiProblem(code, body)} />
}
