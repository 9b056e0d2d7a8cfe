import { sql } from 'kysely'
import { type CalendarDate, dateOf } from '#domain/calendar/date.ts'
import type { FieldProblem } from '#domain/contract/problem.ts'
import { type Decimal, compare } from '#domain/quantity/decimal.ts'
import { type ActualState, type Countable, canStep, faultOf } from '#domain/target/actual.ts'
import type { ActualCell } from '#domain/target/actual-contract.ts'
import { type Frequency, periodEnds } from '#domain/target/period.ts'
import { canEnterActuals } from '#domain/target/policy.ts'
import { loadFreezing } from '#server/cut-off/load-terms.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import type { Tx } from '#server/kernel/database.ts'
import { conflict, insist, invalid, notFound, permit, refused } from '#server/kernel/problem.ts'
import { cellsWithIds, loadCells } from './load-cells.ts'
import { seeUnit } from './see-unit.ts'

/** A figure of one target and month with the version that its writer saw, null when the writer saw none. */
interface EnteredFigure {
  readonly id: string
  readonly targetId: string
  readonly month: number
  readonly value: Decimal
  readonly base?: Decimal | null | undefined
  readonly note?: string | null | undefined
  readonly version: number | null
}

interface Entered {
  readonly unitId: string
  readonly year: number
  readonly cells: readonly EnteredFigure[]
}

interface HeldFigure {
  id: string
  target_id: string
  month: number
  state: ActualState
  value: Decimal
  base: Decimal | null
  version: number
}

type HeldFigures = ReadonlyMap<string, HeldFigure>
const placeOf = (targetId: string, month: number): string => `${targetId} ${month}`

/** Saves the figures of one unit, all or none; every one that cannot be saved is named by its place in the list. */
export async function enterFigures(entered: Entered, context: CommandContext): Promise<ActualCell[]> {
  const { tx, actor, today } = context
  const { unitId, year, cells } = entered
  seeUnit(actor, unitId)
  const countableOf = await lockCountable(tx, entered)
  const held = await lockHeld(tx, cells)
  await refuseStale(tx, cells, held)
  permit(canEnterActuals(actor, unitId))
  if (cells.some(({ month }) => isAhead(year, month, today))) throw refused('month_not_begun')
  const openBy = await insistAllOpen(tx, entered, today)
  const problems = findProblems(cells, countableOf, held)
  if (problems.length > 0) throw invalid(problems)
  await write(tx, cells, actor.personId, openBy)
  const ids = cells.map(({ id, targetId, month }) => held.get(placeOf(targetId, month))?.id ?? id)
  return loadCells(tx, cellsWithIds(ids))
}

const isAhead = (year: number, month: number, today: CalendarDate): boolean => dateOf(year, month, 1) > today

/** Throws `refused` when one of the months is frozen for the unit. Answers the reopening by which each may be changed. */
async function insistAllOpen(
  tx: Tx,
  { unitId, year, cells }: Entered,
  today: CalendarDate,
): Promise<(month: number) => string | null> {
  const freezing = await loadFreezing(tx, year, today)
  for (const { month } of cells) insist(freezing.mayChange(unitId, month))
  return (month) => freezing.openBy(unitId, month)?.id ?? null
}

type EnteredCountable = Countable & { readonly frequency: Frequency }

/**
 * How the targets entered are counted, each locked against whoever enters the same one at the same time: of two first
 * figures of a cell one is told of the other. Throws `not_found` when a cell names a target that is not the unit's.
 */
async function lockCountable(
  tx: Tx,
  { unitId, year, cells }: Entered,
): Promise<ReadonlyMap<string, EnteredCountable>> {
  const targets = await tx
    .selectFrom('target as t')
    .innerJoin('indicator as i', 'i.id', 't.indicator_id')
    .select(['t.id', 'i.decimals', 'i.direction', 'i.aggregation', 'i.frequency'])
    .select('i.scale_levels as scaleLevels')
    .where(sql<boolean>`t.id = any(${cells.map(({ targetId }) => targetId)}::uuid[])`)
    .where('t.unit_id', '=', unitId)
    .where('t.year', '=', year)
    .orderBy('t.id')
    .forNoKeyUpdate('t')
    .execute()
  const countableOf = new Map(targets.map(({ id, ...countable }) => [id, countable]))
  if (cells.some(({ targetId }) => !countableOf.has(targetId))) throw notFound()
  return countableOf
}

