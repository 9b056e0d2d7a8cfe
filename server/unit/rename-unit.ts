import { sql } from 'kysely'
import type { renameUnit as route } from '#domain/unit/contract.ts'
import { canKeepUnits } from '#domain/unit/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { found, permit, refused, sameVersion } from '#server/kernel/problem.ts'

/** Ends the present version of a unit the day before and begins the next: history keeps its names. */
export const renameUnit: Command<typeof route> = async ({ params, body }, { tx, actor }) => {
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
  if (body.validFrom <= present.valid_from)
    throw refused('name_must_begin_later', { after: present.valid_from })
  await tx
    .updateTable('unit_version')
    .set({ valid_to: body.validFrom, version: present.version + 1 })
    .where('id', '=', present.id)
    .execute()
  await tx
    .insertInto('unit_version')
    .values({
      ...present,
      id: newId(),
      name: body.name,
      short_name: body.shortName,
      valid_from: body.validFrom,
      valid_to: null,
      version: 1,
    })
    .execute()
  await sql`select rebuild_unit_closure()`.execute(tx)
  return { id: params.id }
}
