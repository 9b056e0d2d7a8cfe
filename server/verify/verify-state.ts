import type pg from 'pg'

interface TrackedTable {
  name: string
  hidden: string[]
}

const listTracked = `
  select c.relname as name,
    array_remove(string_to_array(encode(t.tgargs, 'escape'), '\\000'), '') as hidden
  from pg_trigger t join pg_class c on c.oid = t.tgrelid
  where t.tgname = 'keeps_log' and c.relnamespace = current_schema()::regnamespace order by 1`

/**
 * Every row of today must equal the last event about it, and every last event must have its row. A column added since
 * that event is not in it; there the row must still hold what the column began with (its default, else nothing).
 */
const compareState = ({ name, hidden }: TrackedTable): string => {
  const shown = hidden.map((column) => ` - '${column}'`).join('')
  return `
    with last as (
      select distinct on (noun_id) noun_id, after from event where noun = '${name}' order by noun_id, seq desc
    ), begun as (
      select coalesce(jsonb_object_agg(attname, (attmissingval::text::text[])[1]), '{}') as with_values
      from pg_attribute where attrelid = '"${name}"'::regclass and attnum > 0 and not attisdropped
    ), compared as (
      select coalesce(r.id, last.noun_id)::text as id, to_jsonb(r)${shown} as today, last.after,
        array(select key from jsonb_object_keys(to_jsonb(r)${shown}) key where not last.after ? key) as added
      from "${name}" r full join last on last.noun_id = r.id
    )
    select id from compared, begun
    where (today - added) is distinct from after
      or exists (select from unnest(added) key where (today ->> key) is distinct from (with_values ->> key))
    limit 20`
}

/** Compares the rows of today with the last event about each. Answers what differs, by table and id. */
export async function verifyState(client: pg.ClientBase): Promise<{ tables: number; faults: string[] }> {
  const tracked = await client.query<TrackedTable>(listTracked)
  const faults: string[] = []
  for (const table of tracked.rows) {
    const { rows } = await client.query<{ id: string }>(compareState(table))
    faults.push(...rows.map(({ id }) => `${table.name} ${id} is not what the log says`))
  }
  return { tables: tracked.rows.length, faults }
}
