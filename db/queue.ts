import { runMigrations } from 'graphile-worker'
import pg from 'pg'

/** The schema of the queue, one for all organisations of a database. Its tables belong to graphile-worker. */
export const queueSchema = 'queue'
const lockKey = 0x6e686a71

/**
 * Brings the tables of the queue up to date, as their owner, and lets the application add, take and finish entries. The
 * tables are closed to everyone by row security; the policies open them to the application alone.
 */
export async function migrateQueue(
  owner: pg.ClientConfig,
  { appRole, onError = () => {} }: { appRole: string; onError?: (error: Error) => void },
): Promise<void> {
  const pool = new pg.Pool({ ...owner, max: 2 })
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  try {
    // Held by the session until the pool ends: nodes that start together come one after the other.
    await pool.query('select pg_advisory_lock($1)', [lockKey])
    await runMigrations({ pgPool: pool, schema: queueSchema })
    await pool.query(grantsTo(pg.escapeIdentifier(appRole)))
  } finally {
    await pool.end()
  }
}

/** Rights are given again at each start, for a new version may bring new tables; policies only where they are missing. */
const grantsTo = (role: string): string => `
  grant usage on schema ${queueSchema} to ${role};
  grant select on ${queueSchema}.migrations, ${queueSchema}._private_known_crontabs to ${role};
  grant select, insert on ${queueSchema}._private_tasks to ${role};
  grant select, insert, update on ${queueSchema}._private_job_queues to ${role};
  grant select, insert, update, delete on ${queueSchema}._private_jobs to ${role};
  do $$
  declare
    closed name;
  begin
    for closed in
      select relname from pg_class where relnamespace = '${queueSchema}'::regnamespace and relrowsecurity
        and relname in ('_private_jobs', '_private_job_queues', '_private_tasks')
        and not exists (select from pg_policy where polrelid = pg_class.oid)
    loop
      execute format('create policy application on ${queueSchema}.%I to ${role} using (true) with check (true)', closed);
    end loop;
  end $$`
