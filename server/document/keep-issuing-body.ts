import type { keepIssuingBody as bodyRoute } from '#domain/document/catalogue-contract.ts'
import { canSetDocuments } from '#domain/document/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { permit, refused } from '#server/kernel/problem.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import { insistOrder, isUsed, seenAs } from './catalogue-rows.ts'

/** Sets a body that issues, or changes what of it no number bears yet. */
export const keepIssuingBody: Command<typeof bodyRoute> = async ({ body }, { tx, actor, today }) => {
  permit(canSetDocuments(actor))
  const row = seenAs(
    await tx.selectFrom('issuing_body').selectAll().where('id', '=', body.id).forUpdate().executeTakeFirst(),
    body.version,
  )
  insistOrder(body)
  if (row && (await isUsed(tx, 'body_id', body.id))) {
    const isSame = row.symbol === body.symbol && row.family === body.family && row.unit_id === body.unitId
    if (!isSame) throw refused('used_in_numbers')
  }
  await insistUnits(tx, [body.unitId], today)
  const same = await tx
    .selectFrom('issuing_body')
    .select('id')
    .where('unit_id', '=', body.unitId)
    .where('symbol', '=', body.symbol)
    .where('id', '<>', body.id)
    .executeTakeFirst()
  if (same) throw refused('issuing_body_named')
  const values = {
    unit_id: body.unitId,
    family: body.family,
    name: body.name,
    symbol: body.symbol,
    place: body.place,
    valid_from: body.validFrom,
    valid_to: body.validTo,
  }
  const version = (row?.version ?? 0) + 1
  if (row)
    await tx
      .updateTable('issuing_body')
      .set({ ...values, version })
      .where('id', '=', body.id)
      .execute()
  else
    await tx
      .insertInto('issuing_body')
      .values({ id: body.id, ...values })
      .execute()
  return { id: body.id, version }
}
