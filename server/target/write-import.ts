import { sql } from 'kysely'
import { usualOverUnits } from '#domain/target/indicator.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import type { Tx } from '#server/kernel/database.ts'
import type { ImportPlan, PlannedFigure, PlannedTarget } from './compare-import.ts'
import { type Place, cellOf } from './import-file.ts'
import { type Citations, openCitations } from './keep-citations.ts'
import type { IndicatorToDefine } from './missing-indicators.ts'

/** A workbook whose bytes are kept already. */
export interface KeptFile {
  readonly id: string
  readonly name: string
  readonly hash: string
  readonly size: number
}

/** Writes what files say, in a number of statements that does not grow with their lines; every figure cites its cell. */
export async function writeImport(
  context: CommandContext,
  year: number,
  files: readonly KeptFile[],
  plan: ImportPlan,
): Promise<void> {
  await writePlan(context, year, plan, openCitations(context, files))
}

/** Writes a plan, or a part of one: what was cited before is not cited again. */
export async function writePlan(
  context: CommandContext,
  year: number,
  plan: ImportPlan,
  citations: Citations,
): Promise<void> {
  for (const { line, planned } of [...plan.newTargets, ...plan.adjustedTargets]) citations.cite(line, planned)
  for (const { line, figure } of [...plan.newFigures, ...plan.changedFigures]) citations.cite(line, figure)
  await citations.write()
  await inPieces(plan.newTargets, (some) => insertTargets(context.tx, year, some, citations))
  await inPieces(plan.adjustedTargets, (some) => adjustTargets(context.tx, some, citations))
  await inPieces(plan.newFigures, (some) => insertFigures(context, some, citations))
  await inPieces(plan.changedFigures, (some) => changeFigures(context, some, citations))
}

const rowsAtOnce = 20_000

/** So many rows in one statement; more in another. */
async function inPieces<Row>(
  rows: readonly Row[],
  write: (some: readonly Row[]) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce)
    await write(rows.slice(start, start + rowsAtOnce))
}

/** Defines the indicators that files name and nobody has defined yet, after those that are there. */
export async function insertIndicators(tx: Tx, indicators: readonly IndicatorToDefine[]): Promise<void> {
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

async function insertTargets(
  tx: Tx,
  year: number,
  targets: readonly PlannedTarget[],
  citations: Citations,
): Promise<void> {
  const rows = targets.map(({ targetId, line, planned }) => ({
    id: targetId,
    indicator_id: line.indicator.id,
    unit_id: line.unit.id,
    planned: planned.value,
    clause_id: citations.clauseOf(planned),
  }))
  await sql`
    insert into target (id, indicator_id, unit_id, year, planned, first_planned, clause_id)
    select x.id, x.indicator_id, x.unit_id, ${year}, x.planned, x.planned, x.clause_id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x(id uuid, indicator_id uuid, unit_id uuid, planned numeric, clause_id uuid)`.execute(tx)
}

async function adjustTargets(tx: Tx, targets: readonly PlannedTarget[], citations: Citations): Promise<void> {
  const rows = targets.map(({ targetId, planned }) => ({
    id: targetId,
    planned: planned.value,
    clause_id: citations.clauseOf(planned),
    reason: planned.source.fileName,
  }))
  await sql`
    update target t set planned = x.planned, clause_id = x.clause_id, adjustment_reason = x.reason,
      profile = 'even', profile_amounts = null, version = t.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x(id uuid, planned numeric, clause_id uuid, reason text)
    where t.id = x.id`.execute(tx)
}

const addressOf = (place: Place): string => `${place.source.sheet}!${cellOf(place)}`

const figureRows = (figures: readonly PlannedFigure[], citations: Citations): string =>
  JSON.stringify(
    figures.map(({ id, targetId, reopeningId, figure }) => ({
      id,
      target_id: targetId,
      month: figure.month,
      value: figure.value,
      clause_id: citations.clauseOf(figure),
      cited_cell: addressOf(figure),
      note: figure.source.fileName,
      reopening_id: reopeningId,
    })),
  )

async function insertFigures(
  { tx, actor, today }: CommandContext,
  figures: readonly PlannedFigure[],
  citations: Citations,
): Promise<void> {
  await sql`
    insert into actual (id, target_id, month, value, state, submitted_by, submitted_on, submission,
      clause_id, cited_cell, reopening_id)
    select x.id, x.target_id, x.month, x.value, 'submitted', ${actor.personId}, ${today}, 1,
      x.clause_id, x.cited_cell, x.reopening_id
    from jsonb_to_recordset(${figureRows(figures, citations)}::jsonb)
      as x(id uuid, target_id uuid, month smallint, value numeric, clause_id uuid, cited_cell text,
        reopening_id uuid)`.execute(tx)
}

async function changeFigures(
  { tx, actor, today }: CommandContext,
  figures: readonly PlannedFigure[],
  citations: Citations,
): Promise<void> {
  await sql`
    update actual a set value = x.value, state = 'submitted', note = x.note, returned_reason = null,
      submitted_by = ${actor.personId}, submitted_on = ${today}, approved_by = null, approved_on = null,
      clause_id = x.clause_id, cited_cell = x.cited_cell, submission = a.submission + 1,
      reopening_id = coalesce(x.reopening_id, a.reopening_id), version = a.version + 1
    from jsonb_to_recordset(${figureRows(figures, citations)}::jsonb)
      as x(id uuid, value numeric, clause_id uuid, cited_cell text, note text, reopening_id uuid)
    where a.id = x.id`.execute(tx)
}
