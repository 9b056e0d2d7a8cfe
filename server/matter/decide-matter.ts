import type { BodyOf } from '#domain/contract/route.ts'
import type { directMatter, Matter, returnMatter } from '#domain/matter/contract.ts'
import { mayDecide } from '#domain/matter/matter.ts'
import { canDirect } from '#domain/recommendation/policy.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { insist, permit, sameVersion } from '#server/kernel/problem.ts'
import { giveTasks } from '#server/recommendation/give-tasks.ts'
import { giverOf } from '#server/recommendation/giver-of.ts'
import { getMatter, tellMatter } from './get-matter.ts'

type Input = {
  params: { id: string }
  body: BodyOf<typeof returnMatter> & Partial<Pick<BodyOf<typeof directMatter>, 'tasks'>>
}

/** The direction with the tasks it makes, or the reason for which it comes back; either settles the opinion that was owed. */
export const decideMatter =
  (decision: 'directed' | 'returned') =>
  async ({ params, body }: Input, context: CommandContext): Promise<Matter> => {
    const { tx, actor, today } = context
    const matter = await getMatter(context, params.id)
    sameVersion(matter, body.version)
    permit(canDirect(actor, matter.addressed_to_unit_id))
    insist(mayDecide(matter.state))
    const givenById = await giverOf(context, body.givenById, matter.addressed_to_unit_id)
    await tx
      .with('decided', (db) =>
        db
          .updateTable('matter')
          .set({
            decision,
            decision_text: body.text,
            given_by: givenById,
            recorded_by: actor.personId,
            decided_on: today,
            version: matter.version + 1,
          })
          .where('id', '=', params.id),
      )
      .updateTable('obligation')
      .set((set) => ({
        claimed_on: today,
        verified_on: today,
        progress_percent: 100,
        last_updated_on: today,
        version: set('version', '+', 1),
      }))
      .where('id', '=', params.id)
      .execute()
    const answering = { id: matter.addressed_to_unit_id, kind: matter.addressee_kind }
    const made = await giveTasks(context, answering, body.tasks ?? [])
    if (made.length > 0)
      await tx
        .insertInto('matter_task')
        .values(made.map((taskId) => ({ id: newId(), matter_id: params.id, task_id: taskId })))
        .execute()
    return tellMatter(context, params.id)
  }
