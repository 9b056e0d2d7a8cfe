import { sql } from 'kysely'
import type { CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'

interface Passing {
  readonly from: string
  readonly to: string
  readonly reason: string
}

/**
 * Everything open that a unit owes or is owed passes to another; gives how much it owed. Its history, dates and what was
 * acknowledged stay. What the two owed each other ends with the unit: nobody owes to itself.
 */
export async function passAllOn(context: CommandContext, { from, to, reason }: Passing): Promise<number> {
  const { tx, actor, today } = context
  const isOpen = sql<boolean>`verified_on is null and cancelled_on is null`
  await tx
    .updateTable('obligation')
    .set({ cancelled_on: today, cancelled_reason: reason, version: sql`version + 1` })
    .where(
      sql<boolean>`${isOpen} and (owed_by_unit_id, owed_to_unit_id) in ((${from}, ${to}), (${to}, ${from}))`,
    )
    .execute()
  const passed = await tx
    .updateTable('obligation')
    .set({
      owed_by_unit_id: to,
      owed_by_person_id: null,
      last_updated_on: today,
      version: sql`version + 1`,
    })
    .where(sql<boolean>`${isOpen} and owed_by_unit_id = ${from} and owed_to_unit_id <> ${from}`)
    .returning('id')
    .execute()
  await tx
    .updateTable('obligation')
    .set({ owed_to_unit_id: to, version: sql`version + 1` })
    .where(sql<boolean>`${isOpen} and owed_to_unit_id = ${from} and owed_by_unit_id <> ${from}`)
    .execute()
  if (passed.length === 0) return 0
  const transfers = passed.map(({ id }) => ({
    id: newId(),
    obligation_id: id,
    from_unit_id: from,
    to_unit_id: to,
    reason,
    decided_by: actor.personId,
    decided_on: today,
  }))
  await tx.insertInto('transfer').values(transfers).execute()
  return passed.length
}
