import type { keepNumberingRule as ruleRoute } from '#domain/document/catalogue-contract.ts'
import { canSetDocuments } from '#domain/document/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { permit, refused } from '#server/kernel/problem.ts'
import { isUsed, seenAs } from './catalogue-rows.ts'

/** Says from which day on numbers run how; a rule under which numbers were given keeps its day and its basis. */
export const keepNumberingRule: Command<typeof ruleRoute> = async ({ body }, { tx, actor }) => {
  permit(canSetDocuments(actor))
  const row = seenAs(
    await tx
      .selectFrom('numbering_rule')
      .selectAll()
      .where('id', '=', body.id)
      .forUpdate()
      .executeTakeFirst(),
    body.version,
  )
  if (row && (await isUsed(tx, 'rule_id', body.id))) {
    const isSame = row.family === body.family && row.basis === body.basis && row.begins_on === body.beginsOn
    if (!isSame) throw refused('used_in_numbers')
  }
  const same = await tx
    .selectFrom('numbering_rule')
    .select('id')
    .where('family', '=', body.family)
    .where('begins_on', '=', body.beginsOn)
    .where('id', '<>', body.id)
    .executeTakeFirst()
  if (same) throw refused('numbering_rule_begins_there')
  const values = {
    family: body.family,
    basis: body.basis,
    name: body.name,
    begins_on: body.beginsOn,
    source: body.source,
  }
  const version = (row?.version ?? 0) + 1
  if (row)
    await tx
      .updateTable('numbering_rule')
      .set({ ...values, version })
      .where('id', '=', body.id)
      .execute()
  else
    await tx
      .insertInto('numbering_rule')
      .values({ id: body.id, ...values })
      .execute()
  return { id: body.id, version }
}
