import { setImmediate as breathe } from 'node:timers/promises'
import type { JobProgress } from '#domain/job/job.ts'
import type { Db } from '#server/kernel/database.ts'
import type { JobRow } from './change-job.ts'
import type { Report } from './define-job.ts'
import { JobCancelled, JobSuperseded } from './job-ended.ts'

const everyMilliseconds = 300
const longestWithoutBreathMilliseconds = 20

/** What runs beside the work: its progress is written, and it is told when it must stop. */
export interface JobWatch {
  readonly signal: AbortSignal
  readonly report: Report
  readonly stop: () => Promise<void>
}

/** Watches over one attempt; `stopping` is given when the server stops. */
export function watchJob(db: Db, job: JobRow, stopping: AbortSignal): JobWatch {
  const superseded = new AbortController()
  const signal = AbortSignal.any([stopping, superseded.signal])
  let told: JobProgress = { done: 0, of: null, phase: null }
  let written: JobProgress | undefined
  let breathedAt = performance.now()

  const look = async () => {
    if (written !== told) {
      const shown = told
      await db
        .updateTable('job_progress')
        .set({ ...shown, told_at: new Date() })
        .where('id', '=', job.id)
        .execute()
      written = shown
    }
    const now = await db
      .selectFrom('job')
      .select(['attempts', 'state', 'cancel_requested_at'])
      .where('id', '=', job.id)
      .executeTakeFirst()
    if (now?.attempts !== job.attempts || now.state !== 'running') superseded.abort(new JobSuperseded())
    else if (now.cancel_requested_at) superseded.abort(new JobCancelled())
  }
  // A look that fails for want of the database is made good by the next one, or by the end of the job.
  let looking = look().catch(() => {})
  const timer = setInterval(() => {
    looking = looking.then(look).catch(() => {})
  }, everyMilliseconds)
  return {
    signal,
    async report(progress) {
      told = { ...told, ...progress }
      signal.throwIfAborted()
      if (performance.now() - breathedAt < longestWithoutBreathMilliseconds) return
      await breathe()
      breathedAt = performance.now()
      signal.throwIfAborted()
    },
    async stop() {
      clearInterval(timer)
      await looking.then(look).catch(() => {})
    },
  }
}
