import { sql } from 'kysely'

/** The task that an obligation under the alias `o` is, or is a part of; null for what is no task. */
export const taskIdOf = sql<
  string | null
>`case o.kind when 'task' then o.id when 'contribution' then o.parent_id end`
