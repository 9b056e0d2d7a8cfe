import { sql } from 'kysely'
import { type CalendarDate, dateOf } from '#domain/calendar/date.ts'
import type { FieldProblem } from '#domain/contract/problem.ts'
import type { Input } from '#domain/contract/route.ts'
import { compare } from '#domain/quantity/decimal.ts'
import { type ActualState, type Countable, canStep, faultOf } from '#domain/target/actual.ts'
import { type Frequency, periodEnds } from '#domain/target/period.ts'
import type { enterActuals as route } from '#domain/target/actual-contract.ts'
import { canEnterActuals } from '#domain/target/policy.ts'
import { insistOpen } from '#server/cut-off/load-terms.ts'
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
  base: EnteredCell['value'] | null
  version: number
}

/** Saves the cells of one grid, all or none; every cell that cannot be saved is named. */
export const enterActuals: Command<typeof route> = async ({ body }, { tx, actor, today }) => {
  seeUnit(actor, body.unitId)
  const countableOf = await loadCountable(tx, body)
  const held = await lockHeldCells(tx, body)
  await refuseStale(tx, body.cells, held)
  permit(canEnterActuals(actor, body.unitId))
  if (isAhead(body.year, body.month, today)) throw refused('month_not_begun')
  const reopeningId = await insistOpen(tx, body, today)
  const problems = body.cells.flatMap((cell, index) => findProblem(cell, index, body, countableOf, held))
  if (problems.length > 0) throw invalid(problems)
  await writeCells(tx, body, reopeningId)
  const ids = body.cells.map((cell) => held.get(cell.targetId)?.id ?? cell.id)
  return { cells: await loadCells(tx, cellsWithIds(ids)) }
}

const isAhead = (year: number, month: number, today: CalendarDate): boolean => dateOf(year, month, 1) > today

interface Entered extends Countable {
  readonly frequency: Frequency
}

/** How each target of the unit is counted; throws `not_found` when a cell names a target that is not its own. */
async function loadCountable(tx: Tx, body: Body): Promise<Map<string, Entered>> {
  const targets = await tx
    .selectFrom('target as t')
    .innerJoin('indicator as i', 'i.id', 't.indicator_id')
    .select([
      't.id',
      'i.decimals',
      'i.direction',
      'i.aggregation',
      'i.frequency',
      'i.scale_levels as scaleLevels',
    ])
    .where('t.unit_id', '=', body.unitId)
    .where('t.year', '=', body.year)
    .execute()
  const countableOf = new Map(targets.map(({ id, ...countable }) => [id, countable]))
  if (body.cells.some((cell) => !countableOf.has(cell.targetId))) throw notFound()
  return countableOf
}

async function lockHeldCells(tx: Tx, body: Body): Promise<Map<string, HeldCell>> {
  const rows = await tx
    .selectFrom('actual as a')
    .select(['a.id', 'a.target_id as targetId', 'a.state', 'a.value', 'a.base', 'a.version'])
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
    if (isSame || (present && holdsSame(present, cell))) return []
    return present ? [present.id] : []
  })
  if (stale.length > 0) throw conflict({ cells: await loadCells(tx, cellsWithIds(stale)) })
}

const holdsSame = (present: HeldCell, cell: EnteredCell): boolean =>
  compare(present.value, cell.value) === 0 && (present.base ?? null) === (cell.base ?? null)

function findProblem(
  cell: EnteredCell,
  index: number,
  { month, cells }: Body,
  countableOf: ReadonlyMap<string, Entered>,
  held: ReadonlyMap<string, HeldCell>,
): FieldProblem[] {
  const path = `cells.${index}.value`
  const countable = countableOf.get(cell.targetId)
  if (cells.findIndex(({ targetId }) => targetId === cell.targetId) < index)
    return [{ path: `cells.${index}.targetId`, code: 'repeated' }]
  if (countable && !periodEnds(countable.frequency).includes(month))
    return [{ path: `cells.${index}.targetId`, code: 'no_period_ends_here' }]
  const fault = countable && faultOf(countable, cell.value, cell.base ?? null)
  if (fault) return [{ path, code: fault, params: { decimals: countable.decimals } }]
  const step = canStep('enter', held.get(cell.targetId)?.state ?? 'draft')
  return step.allowed ? [] : [{ path, code: step.reason }]
}

async function writeCells(tx: Tx, { month, cells }: Body, reopeningId: string | null): Promise<void> {
  const rows = cells.map(({ targetId, ...cell }) => ({ ...cell, target_id: targetId }))
  await sql`
    insert into actual (id, target_id, month, value, base, note, reopening_id)
    select x.id, x.target_id, ${month}, x.value, x.base, x.note, ${reopeningId}::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, target_id uuid, value numeric, base numeric, note text)
    on conflict (target_id, month) do update
    set value = excluded.value, base = excluded.base, note = excluded.note, state = 'draft', version = actual.version + 1,
      reopening_id = coalesce(excluded.reopening_id, actual.reopening_id)
    where (actual.value, actual.base, actual.note, actual.state)
      is distinct from (excluded.value, excluded.base, excluded.note, 'draft'::actual_state)
  `.execute(tx)
}
