import type { CalendarDate } from '#domain/calendar/date.ts'
import type pg from 'pg'
import type { Db } from './database.ts'

/** A public body as the running server holds it: its schema, its pool. */
export interface Organization {
  readonly id: string
  readonly schema: string
  readonly name: string
  readonly isDemonstration: boolean
  readonly pool: pg.Pool
  readonly db: Db
}

export interface OrganizationRow {
  id: string
  schema_name: string
  name: string
  is_demonstration: boolean
  clock_on: CalendarDate | null
}
