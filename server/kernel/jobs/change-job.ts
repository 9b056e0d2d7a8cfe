import { type Selectable, type Updateable, sql } from 'kysely'
import type { Tables } from '#db/types.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import type { FileStore } from '#server/kernel/file-store.ts'
import type { Organization } from '#server/kernel/organization.ts'
import { type Act, runCommand } from '#server/kernel/run-command.ts'
import { findActor } from '#server/session/find-actor.ts'
import { JobCancelled, JobSuperseded } from './job-ended.ts'

export type JobRow = Selectable<Tables['job']>
type JobChange = Updateable<Tables['job']>

/** Where a job is done: its organisation and the files. */
export interface JobPlace {
  readonly organization: Organization
  readonly files: FileStore
}

/** Whoever asked for the job, with the posts they hold now, and the organisation's clock. */
export async function factsOf({ organization, files }: JobPlace, job: JobRow) {
  const found = await findActor(organization.db, job.account_id, new Date())
  if (!found) throw new Error(`job ${job.id} has no account`)
  return { ...found, organization, files, requestId: job.id }
}

/**
 * Writes a step of a job as whoever asked for it, in one transaction with what `change` writes besides. Throws
 * JobSuperseded when the job is no longer where `job` saw it: an attempt that was overtaken writes nothing.
 */
export async function changeJob(
  place: JobPlace,
  job: JobRow,
  verb: string,
  change: (context: CommandContext) => Promise<JobChange>,
): Promise<JobRow> {
  const facts = await factsOf(place, job)
  const act: Act = { ...facts, verb, route: `job ${job.kind}`, key: null, body: '' }
  const { response } = await runCommand(act, async (context) => {
    const row = await change(context)
    // Locked only now: what is written before may take minutes, in which whoever asked must be able to call it off.
    const isCancelling = await lockJob(context, job)
    // What is to be undone by a cancellation has not been written: the whole transaction is thrown away.
    if (isCancelling && row.state === 'done') throw new JobCancelled()
    return context.tx
      .updateTable('job')
      .set({ ...row, version: sql`version + 1` })
      .where('id', '=', job.id)
      .returningAll()
      .executeTakeFirstOrThrow()
  })
  return response
}

async function lockJob({ tx }: CommandContext, job: JobRow): Promise<boolean> {
  const still = await tx
    .selectFrom('job')
    .select('cancel_requested_at')
    .where('id', '=', job.id)
    .where('attempts', '=', job.attempts)
    .where('state', '=', job.state)
    .forUpdate()
    .executeTakeFirst()
  if (!still) throw new JobSuperseded()
  return still.cancel_requested_at !== null
}
