import type { CommandContext } from '#server/kernel/context.ts'
import { invalid } from '#server/kernel/problem.ts'
import type { JobDefinition } from './define-job.ts'
import { enqueue } from './enqueue.ts'

/**
 * Asks for long work within a command: the row of the job and its place in the queue stand or fall with it. The id comes
 * from the client, which shows the job's progress at once. `afterSeconds` puts it off.
 */
export async function queueJob<Input>(
  definition: Pick<JobDefinition<Input>, 'kind' | 'input'>,
  { id, input }: { id: string; input: Input },
  { tx, actor, now, organization }: CommandContext,
  afterSeconds = 0,
): Promise<void> {
  const checked = definition.input.safeParse(input)
  if (!checked.success) throw invalid([{ path: 'input', code: 'invalid' }])
  await tx
    .insertInto('job')
    .values({
      id,
      kind: definition.kind,
      input: JSON.stringify(checked.data),
      asked_by: actor.personId,
      account_id: actor.accountId,
      asked_at: now,
    })
    .execute()
  await tx.insertInto('job_progress').values({ id }).execute()
  await enqueue(tx, { schema: organization.schema, id }, afterSeconds)
}
