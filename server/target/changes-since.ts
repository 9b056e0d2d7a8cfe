import { sql } from 'kysely'
import type { Db, Tx } from '#server/kernel/database.ts'

/** What the log says has changed of all that figures rest on. */
export interface Changes {
  readonly snapshot: string
  /** Targets whose plan or figures have changed. */
  readonly targetIds: readonly string[]
  /** Whether what concerns every target has: indicators, units, thresholds. */
  readonly isGeneral: boolean
}

interface ChangeRow {
  snapshot: string
  noun: string | null
  id: string | null
}

const nouns = ['actual', 'target', 'indicator', 'unit', 'unit_version', 'setting']
const ofTarget = new Set<string | null>(['actual', 'target'])

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
  const ids = rows.flatMap(({ noun, id }) => (ofTarget.has(noun) && id ? [id] : []))
  return {
    snapshot: rows[0]?.snapshot ?? snapshot,
    targetIds: [...new Set(ids)],
    isGeneral: rows.some(({ noun }) => noun !== null && !ofTarget.has(noun)),
  }
}
