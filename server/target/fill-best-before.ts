import { type RawBuilder, sql } from 'kysely'
import { countedStates } from '#domain/target/actual.ts'
import type { Counting } from '#domain/target/indicator.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { type BestBefore, bestColumns, nothingBefore, withYear } from './best-before.ts'
import { figuresText } from './reported-of.ts'

interface YearRow extends Counting {
  target_id: string
  year: number
  figures: string | null
}

/**
 * The best before the year of these targets, found from all years before; by target, those without history left out.
 * Its cost grows with history, so it is asked only for targets whose best is not kept.
 */
export async function findBestBefore(
  db: Db | Tx,
  targetIds: readonly string[],
): Promise<Map<string, BestBefore>> {
  const { rows } = await sql<YearRow>`
    select of.id as target_id, t.year, i.direction, i.aggregation, i.over_units as "overUnits", i.frequency, i.entry, i.per,
      ${figuresText} as figures
    from target of join target t on t.indicator_id = of.indicator_id and t.unit_id = of.unit_id and t.year < of.year
      join indicator i on i.id = t.indicator_id
      join actual a on a.target_id = t.id and a.state = any(${countedStates}::actual_state[])
    where of.id = any(${targetIds}::uuid[]) group by of.id, t.id, i.id order by t.year`.execute(db)
  const best = new Map<string, BestBefore>()
  for (const row of rows) best.set(row.target_id, withYear(best.get(row.target_id) ?? nothingBefore, row))
  return best
}

/**
 * Keeps the bests of a year, or of some of its targets, alias `t`, that are not kept yet, indicator by indicator, so that no
 * transaction is long. While somebody is
 * changing figures it leaves that to the next reader: nobody who reads waits for who writes.
 */
export async function fillBestBefore(
  db: Db,
  year: number,
  of: RawBuilder<boolean> = sql<boolean>`true`,
): Promise<void> {
  const lacking = await db
    .selectFrom('target as t')
    .select('t.indicator_id')
    .distinct()
    .where('t.year', '=', year)
    .where(of)
    .where(lacksBest)
    .execute()
  try {
    for (const { indicator_id: indicatorId } of lacking)
      await db.transaction().execute((tx) => fillIndicator(tx, year, indicatorId))
  } catch (error) {
    if (!isLocked(error)) throw error
  }
}

const isLocked = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '55P03'

const lacksBest: RawBuilder<boolean> = sql<boolean>`not exists (select from best_before b where b.target_id = t.id)`

/**
 * Who changes a figure forgets what follows from it, which waits for this lock, and the lock is refused while such a change is
 * under way: so what is found here holds when it is written.
 */
async function fillIndicator(tx: Tx, year: number, indicatorId: string): Promise<void> {
  await sql`lock table best_before in share row exclusive mode nowait`.execute(tx)
  const targets = await tx
    .selectFrom('target as t')
    .select('t.id')
    .where('t.year', '=', year)
    .where('t.indicator_id', '=', indicatorId)
    .where(lacksBest)
    .execute()
  if (targets.length === 0) return
  const best = await findBestBefore(
    tx,
    targets.map(({ id }) => id),
  )
  const rows = targets.map(({ id }) => ({
    target_id: id,
    ...bestColumns(best.get(id) ?? nothingBefore),
  }))
  await sql`insert into best_before (target_id, best_year, best_month, best_value, runs)
    select target_id, best_year, best_month, best_value, runs
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(target_id uuid, best_year smallint, best_month smallint, best_value numeric, runs text)`.execute(
    tx,
  )
}
