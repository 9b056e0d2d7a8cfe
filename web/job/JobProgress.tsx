import type { ReactNode } from 'react'
import { type Job, cancelJob, getJob } from '#domain/job/contract.ts'
import { hasEnded } from '#domain/job/job.ts'
import { useAct, useWatchedRead } from '#web/api.ts'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { JobState } from './JobState.tsx'

type Props = {
  id: string
  /** Draws the result of a finished job; `null` draws nothing. */
  children?: (job: Job) => ReactNode
}

/** A piece of long work inside any page, found again by its id: keep that in the address, or find it by `listJobs`. */
export function JobProgress({ id, children }: Props) {
  const job = useWatchedRead(getJob, { params: { id } }, ({ state }) => !hasEnded(state))
  return <OneJob job={job}>{children}</OneJob>
}

/** The same of a job that was read already, as a list does. */
export function OneJob({ job, children }: { job: Job; children?: Props['children'] }) {
  const { attempt, isSending, problem } = useAct(cancelJob)
  const cancel = () => void attempt({ params: { id: job.id } })
  return (
    <>
      <JobState job={job} onCancel={cancel} isSending={isSending} result={children?.(job)} />
      <ProblemNotice problem={problem} />
    </>
  )
}