async function lockHeld(tx: Tx, cells: readonly EnteredFigure[]): Promise<HeldFigures> {
  const rows = await tx
    .selectFrom('actual as a')
    .select(['a.id', 'a.target_id', 'a.month', 'a.state', 'a.value', 'a.base', 'a.version'])
    .where(sql<boolean>`a.target_id = any(${cells.map(({ targetId }) => targetId)}::uuid[])`)
    .where(sql<boolean>`a.month = any(${[...new Set(cells.map(({ month }) => month))]}::smallint[])`)
    .forUpdate()
    .execute()
  return new Map(rows.map((row) => [placeOf(row.target_id, row.month), row]))
}

/** A figure that someone else has changed since, to another value: the writer is shown both. */
async function refuseStale(tx: Tx, cells: readonly EnteredFigure[], held: HeldFigures): Promise<void> {
  const stale = cells.flatMap((cell) => {
    const present = held.get(placeOf(cell.targetId, cell.month))
    const isSame = (present?.version ?? null) === cell.version
    if (isSame || (present && holdsSame(present, cell))) return []
    return present ? [present.id] : []
  })
  if (stale.length > 0) throw conflict({ cells: await loadCells(tx, cellsWithIds(stale)) })
}

const holdsSame = (present: HeldFigure, cell: EnteredFigure): boolean =>
  compare(present.value, cell.value) === 0 && isSameBase(present.base, cell.base ?? null)

const isSameBase = (a: Decimal | null, b: Decimal | null): boolean =>
  a === null || b === null ? a === b : compare(a, b) === 0

function findProblems(
  cells: readonly EnteredFigure[],
  countableOf: ReadonlyMap<string, EnteredCountable>,
  held: HeldFigures,
): FieldProblem[] {
  const seen = new Set<string>()
  return cells.flatMap((cell, index): FieldProblem[] => {
    const place = placeOf(cell.targetId, cell.month)
    const path = `cells.${index}.value`
    const countable = countableOf.get(cell.targetId)
    if (seen.has(place)) return [{ path: `cells.${index}.targetId`, code: 'repeated' }]
    seen.add(place)
    if (countable && !periodEnds(countable.frequency).includes(cell.month))
      return [{ path: `cells.${index}.targetId`, code: 'no_period_ends_here' }]
    const fault = countable && faultOf(countable, cell.value, cell.base ?? null)
    if (fault) return [{ path, code: fault, params: { decimals: countable.decimals } }]
    const step = canStep('enter', held.get(place)?.state ?? 'draft')
    return step.allowed ? [] : [{ path, code: step.reason }]
  })
}

/** One statement however many figures; what is entered as it stands already is not written again. */
async function write(
  tx: Tx,
  cells: readonly EnteredFigure[],
  personId: string,
  openBy: (month: number) => string | null,
): Promise<void> {
  const rows = cells.map(({ targetId, version: _version, ...cell }) => ({
    ...cell,
    target_id: targetId,
    reopening_id: openBy(cell.month),
  }))
  await sql`
    insert into actual (id, target_id, month, value, base, note, entered_by, reopening_id)
    select x.id, x.target_id, x.month, x.value, x.base, x.note, ${personId}::uuid, x.reopening_id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x(id uuid, target_id uuid, month smallint, value numeric, base numeric, note text, reopening_id uuid)
    on conflict (target_id, month) do update
    set value = excluded.value, base = excluded.base, note = excluded.note, state = 'draft',
      entered_by = excluded.entered_by, version = actual.version + 1,
      reopening_id = coalesce(excluded.reopening_id, actual.reopening_id)
    where (actual.value, actual.base, actual.note, actual.state)
      is distinct from (excluded.value, excluded.base, excluded.note, 'draft'::actual_state)`.execute(tx)
}
