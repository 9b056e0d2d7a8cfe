import { type RawBuilder, sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import { type Count, type SourceKind, type Tally, countOf } from '#domain/obligation/count.ts'
import { cells } from '#domain/obligation/four-cells.ts'
import { freshSince } from '#domain/obligation/freshness.ts'
import { overdueBands } from '#domain/obligation/overdue-bands.ts'
import type { Db } from '#server/kernel/database.ts'
import { type DateColumn, isInBand, isInCell } from './filter-obligations.ts'
import { sourceKindOf } from './source-kind-of.ts'

/** As of which day is counted, and of which due dates. */
export interface CountedFor {
  readonly today: CalendarDate
  readonly from?: CalendarDate | undefined
  readonly to?: CalendarDate | undefined
}

/** The count of one unit's obligations from one kind of source and in one field of work; what is limited stands apart, since not all see it. */
export interface Part extends Count {
  readonly unitId: string
  readonly source: SourceKind
  readonly workFieldId: string | null
  readonly isLimited: boolean
}

interface TallyRow extends Tally, Pick<Part, 'unitId' | 'source' | 'workFieldId' | 'isLimited'> {
  readonly snapshot: string
}

/** The ledger as it stands. */
export const wholeLedger = sql`(select obligation.*, 1 as sign from obligation)`

/** What the log says has been taken away from the ledger and put into it past a snapshot: rows before and after. */
export const changedSince = (snapshot: string) => sql`(
  select content.*, side.sign from event e
    cross join lateral (values (e.before, -1), (e.after, 1)) side (row, sign)
    cross join lateral jsonb_populate_record(null::obligation, side.row) content
  where e.transaction_id >= pg_snapshot_xmin(${snapshot}::pg_snapshot)
    and not pg_visible_in_snapshot(e.transaction_id, ${snapshot}::pg_snapshot)
    and e.noun = 'obligation' and side.row is not null)`

/**
 * Counts rows under the alias `o`, each as often as its `sign` says, with the snapshot in which they were read. A task
 * within a task is not counted beside it, and parts of cooperating units are counted apart.
 */
export async function readTallies(
  db: Db,
  rows: RawBuilder<unknown>,
  { today, from, to }: CountedFor,
  where: RawBuilder<boolean> = sql<boolean>`true`,
): Promise<{ snapshot: string | null; parts: Part[] }> {
  const { rows: tallies } = await sql<TallyRow | (Pick<TallyRow, 'snapshot'> & { unitId: null })>`
    select pg_current_snapshot()::text as snapshot, counted.* from (values (1)) now left join (
      select o.owed_by_unit_id as "unitId", ${sourceKindOf} as source, o.work_field_id as "workFieldId", o.confidentiality <> 'ordinary' as "isLimited", o.kind,
        ${cellOn(today, 'due_on')} as cell, ${cellOn(today, 'first_due_on')} as "cellByFirstDate",
        o.claimed_on is not null as "isClaimed", o.last_updated_on >= ${freshSince(today)} as "isFresh",
        ${bandOn(today)} as band, sum(o.sign)::int as count
      from ${rows} o
      where (o.kind = 'task' and o.parent_id is null or o.kind = 'contribution') and o.cancelled_on is null and ${where}
        and ${from ? sql`o.due_on >= ${from}` : sql`true`} and ${to ? sql`o.due_on <= ${to}` : sql`true`}
      group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10) counted on true`.execute(db)
  const counted = tallies.filter((row): row is TallyRow => row.unitId !== null)
  const alike = Map.groupBy(counted, keyOf)
  return { snapshot: tallies[0]?.snapshot ?? null, parts: [...alike.values()].flatMap(partOf) }
}

function partOf(tallies: readonly TallyRow[]): Part[] {
  const [first] = tallies
  if (!first) return []
  const { unitId, source, workFieldId, isLimited } = first
  return [{ unitId, source, workFieldId, isLimited, ...countOf(tallies) }]
}

/** What is counted apart. */
export const keyOf = ({ unitId, source, workFieldId, isLimited }: Omit<Part, keyof Count>): string =>
  `${unitId} ${source} ${workFieldId} ${isLimited}`

const cellOn = (today: CalendarDate, column: DateColumn) =>
  sql`case ${sql.join(
    cells.map((cell) => sql`when ${isInCell(cell, today, column)} then ${sql.lit(cell)}`),
    sql` `,
  )} end`

const bandOn = (today: CalendarDate) =>
  sql`case ${sql.join(
    overdueBands.map(({ name }) => sql`when ${isInBand(name, today)} then ${sql.lit(name)}`),
    sql` `,
  )} end`
