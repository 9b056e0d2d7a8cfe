import { sql } from 'kysely'
import { canReadGuidance } from '#domain/task/policy.ts'
import type { readGuidance as route } from '#domain/task/guidance-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { found, permit } from '#server/kernel/problem.ts'
import { loadWork } from './load-work.ts'
import { wholesOf } from './wholes-of.ts'

/** Someone of a unit below says that they have read it; said twice, it is kept once. */
export const confirmReading: Command<typeof route> = async ({ params }, context) => {
  const { tx, actor, today } = context
  const work = await loadWork(context, 'task', params.id)
  const guidance = found(
    await tx
      .selectFrom('guidance')
      .select(['id', 'given_by'])
      .where('id', '=', params.guidanceId)
      .where(sql<boolean>`task_id in (${wholesOf(sql.val(work.id))})`)
      .executeTakeFirst(),
  )
  permit(canReadGuidance(actor, work.subject, guidance.given_by))
  await tx
    .insertInto('guidance_reading')
    .values({
      id: newId(),
      guidance_id: guidance.id,
      person_id: actor.personId,
      unit_id: work.owed_by_unit_id,
      read_on: today,
    })
    .onConflict((conflict) => conflict.columns(['guidance_id', 'person_id']).doNothing())
    .execute()
  return { id: guidance.id }
}
