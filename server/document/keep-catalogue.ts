import type { Selectable } from 'kysely'
import type { Tables } from '#db/types.ts'
import type {
  keepDocumentType as typeRoute,
  keepIssuingBody as bodyRoute,
  keepNumberingRule as ruleRoute,
  setStartNumber as startRoute,
  takeProposedTypes as takeRoute,
} from '#domain/document/catalogue-contract.ts'
import { canKeepRegisterOf, canSetDocuments } from '#domain/document/policy.ts'
import { proposalSource, proposedTypes } from '#domain/document/proposed-types.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import type { Tx } from '#server/kernel/database.ts'
import { newId } from '#server/kernel/id.ts'
import { conflict, permit, refused } from '#server/kernel/problem.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import { insistOnBody, insistOnType, lockNumbering, seriesOf } from './find-in-force.ts'

type Catalogue = 'document_type' | 'issuing_body' | 'numbering_rule'
interface Asked {
  readonly id: string
  readonly version: number | null
}

/** The row of this id, locked; null for a new one. Throws `conflict` unless the reader saw it as it stands. */
async function present<Table extends Catalogue>(tx: Tx, table: Table, { id, version }: Asked) {
  const row = await tx
    .selectFrom(table as Catalogue)
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if ((row?.version ?? null) !== version) throw conflict(row ?? null)
  return (row ?? null) as Selectable<Tables[Table]> | null
}

export const keepDocumentType: Command<typeof typeRoute> = async ({ body }, { tx, actor }) => {
  permit(canSetDocuments(actor))
  const row = await present(tx, 'document_type', body)
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

export const keepIssuingBody: Command<typeof bodyRoute> = async ({ body }, { tx, actor, today }) => {
  permit(canSetDocuments(actor))
  const row = await present(tx, 'issuing_body', body)
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

export const keepNumberingRule: Command<typeof ruleRoute> = async ({ body }, { tx, actor }) => {
  permit(canSetDocuments(actor))
  const row = await present(tx, 'numbering_rule', body)
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

/** Whether numbers have been given by this row: what is printed on documents is not changed afterwards. */
const isUsed = async (tx: Tx, column: 'type_id' | 'body_id' | 'rule_id', id: string): Promise<boolean> =>
  Boolean(await tx.selectFrom('numbering').select('id').where(column, '=', id).limit(1).executeTakeFirst())

function insistOrder({ validFrom, validTo }: { validFrom: string; validTo: string | null }): void {
  if (validTo !== null && validTo <= validFrom) throw refused('ends_before_it_begins')
}

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

/** The proposed types, where the organisation has none yet. */
export const takeProposedTypes: Command<typeof takeRoute> = async ({ body }, { tx, actor }) => {
  permit(canSetDocuments(actor))
  const set = await tx.selectFrom('document_type').select('id').limit(1).executeTakeFirst()
  if (set) throw refused('types_already_set')
  const rows = proposedTypes.map((type) => ({
    id: newId(),
    ...type,
    valid_from: body.validFrom,
    source: proposalSource,
  }))
  await tx.insertInto('document_type').values(rows).execute()
  return { taken: rows.length }
}
