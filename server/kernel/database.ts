import {
  type DatabaseConnection,
  Kysely,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type Transaction,
  type TransactionSettings,
} from 'kysely'
import pg from 'pg'
import type { Tables } from '#db/types.ts'
import { nameStatements, openNames } from './name-statements.ts'

/** Reads, outside a transaction. A command is handed a `Tx` and cannot be handed this. */
export type Db = Kysely<Tables>
/** The one transaction of a command: its writes, their log and its receipt stand or fall together. */
export type Tx = Transaction<Tables>

const types = pg.types
const int8 = 20
const date = 1082
const dateArray = 1182
const numericArray = 1231

const parseTextArray = (text: string): (string | null)[] =>
  text
    .slice(1, -1)
    .split(',')
    .filter(Boolean)
    .map((each) => (each === 'NULL' ? null : each))

/** Dates and decimals stay text end to end; a count fits a number. */
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === date) return String
  if (oid === int8) return Number
  if (oid === numericArray || oid === dateArray) return parseTextArray
  return format === 'binary' ? types.getTypeParser(oid, 'binary') : types.getTypeParser(oid)
}

export interface PoolSettings {
  connection: pg.ClientConfig
  schema: string
  size: number
  /** False where a commit need not wait for the disk, because an interrupted run begins anew. */
  waitsForDisk?: boolean
  onError: (error: Error) => void
}

/** A small pool whose connections see one organisation's schema and `shared`, and give up rather than hang. */
export function openPool(settings: PoolSettings): pg.Pool {
  const pool = new pg.Pool({
    ...settings.connection,
    max: settings.size,
    options: `-c search_path=${settings.schema},shared -c statement_timeout=30000 -c lock_timeout=10000 -c idle_in_transaction_session_timeout=60000 -c TimeZone=UTC -c jit=off${settings.waitsForDisk === false ? ' -c synchronous_commit=off' : ''}`,
    // A statement is sent before the answer to the one before it has come.
    pipeline: true,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    types: { getTypeParser },
  })
  const names = openNames()
  pool.on('error', settings.onError)
  // A connection that is lost between two statements of a transaction has no other listener and would end the server.
  pool.on('connect', (client) => {
    client.on('error', settings.onError)
    nameStatements(client, names)
  })
  return pool
}

export function openDb(pool: pg.Pool): Db {
  return new Kysely<Tables>({ dialect: new Dialect({ pool }) })
}

class Dialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig
  constructor(config: PostgresDialectConfig) {
    super(config)
    this.#config = config
  }
  override createDriver(): PostgresDriver {
    return new SoonBegun(this.#config)
  }
}

/** Does not wait for `begin`: the first statement goes right behind it, and where the one cannot pass the other cannot. */
class SoonBegun extends PostgresDriver {
  readonly #begun = new WeakMap<DatabaseConnection, Promise<void>>()
  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    const begun = super.beginTransaction(connection, settings)
    this.#begun.set(connection, begun)
    begun.catch(() => {})
  }
  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const [committed] = await Promise.all([super.commitTransaction(connection), this.#begun.get(connection)])
    return committed
  }
}
