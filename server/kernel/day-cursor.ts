import { type RawBuilder, sql } from 'kysely'
import { type CalendarDate, isCalendarDate } from '#domain/calendar/date.ts'
import { idSchema } from '#domain/contract/field.ts'
import { invalid } from './problem.ts'

/** The place of a row in a list kept by day and id: `2023-10-05_<id>`. */
export const dayCursor = (on: CalendarDate, id: string): string => `${on}_${id}`

/** Reads a cursor back; null for the first page. Throws `invalid` for what no list has handed out. */
export function readDayCursor(text: string | undefined): { on: CalendarDate; id: string } | null {
  if (text === undefined) return null
  const [on = '', id = ''] = text.split('_')
  if (!isCalendarDate(on) || !idSchema.safeParse(id).success)
    throw invalid([{ path: 'query.after', code: 'invalid_cursor' }])
  return { on, id }
}

/** Whether a row of the joined alias stands past the cursor, in the order of the list; all do on the first page. */
export function pastCursor(
  columns: { on: string; id: string },
  cursor: { on: CalendarDate; id: string } | null,
  order: 'asc' | 'desc',
): RawBuilder<boolean> {
  if (!cursor) return sql<boolean>`true`
  const row = sql`(${sql.ref(columns.on)}, ${sql.ref(columns.id)})`
  const place = sql`(${cursor.on}::date, ${cursor.id}::uuid)`
  return order === 'asc' ? sql<boolean>`${row} > ${place}` : sql<boolean>`${row} < ${place}`
}

/** The page of the rows asked for (one more than `limit`, to know whether there is a next one). */
export function pageOfDays<Row>(
  rows: readonly Row[],
  limit: number,
  placeOf: (row: Row) => { on: CalendarDate; id: string },
): { rows: Row[]; next: string | null } {
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  if (!last) return { rows: shown, next: null }
  const { on, id } = placeOf(last)
  return { rows: shown, next: dayCursor(on, id) }
}
