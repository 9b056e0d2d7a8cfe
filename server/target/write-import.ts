import { sql } from 'kysely'
import { formatNumber } from '#domain/quantity/format-number.ts'
import type { NewIndicator } from '#domain/target/import-contract.ts'
import { usualOverUnits } from '#domain/target/indicator.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import type { Tx } from '#server/kernel/database.ts'
import { newId } from '#server/kernel/id.ts'
import type { ImportPlan, PlannedFigure, PlannedTarget } from './compare-import.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export interface ImportedFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sheet: string
}

/** Keeps the file as a document and writes what it says, in a constant number of statements; each target cites its row. */
export async function writeImport(
  context: CommandContext,
  year: number,
  file: ImportedFile,
  indicators: readonly (NewIndicator & { id: string })[],
  plan: ImportPlan,
): Promise<void> {
  const { tx } = context
  const documentId = await keepDocument(context, file)
  await insertIndicators(tx, indicators)
  const cited = [...plan.newTargets, ...plan.adjustedTargets].map((target) => ({ target, clauseId: newId() }))
  await insertClauses(tx, documentId, file.sheet, cited)
  await insertTargets(
    tx,
    year,
    cited.filter(({ target }) => target.before === null),
  )
  await adjustTargets(
    tx,
    file.name,
    cited.filter(({ target }) => target.before !== null),
  )
  await insertFigures(context, plan.newFigures)
  await changeFigures(context, file.name, plan.changedFigures)
}

async function keepDocument({ tx, files, actor, now }: CommandContext, file: ImportedFile): Promise<string> {
  const { hash, size } = await files.keep(file.bytes)
  const [fileId, documentId] = [newId(), newId()]
  const uploaded = { uploaded_by: actor.personId, uploaded_at: now }
  await tx
    .insertInto('file')
    .values({ id: fileId, hash, size, name: file.name, media_type: xlsx, ...uploaded })
    .execute()
  const title = file.name.replace(/\.xlsx$/i, '')
  await tx.insertInto('document').values({ id: documentId, kind: 'plan', title, file_id: fileId }).execute()
  return documentId
}

async function insertIndicators(
  tx: Tx,
  indicators: readonly (NewIndicator & { id: string })[],
): Promise<void> {
  if (indicators.length === 0) return
  const { last } = await tx
    .selectFrom('indicator')
    .select((select) => select.fn.coalesce(select.fn.max('ordinal'), sql<number>`0`).as('last'))
    .executeTakeFirstOrThrow()
  const values = indicators.map(({ unitOfMeasure, nearest: _nearest, ...indicator }, index) => ({
    ...indicator,
    short_name: indicator.name,
    over_units: usualOverUnits('higher', indicator.aggregation),
    unit_of_measure: unitOfMeasure,
    ordinal: last + 1 + index,
  }))
  await tx.insertInto('indicator').values(values).execute()
}

interface Cited {
  readonly target: PlannedTarget
  readonly clauseId: string
}

/** The row of the file in words, word for word what its cells say. */
async function insertClauses(
  tx: Tx,
  documentId: string,
  sheet: string,
  cited: readonly Cited[],
): Promise<void> {
  const rows = cited.map(({ target: { resolved }, clauseId }) => ({
    id: clauseId,
    address: `${sheet}!${resolved.row.at.planned}`,
    text: `${resolved.row.indicator}, ${resolved.row.unit}: ${formatNumber(resolved.row.planned, 'vi')} ${resolved.row.unitOfMeasure}`,
  }))
  await sql`
    insert into clause (id, document_id, address, text)
    select x.id, ${documentId}, x.address, x.text
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, address text, text text)`.execute(
    tx,
  )
}

async function insertTargets(tx: Tx, year: number, cited: readonly Cited[]): Promise<void> {
  const rows = cited.map(({ target: { targetId, resolved }, clauseId }) => ({
    id: targetId,
    indicator_id: resolved.indicator.id,
    unit_id: resolved.unit.id,
    planned: resolved.row.planned,
    clause_id: clauseId,
  }))
  await sql`
    insert into target (id, indicator_id, unit_id, year, planned, first_planned, clause_id)
    select x.id, x.indicator_id, x.unit_id, ${year}, x.planned, x.planned, x.clause_id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x(id uuid, indicator_id uuid, unit_id uuid, planned numeric, clause_id uuid)`.execute(tx)
}

async function adjustTargets(tx: Tx, fileName: string, cited: readonly Cited[]): Promise<void> {
  const rows = cited.map(({ target: { targetId, resolved }, clauseId }) => ({
    id: targetId,
    planned: resolved.row.planned,
    clause_id: clauseId,
  }))
  await sql`
    update target t set planned = x.planned, clause_id = x.clause_id, adjustment_reason = ${fileName},
      profile = 'even', profile_amounts = null, version = t.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, planned numeric, clause_id uuid)
    where t.id = x.id`.execute(tx)
}

const figureRows = (figures: readonly PlannedFigure[]): string =>
  JSON.stringify(figures.map(({ id, targetId, month, value }) => ({ id, target_id: targetId, month, value })))

async function insertFigures(
  { tx, actor, today }: CommandContext,
  figures: readonly PlannedFigure[],
): Promise<void> {
  await sql`
    insert into actual (id, target_id, month, value, state, submitted_by, submitted_on)
    select x.id, x.target_id, x.month, x.value, 'submitted', ${actor.personId}, ${today}
    from jsonb_to_recordset(${figureRows(figures)}::jsonb)
      as x(id uuid, target_id uuid, month smallint, value numeric)`.execute(tx)
}

async function changeFigures(
  { tx, actor, today }: CommandContext,
  fileName: string,
  figures: readonly PlannedFigure[],
): Promise<void> {
  await sql`
    update actual a set value = x.value, state = 'submitted', note = ${fileName}, returned_reason = null,
      submitted_by = ${actor.personId}, submitted_on = ${today}, approved_by = null, approved_on = null,
      submission = a.submission + 1,
      version = a.version + 1
    from jsonb_to_recordset(${figureRows(figures)}::jsonb) as x(id uuid, value numeric)
    where a.id = x.id`.execute(tx)
}
