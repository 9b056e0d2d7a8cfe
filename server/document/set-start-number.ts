import type { setStartNumber as startRoute } from '#domain/document/catalogue-contract.ts'
import { canKeepRegisterOf, canSetDocuments } from '#domain/document/policy.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { permit, refused } from '#server/kernel/problem.ts'
import { insistOnBody, insistOnType, lockNumbering, seriesOf } from './find-in-force.ts'

/** Takes over the last number given on paper, before any is given here. */
export const setStartNumber: Command<typeof startRoute> = async ({ body }, context) => {
  const { tx, actor } = context
  const type = await insistOnType(tx, body.typeId, body.on)
  const issuing = await insistOnBody(tx, body.bodyId, body.on, type.family)
  if (!canSetDocuments(actor).allowed) permit(canKeepRegisterOf(actor, issuing.unit_id))
  const series = { bodyId: issuing.id, typeId: type.id, family: type.family }
  const numbering = await lockNumbering(tx, series, body.on)
  await insistUnnumbered(context, numbering.id)
  const version = numbering.version + 1
  await tx
    .updateTable('numbering')
    .set({ start_number: body.number, version })
    .where('id', '=', numbering.id)
    .execute()
  await tx
    .insertInto('number_series')
    .values({ name: seriesOf(numbering), year: numbering.year, last_number: body.number })
    .onConflict((taken) => taken.columns(['name', 'year']).doUpdateSet({ last_number: body.number }))
    .execute()
  return { id: numbering.id, version }
}

async function insistUnnumbered({ tx }: CommandContext, numberingId: string): Promise<void> {
  const given = await tx
    .selectFrom('document')
    .select('number')
    .where('numbering_id', '=', numberingId)
    .limit(1)
    .executeTakeFirst()
  if (given) throw refused('numbers_were_given')
}
