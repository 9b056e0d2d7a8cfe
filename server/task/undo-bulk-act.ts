import { type Selectable, sql } from 'kysely'
import type { Tables } from '#db/types.ts'
import { canUndo } from '#domain/task/bulk.ts'
import type { undoBulkAct as route } from '#domain/task/bulk-contract.ts'
import { visibleUnits } from '#domain/session/actor.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { found, insist, permit } from '#server/kernel/problem.ts'
import { visibleTask } from '#server/obligation/visible-obligation.ts'

/** Takes an act upon many tasks back, whole or not at all: an act of its own, beside the one it undoes. */
export const undoBulkAct: Command<typeof route> = async ({ params }, context) => {
  const { tx, actor, now } = context
  const act = await findAct(context, params.id)
  const rows = await lockTasks(context, act.id)
  const decision = canUndo(undoingOf(act, rows), actor.personId, now)
  if (!decision.allowed && decision.reason === 'only_who_did_it') permit(decision)
  insist(decision)
  await takeBack(context, act)
  await tx
    .updateTable('bulk_act')
    .set({ undone_by: actor.personId, undone_at: now, version: act.version + 1 })
    .where('id', '=', act.id)
    .execute()
  return { id: act.id, count: rows.length }
}

type Act = Selectable<Tables['bulk_act']>

/** The act, if it was one's own or one sees something of what it was done to. */
const findAct = async ({ tx, actor }: CommandContext, id: string): Promise<Act> =>
  found(
    await tx
      .selectFrom('bulk_act as b')
      .selectAll('b')
      .where('b.id', '=', id)
      .where(
        sql<boolean>`(${visibleUnits(actor) === 'all'} or b.done_by = ${actor.personId} or exists (
          select from bulk_act_item i join obligation o on o.id = i.task_id
          where i.bulk_act_id = b.id and ${visibleTask(actor)}))`,
      )
      .forUpdate('b')
      .executeTakeFirst(),
  )

const lockTasks = ({ tx }: CommandContext, actId: string) =>
  tx
    .selectFrom('bulk_act_item as i')
    .innerJoin('obligation as o', 'o.id', 'i.task_id')
    .select(['o.id', 'o.version', 'i.version_after'])
    .where('i.bulk_act_id', '=', actId)
    .orderBy('o.id')
    .forUpdate('o')
    .execute()

/** What decides whether it can be taken back. */
export const undoingOf = (
  act: Pick<Act, 'step' | 'done_by' | 'done_at' | 'undone_at'>,
  rows: readonly { version: number; version_after: number }[],
) => ({
  step: act.step,
  doneById: act.done_by,
  doneAt: act.done_at,
  undoneAt: act.undone_at,
  actedUpon: rows.filter(({ version, version_after }) => version !== version_after).length,
})

async function takeBack({ tx, today }: CommandContext, act: Act): Promise<void> {
  const items = sql`(select i.task_id from bulk_act_item i where i.bulk_act_id = ${act.id})`
  const tasks = tx
    .updateTable('obligation')
    .where(sql<boolean>`id in ${items}`)
    .set({ version: sql`version + 1` })
  switch (act.step) {
    case 'assign':
      await tasks.set({ cancelled_on: today, cancelled_reason: undoneReason }).execute()
      return
    case 'cancel':
      await tasks.set({ cancelled_on: null, cancelled_reason: null }).execute()
      return
    case 'extend':
      await tasks.set({ due_on: dueBefore(act.id), extensions: sql`extensions - 1` }).execute()
      await tx
        .updateTable('extension')
        .set({ undone_on: today, version: sql`version + 1` })
        .where(
          sql<boolean>`id in (select i.extension_id from bulk_act_item i where i.bulk_act_id = ${act.id})`,
        )
        .execute()
      return
    case 'remind':
      return
  }
}

const undoneReason = 'Rút lại lần giao hàng loạt'

const dueBefore = (actId: string) => sql<null>`(select i.due_on_before from bulk_act_item i
  where i.bulk_act_id = ${actId} and i.task_id = obligation.id)`
