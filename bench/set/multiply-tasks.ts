import type { ClientBase } from 'pg'

/** The columns of a table that are written, as they are copied: ids and what points to copied rows anew. */
const copiedColumns = `
  select c.table_name as name, string_agg(quote_ident(c.column_name), ', ' order by c.ordinal_position) as columns,
    string_agg(case
      when c.column_name = any(string_to_array($1, ',')) then format('pg_temp.copy_of(%I, $1)', c.column_name)
      when c.table_name = 'obligation' and c.column_name = 'number' then 'number + $1 * 1000000'
      else quote_ident(c.column_name) end, ', ' order by c.ordinal_position) as values
  from information_schema.columns c
  where c.table_schema = current_schema() and c.is_generated = 'NEVER' and c.table_name = any(string_to_array($2, ','))
  group by c.table_name`

const pointing = 'id,parent_id,task_id,obligation_id'
const tables = ['obligation', 'task', 'contribution', 'progress_report', 'submission']

/** The same row of another copy: its time stays in the front of its id. */
const copyOf = `
  create function pg_temp.copy_of(id uuid, copy integer) returns uuid language sql immutable as $$
    select (left(id::text, 24) || left(md5(id::text || copy), 12))::uuid
  $$`

/** Enters every task with its parts, reports and claims so many times in all; runs with the log's triggers off. */
export async function multiplyTasks(client: ClientBase, times: number): Promise<void> {
  if (times === 1) return
  await client.query(copyOf)
  const { rows } = await client.query<{ name: string; columns: string; values: string }>(copiedColumns, [
    pointing,
    tables.join(','),
  ])
  const ofWork = `select id from obligation where kind in ('task', 'contribution') and number < 1000000`
  await client.query(`create temporary table first_work on commit drop as ${ofWork}`)
  await client.query('create unique index on first_work (id)')
  for (let copy = 1; copy < times; copy++) {
    for (const table of tables) {
      const found = rows.find(({ name }) => name === table)
      if (!found) throw new RangeError(`no table ${table}`)
      const key = table === 'progress_report' || table === 'submission' ? 'obligation_id' : 'id'
      await client.query(
        `insert into ${table} (${found.columns}) select ${found.values.replaceAll('$1', String(copy))} from ${table}
          where ${key} in (select id from first_work)`,
      )
    }
  }
}
