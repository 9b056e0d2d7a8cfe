import type { keepDocumentType as typeRoute } from '#domain/document/catalogue-contract.ts'
import { canSetDocuments } from '#domain/document/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { permit, refused } from '#server/kernel/problem.ts'
import { insistOrder, isUsed, seenAs } from './catalogue-rows.ts'

/** Sets a type, or changes what of it no number bears yet. */
export const keepDocumentType: Command<typeof typeRoute> = async ({ body }, { tx, actor }) => {
  permit(canSetDocuments(actor))
  const row = seenAs(
    await tx.selectFrom('document_type').selectAll().where('id', '=', body.id).forUpdate().executeTakeFirst(),
    body.version,
  )
  insistOrder(body)
  if (row && (await isUsed(tx, 'type_id', body.id))) {
    if (row.symbol !== body.symbol || row.family !== body.family) throw refused('used_in_numbers')
  }
  const same = await tx
    .selectFrom('document_type')
    .select('id')
    .where('family', '=', body.family)
    .where('name', '=', body.name)
    .where('id', '<>', body.id)
    .executeTakeFirst()
  if (same) throw refused('document_type_named')
  const values = {
    family: body.family,
    name: body.name,
    symbol: body.symbol,
    kind: body.kind,
    with_year: body.withYear,
    valid_from: body.validFrom,
    valid_to: body.validTo,
    source: body.source,
  }
  const version = (row?.version ?? 0) + 1
  if (row)
    await tx
      .updateTable('document_type')
      .set({ ...values, version })
      .where('id', '=', body.id)
      .execute()
  else
    await tx
      .insertInto('document_type')
      .values({ id: body.id, ...values })
      .execute()
  return { id: body.id, version }
}
