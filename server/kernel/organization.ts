import type { CalendarDate } from '#domain/calendar/date.ts'
import type pg from 'pg'
import type { Db } from './database.ts'

/** Where mail is handed in, and in whose name. */
export interface MailServer {
  readonly host: string
  readonly port: number
  /** TLS from the first byte (465); otherwise it is begun where the server offers it. */
  readonly secure: boolean
  readonly user: string | undefined
  readonly password: string | undefined
  readonly from: string
  /** The origin that people type, for links; no slash at its end. */
  readonly origin: string
  /** How long a silence may last, in milliseconds; usually twenty seconds. */
  readonly patience?: number
}

/** A public body as the running server holds it: its schema, its pool. */
export interface Organization {
  readonly id: string
  readonly schema: string
  readonly name: string
  readonly isDemonstration: boolean
  readonly pool: pg.Pool
  readonly db: Db
  /** Nothing goes out by mail without one. */
  readonly mail?: MailServer | undefined
  /** The address whose mail the relay of the office hands to us; nothing is received without one. */
  readonly receivesAt?: string | undefined
  /** Receivers of webhooks inside one's own networks that may be told, as `host:port`; all others inside are refused. */
  readonly insideReceivers?: ReadonlySet<string>
  /** The program that reads text aloud; nothing is read aloud without one. */
  readonly speech?: string | undefined
}

export interface OrganizationRow {
  id: string
  schema_name: string
  name: string
  is_demonstration: boolean
  clock_on: CalendarDate | null
}
