import { sql } from 'kysely'
import { type CalendarDate, dateOf } from '#domain/calendar/date.ts'
import type { FieldProblem } from '#domain/contract/problem.ts'
import type { Input } from '#domain/contract/route.ts'
import { compare } from '#domain/quantity/decimal.ts'
import { type ActualState, canStep, fitsDecimals } from '#domain/target/actual.ts'
import type { enterActuals as route } from '#domain/target/actual-contract.ts'
import { canEnterActuals } from '#domain/target/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import type { Tx } from '#server/kernel/database.ts'
import { conflict, invalid, notFound, permit, refused } from '#server/kernel/problem.ts'
import { cellsWithIds, loadCells } from './load-cells.ts'
import { seeUnit } from './see-unit.ts'

type Body = Input<typeof route>['body']
type EnteredCell = Body['cells'][number]
interface HeldCell {
  id: string
  targetId: string
  state: ActualState
  value: EnteredCell['value']
  version: number
}

/** Saves the cells of one grid, all or none; every cell that cannot be saved is named. */
export const enterActuals: Command<typeof route> = async ({ body }, { tx, actor, today }) => {
  seeUnit(actor, body.unitId)
  const decimalsOf = await loadDecimals(tx, body)
  const held = await lockHeldCells(tx, body)
  await refuseStale(tx, body.cells, held)
  permit(canEnterActuals(actor, body.unitId))
  if (isAhead(body.year, body.month, today)) throw refused('month_not_begun')
  const problems = body.cells.flatMap((cell, index) => findProblem(cell, index, decimalsOf, held, body.cells))
  if (problems.length > 0) throw invalid(problems)
  await writeCells(tx, body)
  const ids = body.cells.map((cell) => held.get(cell.targetId)?.id ?? cell.id)
  return { cells: await loadCells(tx, cellsWithIds(ids)) }
}

const isAhead = (year: number, month: number, today: CalendarDate): boolean => dateOf(year, month, 1) > today

/** The decimals of each target of the unit; throws `not_found` when a cell names a target that is not its own. */
async function loadDecimals(tx: Tx, body: Body): Promise<Map<string, number>> {
  const targets = await tx
    .selectFrom('target as t')
    .innerJoin('indicator as i', 'i.id', 't.indicator_id')
    .select(['t.id', 'i.decimals'])
    .where('t.unit_id', '=', body.unitId)
    .where('t.year', '=', body.year)
    .execute()
  const decimalsOf = new Map(targets.map(({ id, decimals }) => [id, decimals]))
  if (body.cells.some((cell) => !decimalsOf.has(cell.targetId))) throw notFound()
  return decimalsOf
}

async function lockHeldCells(tx: Tx, body: Body): Promise<Map<string, HeldCell>> {
  const rows = await tx
    .selectFrom('actual as a')
    .select(['a.id', 'a.target_id as targetId', 'a.state', 'a.value', 'a.version'])
    .where(sql<boolean>`a.target_id = any(${body.cells.map((cell) => cell.targetId)}::uuid[])`)
    .where('a.month', '=', body.month)
    .forUpdate()
    .execute()
  return new Map(rows.map((row) => [row.targetId, row]))
}

/** A cell that someone else has changed since, to another value: the writer is shown both. */
async function refuseStale(
  tx: Tx,
  cells: readonly EnteredCell[],
  held: ReadonlyMap<string, HeldCell>,
): Promise<void> {
  const stale = cells.flatMap((cell) => {
    const present = held.get(cell.targetId)
    const isSame = (present?.version ?? null) === cell.version
    if (isSame || (present && compare(present.value, cell.value) === 0)) return []
    return present ? [present.id] : []
  })
  if (stale.length > 0) throw conflict({ cells: await loadCells(tx, cellsWithIds(stale)) })
}

function findProblem(
  cell: EnteredCell,
  index: number,
  decimalsOf: ReadonlyMap<string, number>,
  held: ReadonlyMap<string, HeldCell>,
  cells: readonly EnteredCell[],
): FieldProblem[] {
  const path = `cells.${index}.value`
  const decimals = decimalsOf.get(cell.targetId) ?? 0
  if (cells.findIndex(({ targetId }) => targetId === cell.targetId) < index)
    return [{ path: `cells.${index}.targetId`, code: 'repeated' }]
  if (!fitsDecimals(cell.value, decimals))
    return [{ path, code: 'more_decimals_than_indicator', params: { decimals } }]
  const step = canStep('enter', held.get(cell.targetId)?.state ?? 'draft')
  return step.allowed ? [] : [{ path, code: step.reason }]
}

async function writeCells(tx: Tx, { month, cells }: Body): Promise<void> {
  const rows = cells.map(({ id, targetId, value, note }) => ({ id, target_id: targetId, value, note }))
  await sql`
    insert into actual (id, target_id, month, value, note)
    select x.id, x.target_id, ${month}, x.value, x.note
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, target_id uuid, value numeric, note text)
    on conflict (target_id, month) do update
    set value = excluded.value, note = excluded.note, state = 'draft', version = actual.version + 1
    where (actual.value, actual.note, actual.state) is distinct from (excluded.value, excluded.note, 'draft'::actual_state)
  `.execute(tx)
}
