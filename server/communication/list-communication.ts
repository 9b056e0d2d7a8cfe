import { type RawBuilder, sql } from 'kysely'
import { dateOf } from '#domain/calendar/date.ts'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { listCommunication as route } from '#domain/communication/contract.ts'
import type { QueryOf } from '#domain/contract/route.ts'
import type { Query } from '#server/kernel/context.ts'
import { dayCursor, readDayCursor } from '#server/kernel/day-cursor.ts'
import { unitsToRaiseFor } from '#server/recommendation/units-to-raise-for.ts'
import { communicationSeen, dayOfItem, describeItem, standingIn, withItem } from './communication-seen.ts'

/** The plan by day, the latest first. */
export const listCommunication: Query<typeof route> = async ({ query }, { db, actor, today }) => {
  const cursor = readDayCursor(query.after)
  const rows = await withItem(communicationSeen(db, actor), today)
    .where((where) => where.and(conditionsOf(query, today)))
    .where(
      cursor
        ? sql<boolean>`(${dayOfItem}, c.id) < (${cursor.on}::date, ${cursor.id}::uuid)`
        : sql<boolean>`true`,
    )
    .orderBy(dayOfItem, 'desc')
    .orderBy('c.id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const shown = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? shown.at(-1) : undefined
  const { raisesFor, can } = await unitsToRaiseFor(db, actor, today)
  return {
    rows: shown.map((row) => describeItem(row, actor)),
    next: last ? dayCursor(last.day, last.id) : null,
    plansFor: raisesFor,
    can: { plan: can.raise },
  }
}

function conditionsOf(query: QueryOf<typeof route>, today: CalendarDate): RawBuilder<boolean>[] {
  const { programmeId, unitId, channel, standing, topic, year } = query
  const conditions = [
    programmeId && sql<boolean>`c.programme_id = ${programmeId}`,
    unitId && sql<boolean>`c.unit_id = ${unitId}`,
    channel && sql<boolean>`c.channel = ${channel}`,
    standing && sql<boolean>`${standingIn(today)} = ${standing}`,
    topic && sql<boolean>`position(fold_text(${topic}) in fold_text(c.topic)) > 0`,
    year !== undefined && isInYear(year),
  ]
  return conditions.filter((condition) => !!condition)
}

export const isInYear = (year: number): RawBuilder<boolean> =>
  sql<boolean>`${dayOfItem} between ${dateOf(year, 1, 1)} and ${dateOf(year, 12, 31)}`
