import type { ClientBase } from 'pg'

/** The tables whose changes the log records, with the columns that never enter it. */
const listTracked = `
  select c.relname as name, array_remove(string_to_array(encode(t.tgargs, 'escape'), '\\000'), '') as hidden
  from pg_trigger t join pg_class c on c.oid = t.tgrelid
  where t.tgname = 'keeps_log' and c.relnamespace = current_schema()::regnamespace order by 1`

export interface Tracked {
  name: string
  hidden: string[]
}

export async function listTrackedTables(client: ClientBase): Promise<Tracked[]> {
  return (await client.query<Tracked>(listTracked)).rows
}

const without = (hidden: readonly string[]): string => hidden.map((column) => ` - '${column}'`).join('')

/** The row of a piece of work as it was after its k-th change: handed out, in progress, and at last as it is now. */
const stateOfTask = (hidden: string): string => `
  create function pg_temp.state_of(o obligation, k integer) returns jsonb language sql immutable as $$
    select (case
      when k = o.version then to_jsonb(o)
      when k = 1 then to_jsonb(o) || jsonb_build_object('acknowledged_on', null, 'claimed_on', null, 'verified_on', null,
        'quality', null, 'progress_percent', 0, 'state', 'assigned', 'last_updated_on', o.assigned_on, 'version', k)
      else to_jsonb(o) || jsonb_build_object('claimed_on', null, 'verified_on', null, 'quality', null,
        'progress_percent', 90 * k / o.version, 'state', 'in_progress', 'last_updated_on', o.acknowledged_on, 'version', k)
    end)${hidden}
  $$`

/** What the triggers would have written about the tasks: one event for each version, those of one act after another. */
const insertOfTasks = `
  with actor as (select array_agg(id order by id) as ids from person)
  insert into event (act_id, at, recorded_at, actor_id, verb, noun, noun_id, before, after, request_id)
  select md5(o.id::text || k)::uuid, at, at, actor.ids[1 + abs(hashtext(o.id::text || k)) % cardinality(actor.ids)],
    case when k = 1 then 'assign-task' when k = 2 then 'acknowledge-task'
      when k = o.version and o.state = 'accepted' then 'accept-task' else 'report-progress' end,
    'obligation', o.id, case when k > 1 then pg_temp.state_of(o, k - 1) end, pg_temp.state_of(o, k), 'bench'
  from actor, obligation o cross join lateral generate_series(1, o.version) k
    cross join lateral (select o.assigned_on::timestamptz + k * interval '26 hours') t(at)
  where o.kind = 'task' order by at, o.id, k`

/** Of every other row one event: as if it had been entered as it stands now. */
const insertOfRows = ({ name, hidden }: Tracked): string => `
  insert into event (act_id, at, recorded_at, verb, noun, noun_id, after, request_id)
  select md5('${name}' || r.id::text)::uuid, at, at, 'enter', '${name}', r.id, to_jsonb(r)${without(hidden)}, 'bench'
  from "${name}" r cross join (select timestamptz '2023-10-05 00:00:00Z' as at) t
  ${name === 'obligation' ? "where r.kind <> 'task'" : ''} order by r.id`

/** Writes the log of the tasks, which were loaded past the triggers. */
export async function logTasks(client: ClientBase, tracked: readonly Tracked[]): Promise<void> {
  const hidden = tracked.find(({ name }) => name === 'obligation')?.hidden ?? []
  await client.query(stateOfTask(without(hidden)))
  await client.query(insertOfTasks)
}

/** Writes the log of all other rows. */
export async function logRows(client: ClientBase, tracked: readonly Tracked[]): Promise<void> {
  for (const table of tracked) await client.query(insertOfRows(table))
}
