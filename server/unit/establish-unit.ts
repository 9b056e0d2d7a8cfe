import { sql } from 'kysely'
import type { establishUnit as route } from '#domain/unit/contract.ts'
import { canKeepUnits } from '#domain/unit/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { found, permit } from '#server/kernel/problem.ts'

export const establishUnit: Command<typeof route> = async ({ body }, { tx, actor }) => {
  if (body.parentId)
    found(await tx.selectFrom('unit').select('id').where('id', '=', body.parentId).executeTakeFirst())
  permit(canKeepUnits(actor))
  await tx.insertInto('unit').values({ id: body.id, kind: body.kind }).execute()
  await tx
    .insertInto('unit_version')
    .values({
      id: newId(),
      unit_id: body.id,
      name: body.name,
      short_name: body.shortName,
      parent_id: body.parentId,
      ordinal: body.ordinal,
      valid_from: body.validFrom,
    })
    .execute()
  await sql`select rebuild_unit_closure()`.execute(tx)
  return { id: body.id }
}
