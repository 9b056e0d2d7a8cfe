import { sql } from 'kysely'
import type { Db, Tx } from '#server/kernel/database.ts'

/** What the log says has changed of all that figures rest on. */
export interface Changes {
  readonly snapshot: string
  /** Targets whose plan or figures have changed. */
  readonly targetIds: readonly string[]
  readonly indicatorIds: readonly string[]
  /** Whether units have: their names or their tree. */
  readonly hasUnits: boolean
  /** Whether settings have, the thresholds among them. */
  readonly hasSettings: boolean
}

export const isNothing = ({ targetIds, indicatorIds, hasUnits, hasSettings }: Changes): boolean =>
  targetIds.length === 0 && indicatorIds.length === 0 && !hasUnits && !hasSettings

interface ChangeRow {
  snapshot: string
  noun: string | null
  id: string | null
}

const nouns = ['actual', 'target', 'indicator', 'unit', 'unit_version', 'setting']

/**
 * What transactions that this snapshot did not see have changed. The log is written in the transaction of each change, by a
 * trigger, so nothing is missed and nothing told too early, whichever node made it. One statement along the index.
 */
export async function changesSince(db: Db | Tx, snapshot: string): Promise<Changes> {
  const { rows } = await sql<ChangeRow>`
    select pg_current_snapshot()::text as snapshot, changed.noun, changed.id from (values (1)) now left join (
      select distinct e.noun, case e.noun when 'actual' then coalesce(e.after, e.before) ->> 'target_id' else e.noun_id::text end as id
      from event e where e.transaction_id >= pg_snapshot_xmin(${snapshot}::pg_snapshot)
        and not pg_visible_in_snapshot(e.transaction_id, ${snapshot}::pg_snapshot) and e.noun = any(${nouns}::text[])
    ) changed on true`.execute(db)
  const changed = Map.groupBy(rows, ({ noun }) => noun)
  const idsOf = (...of: string[]): string[] => [
    ...new Set(of.flatMap((noun) => changed.get(noun) ?? []).flatMap(({ id }) => id ?? [])),
  ]
  return {
    snapshot: rows[0]?.snapshot ?? snapshot,
    targetIds: idsOf('actual', 'target'),
    indicatorIds: idsOf('indicator'),
    hasUnits: changed.has('unit') || changed.has('unit_version'),
    hasSettings: changed.has('setting'),
  }
}
