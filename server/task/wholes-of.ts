import { type Expression, sql } from 'kysely'

/** The task and every one of which it was made, as a list of ids for `in`. */
export const wholesOf = (taskId: Expression<string>) => sql`with recursive whole as (
    select id, parent_id from obligation where id = ${taskId}
    union all select o.id, o.parent_id from obligation o join whole on o.id = whole.parent_id)
  select id from whole`
