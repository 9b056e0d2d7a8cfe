import type { JobProblem } from '#domain/job/contract.ts'
import { mostAttempts } from '#domain/job/job.ts'
import { problemOf } from '#server/kernel/problem-of.ts'
import { Problem } from '#server/kernel/problem.ts'
import { beginJob } from './begin-job.ts'
import { type JobPlace, type JobRow, changeJob, factsOf } from './change-job.ts'
import type { JobDefinition } from './define-job.ts'
import { enqueue } from './enqueue.ts'
import { JobCancelled, JobHandedBack, JobSuperseded } from './job-ended.ts'
import { type JobWatch, watchJob } from './watch-job.ts'

export interface JobSettings {
  readonly definitions: readonly Pick<JobDefinition, 'kind' | 'verb' | 'prepare'>[]
  /** Given when the server stops, with JobHandedBack as its reason. */
  readonly stopping: AbortSignal
  /** Hears what nobody foresaw; the job says only that it failed. */
  readonly onError: (error: unknown, job: JobRow) => void
}

/** Does a job from its beginning to its end. Throws only when its end could not be written. */
export async function runJob(place: JobPlace, id: string, settings: JobSettings): Promise<void> {
  const job = await beginJob(place, id)
  if (!job) return
  const watch = watchJob(place.organization.db, job, settings.stopping)
  try {
    await perform(place, job, watch, settings)
  } catch (error) {
    await keepEnd(place, job, watch.signal.aborted ? watch.signal.reason : error, settings)
  } finally {
    await watch.stop()
  }
}

async function perform(place: JobPlace, job: JobRow, watch: JobWatch, settings: JobSettings): Promise<void> {
  const definition = settings.definitions.find(({ kind }) => kind === job.kind)
  if (!definition) throw new Error(`nothing here does jobs of the kind ${job.kind}`)
  const facts = await factsOf(place, job)
  if (facts.isClosed) throw new Problem('forbidden', { reason: 'account_closed' })
  const context = { ...facts, calendarVersion: null, db: place.organization.db, signal: watch.signal }
  const write = await definition.prepare(context, job.input, watch.report)
  watch.signal.throwIfAborted()
  await changeJob(place, job, definition.verb, async (commandContext) => {
    const result = await write(commandContext)
    return { state: 'done', result: JSON.stringify(result ?? {}), finished_at: commandContext.now }
  })
}

/** Writes what became of an attempt that did not reach its end. */
async function keepEnd(
  place: JobPlace,
  job: JobRow,
  error: unknown,
  { onError }: JobSettings,
): Promise<void> {
  if (error instanceof JobSuperseded) return
  if (error instanceof JobHandedBack) return handBack(place, job)
  if (error instanceof JobCancelled) {
    await changeJob(place, job, 'cancel-job', async ({ now }) => ({ state: 'cancelled', finished_at: now }))
    return
  }
  const { code, detail } = problemOf(error)
  const isExplained = error instanceof Problem || code === 'unreadable_file'
  if (!isExplained) onError(error, job)
  const tried = job.attempts - job.handed_back
  if (!isExplained && tried < mostAttempts) return tryAgain(place, job, tried)
  const { reason, params } = detail
  await fail(
    place,
    job,
    isExplained ? { code, ...(reason && { reason }), ...(params && { params }) } : unforeseen(tried),
  )
}

const unforeseen = (attempts: number): JobProblem => ({
  code: 'unexpected',
  reason: 'job_kept_failing',
  params: { attempts },
})

async function fail(place: JobPlace, job: JobRow, problem: JobProblem): Promise<void> {
  await changeJob(place, job, 'fail-job', async ({ now }) => ({
    state: 'failed',
    problem: JSON.stringify(problem),
    finished_at: now,
  }))
}

/** Later each time: what failed for a passing reason gets the time to pass. */
async function tryAgain(place: JobPlace, job: JobRow, tried: number): Promise<void> {
  await requeue(place, job, 'retry-job', { afterSeconds: 2 * tried ** 2 })
}

async function handBack(place: JobPlace, job: JobRow): Promise<void> {
  await requeue(place, job, 'hand-back-job', { handedBack: job.handed_back + 1 })
}

async function requeue(
  place: JobPlace,
  job: JobRow,
  verb: string,
  { afterSeconds = 0, handedBack = job.handed_back },
): Promise<void> {
  await changeJob(place, job, verb, async ({ tx, organization }) => {
    await enqueue(tx, { schema: organization.schema, id: job.id }, afterSeconds)
    return { state: 'queued', handed_back: handedBack }
  })
}
