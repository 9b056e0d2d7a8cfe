import { sql } from 'kysely'
import type { closeUnit as route } from '#domain/unit/contract.ts'
import { canKeepUnits } from '#domain/unit/policy.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { found, permit, refused, sameVersion } from '#server/kernel/problem.ts'
import { endReports } from '#server/report/end-reports.ts'
import { insistUnits } from './insist-units.ts'
import { passAllOn } from './pass-all-on.ts'

/**
 * Ends a unit today: what it owes and is owed passes to its successor. Without one it stays where it is, listed as work
 * that needs an owner; reports are not owed any more.
 */
export const closeUnit: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const present = found(
    await tx
      .selectFrom('unit_version')
      .selectAll()
      .where('unit_id', '=', params.id)
      .where('valid_to', 'is', null)
      .forUpdate()
      .executeTakeFirst(),
  )
  sameVersion(present, body.version)
  permit(canKeepUnits(actor))
  if (present.valid_from >= today) throw refused('unit_is_too_new_to_end')
  if (body.successorId === params.id) throw refused('successor_is_the_same_unit')
  await insistUnits(tx, [body.successorId], today)
  await insistOnNothingBelow(context, params.id)
  await tx
    .updateTable('unit_version')
    .set({ valid_to: today, version: present.version + 1 })
    .where('id', '=', present.id)
    .execute()
  await tx
    .insertInto('unit_succession')
    .values({
      id: newId(),
      from_unit_id: params.id,
      to_unit_id: body.successorId,
      kind: body.successorId ? 'merge' : 'dissolve',
      effective_on: today,
      decision_symbol: body.decisionSymbol,
    })
    .execute()
  await sql`select rebuild_unit_closure()`.execute(tx)
  const passed = body.successorId
    ? await passAllOn(context, { from: params.id, to: body.successorId, reason: body.reason })
    : 0
  await endReports(context, {
    unitId: params.id,
    successorId: body.successorId ?? null,
    reason: body.reason,
  })
  return { id: params.id, passed }
}

async function insistOnNothingBelow({ tx }: CommandContext, unitId: string): Promise<void> {
  const below = await tx
    .selectFrom('unit_version')
    .select('id')
    .where('parent_id', '=', unitId)
    .where('valid_to', 'is', null)
    .executeTakeFirst()
  if (below) throw refused('unit_has_units_below')
}
