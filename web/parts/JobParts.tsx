import type { Job } from '#domain/job/contract.ts'
import { VerificationResult } from '#web/event/VerificationResult.tsx'
import { JobState } from '#web/job/JobState.tsx'

const at = '2023-10-05T01:12:00.000Z'
const waiting: Job = {
  id: '018b0000-0000-7000-8000-000000000001',
  kind: 'verify_log',
  state: 'queued',
  progress: { done: 0, of: null, phase: null },
  askedBy: { id: '018b0000-0000-7000-8000-000000000002', name: 'Mẫu Thị Hà', title: null },
  askedAt: at,
  startedAt: null,
  finishedAt: null,
  attempts: 0,
  isCancelling: false,
  result: null,
  problem: null,
  version: 1,
  can: { cancel: { allowed: true } },
}
const running: Job = { ...waiting, state: 'running', startedAt: at, attempts: 1 }
const ended: Job = {
  ...running,
  finishedAt: at,
  can: { cancel: { allowed: false, reason: 'job_has_ended' } },
}
const found = { sealed: 3962, lastHash: '21bd59'.padEnd(64, '0'), tables: 24, faults: [] }

const jobs: readonly Job[] = [
  waiting,
  { ...running, progress: { done: 1234, of: 3962, phase: 'chain' } },
  { ...running, attempts: 2, progress: { done: 0, of: null, phase: 'rows' } },
  {
    ...running,
    progress: { done: 2500, of: 3962, phase: 'chain' },
    isCancelling: true,
    can: { cancel: { allowed: false, reason: 'job_is_being_cancelled' } },
  },
  { ...ended, state: 'done', result: found },
  {
    ...ended,
    state: 'failed',
    problem: { code: 'refused', reason: 'process_out_of_memory', params: { megabytes: 300 } },
  },
  {
    ...ended,
    state: 'failed',
    problem: { code: 'unexpected', reason: 'job_kept_failing', params: { attempts: 3 } },
  },
  { ...ended, state: 'cancelled' },
]

export function JobParts() {
  return (
    <div className="columns">
      {jobs.map((job) => (
        <JobState
          key={JSON.stringify(job)}
          job={job}
          onCancel={() => undefined}
          result={<VerificationResult result={job.result} />}
        />
      ))}
    </div>
  )
}
