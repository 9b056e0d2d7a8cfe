import { sql } from 'kysely'
import { type Decimal, compare } from '#domain/quantity/decimal.ts'
import type { ImportChange } from '#domain/target/import-contract.ts'
import type { Tx } from '#server/kernel/database.ts'
import { newId } from '#server/kernel/id.ts'
import { figuresOf } from './import-file.ts'
import type { ResolvedRow } from './resolve-import.ts'

interface HeldTarget {
  id: string
  indicator_id: string
  unit_id: string
  planned: Decimal
  months: number[] | null
  values: Decimal[] | null
  ids: string[] | null
}

export interface PlannedTarget {
  readonly resolved: ResolvedRow
  readonly targetId: string
  /** Null when the target is new. */
  readonly before: Decimal | null
}

export interface PlannedFigure {
  readonly id: string
  readonly targetId: string
  readonly month: number
  readonly value: Decimal
}

/** What an import would write, and what stands already. */
export interface ImportPlan {
  readonly newTargets: PlannedTarget[]
  readonly adjustedTargets: PlannedTarget[]
  readonly newFigures: PlannedFigure[]
  readonly changedFigures: PlannedFigure[]
  readonly changes: ImportChange[]
  readonly unchanged: number
}

/** Compares the file with what stands; one statement, and the rows it may change are held until the end. */
export async function compareImport(tx: Tx, year: number, rows: readonly ResolvedRow[]): Promise<ImportPlan> {
  const held = await sql<HeldTarget>`
    select t.id, t.indicator_id, t.unit_id, t.planned, a.months, a.values, a.ids
    from target t left join lateral (
      select array_agg(a.month) as months, array_agg(a.value) as values, array_agg(a.id::text) as ids
      from actual a where a.target_id = t.id
    ) a on true
    where t.year = ${year} for update of t`.execute(tx)
  const byPair = new Map(held.rows.map((row) => [`${row.indicator_id} ${row.unit_id}`, row]))
  const plan: ImportPlan = {
    newTargets: [],
    adjustedTargets: [],
    newFigures: [],
    changedFigures: [],
    changes: [],
    unchanged: 0,
  }
  let unchanged = 0
  for (const resolved of rows)
    unchanged += compareRow(plan, resolved, byPair.get(`${resolved.indicator.id} ${resolved.unit.id}`))
  return { ...plan, unchanged }
}

/** Enters in the plan what one row changes; returns how many of its figures stand already. */
function compareRow(plan: ImportPlan, resolved: ResolvedRow, held: HeldTarget | undefined): number {
  const { row } = resolved
  const names = { indicator: resolved.indicator.name, unit: resolved.unit.name }
  const targetId = held?.id ?? newId()
  const target = { resolved, targetId, before: held?.planned ?? null }
  let unchanged = 0
  if (!held) plan.newTargets.push(target)
  else if (compare(held.planned, row.planned) === 0) unchanged += 1
  else {
    plan.adjustedTargets.push(target)
    plan.changes.push({
      ...names,
      cell: row.at.planned,
      month: null,
      before: held.planned,
      after: row.planned,
    })
  }
  for (const { month, value, cell } of figuresOf(row)) {
    const place = held?.months?.indexOf(month) ?? -1
    const [before, id] = [held?.values?.[place], held?.ids?.[place]]
    if (before === undefined || id === undefined)
      plan.newFigures.push({ id: newId(), targetId, month, value })
    else if (compare(before, value) === 0) unchanged += 1
    else {
      plan.changedFigures.push({ id, targetId, month, value })
      plan.changes.push({ ...names, cell, month, before, after: value })
    }
  }
  return unchanged
}

/** Whether there is nothing to write. */
export const isEmptyPlan = (plan: ImportPlan): boolean =>
  plan.newTargets.length +
    plan.adjustedTargets.length +
    plan.newFigures.length +
    plan.changedFigures.length ===
  0
