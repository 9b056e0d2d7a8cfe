import type { Actor } from '#domain/session/actor.ts'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Input, ResponseOf } from '#domain/contract/route.ts'
import type { Db, Tx } from './database.ts'
import type { FileStore } from './file-store.ts'
import type { Organization } from './organization.ts'

/** What every request carries. `now` and `today` are facts handed in, by the clock of the organisation. */
interface Facts {
  readonly actor: Actor
  readonly now: Date
  readonly today: CalendarDate
  readonly requestId: string
  readonly organization: Organization
  readonly files: FileStore
}

export interface QueryContext extends Facts {
  /** Of the working calendar, by which `calendarAtHand` keeps its days; null outside of a request. */
  readonly calendarVersion: number | null
  readonly db: Db
}

export interface CommandContext extends Facts {
  readonly tx: Tx
}

/** A read: visibility built in, returning the response's shape. */
export type Query<R> = (input: Input<R>, context: QueryContext) => Promise<ResponseOf<R>>

/** A change: load through visibility, version, policy, rule, write; the log and the receipt are kept around it. */
export type Command<R> = (input: Input<R>, context: CommandContext) => Promise<ResponseOf<R>>

export interface Download {
  readonly bytes: Uint8Array | NodeJS.ReadableStream
  readonly mediaType: string
  readonly name: string
  readonly size?: number
}
/** A file may say where the page behind a figure is opened. */
export interface DownloadContext extends QueryContext {
  /** Scheme and host by which this request came, without a slash at its end. */
  readonly origin: string
}
export type DownloadQuery<R> = (input: Input<R>, context: DownloadContext) => Promise<Download>
