import pg from 'pg'
import { queueSchema } from '#db/queue.ts'
import type { Connection } from '#server/postgres/connection.ts'

const lockClass = 0x6e68
/** A worker has so long to show itself before what it took counts as left behind. */
const graceSeconds = 3
const lockKey = (worker: string) => `hashtext(${worker}) & 2147483647`

/**
 * How the nodes know which of them live: each holds a lock under the name of its worker on a connection of its own, and
 * the database lets go of it the moment the process is gone, however it went.
 */
export class Presence {
  readonly #connection: Connection
  readonly #worker: string
  #client: pg.Client | undefined

  constructor(connection: Connection, worker: string) {
    this.#connection = connection
    this.#worker = worker
  }

  /** Shows this worker, anew when the connection was lost, and puts what dead ones had taken back into the queue. */
  async tend(): Promise<void> {
    this.#client ??= await this.#show()
    await this.#client.query(unlockLeftBehind)
    await this.#client.query(dropSpent)
  }

  async end(): Promise<void> {
    const client = this.#client
    this.#client = undefined
    await client?.end()
  }

  async #show(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionTimeoutMillis: 10_000,
      statement_timeout: 30_000,
      ...this.#connection,
    })
    client.on('error', () => this.#forget(client))
    client.on('end', () => this.#forget(client))
    try {
      await client.connect()
      await client.query(`select pg_advisory_lock_shared(${lockClass}, ${lockKey('$1')})`, [this.#worker])
      return client
    } catch (error) {
      await client.end().catch(() => {})
      throw error
    }
  }

  #forget(client: pg.Client): void {
    if (this.#client === client) this.#client = undefined
  }
}

const unlockLeftBehind = `
  with left_behind as (
    select array_agg(distinct locked_by) as workers from ${queueSchema}._private_jobs
    where locked_by is not null and locked_at < now() - interval '${graceSeconds} seconds' and not exists (
      select from pg_locks where locktype = 'advisory' and granted and objsubid = 2
        and database = (select oid from pg_database where datname = current_database())
        and classid = ${lockClass} and objid = (${lockKey('locked_by')})::bigint::oid)
  )
  select ${queueSchema}.force_unlock_workers(workers) from left_behind where workers is not null`

/** Entries that a newer one replaced while they were held, and whose holder then died. */
const dropSpent = `delete from ${queueSchema}._private_jobs where locked_at is null and attempts >= max_attempts`
