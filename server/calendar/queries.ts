import { sql } from 'kysely'
import type * as contract from '#domain/calendar/contract.ts'
import { type CalendarDate, dateOf, endOfMonth } from '#domain/calendar/date.ts'
import { dueAfter } from '#domain/calendar/due-in.ts'
import { canKeepCalendar } from '#domain/calendar/policy.ts'
import { proposeDays } from '#domain/calendar/proposals.ts'
import type { Query } from '#server/kernel/context.ts'
import type { Db } from '#server/kernel/database.ts'
import { isOpen } from '#server/obligation/filter-obligations.ts'
import { placeOf } from '#server/obligation/place-of.ts'
import { visibleObligation } from '#server/obligation/visible-obligation.ts'
import { unitReference, unitsOn } from '#server/unit/units-on.ts'
import { calendarAtHand } from './read-calendar.ts'

const most = 100

function daysOfYear(db: Db, year: number) {
  return db
    .selectFrom('calendar_day')
    .where('on', '>=', dateOf(year, 1, 1))
    .where('on', '<=', endOfMonth(year, 12))
    .where('removed_on', 'is', null)
}

export const listCalendarDays: Query<typeof contract.listCalendarDays> = async ({ query }, context) => {
  const { db, actor } = context
  const days = await daysOfYear(db, query.year)
    .select(['id', 'on', 'kind', 'name', 'source', 'version'])
    .orderBy('on')
    .execute()
  return { days, can: { keep: canKeepCalendar(actor) } }
}

export const listProposedDays: Query<typeof contract.listProposedDays> = async ({ query }, context) => {
  const { db } = context
  const declared = await daysOfYear(db, query.year).select('on').execute()
  const taken = new Set(declared.map(({ on }) => on))
  return { days: proposeDays(query.year).filter(({ on }) => !taken.has(on)) }
}

export const reckonDueDate: Query<typeof contract.reckonDueDate> = async ({ query }, context) => ({
  dueOn: dueAfter(context.today, query, await calendarAtHand(context)),
})

/** A day off: declared so, or a weekend that no swap made a working day. */
const isDayOff = sql<boolean>`coalesce((select kind <> 'swapped_working' from calendar_day
  where "on" = o.due_on and removed_on is null), extract(isodow from o.due_on) > 5)`

export const listDueOnDaysOff: Query<typeof contract.listDueOnDaysOff> = async ({ query }, context) => {
  const { db, actor, today } = context
  const rows = await db
    .selectFrom('obligation as o')
    .innerJoin(unitsOn(today).as('u'), 'u.id', 'o.owed_by_unit_id')
    .select(['o.id', 'o.title'])
    .select(unitReference('u').as('owedBy'))
    .select(sql<CalendarDate>`o.due_on`.as('dueOn'))
    .select(placeOf.as('place'))
    .where(isOpen)
    .where('o.due_on', '>=', today > dateOf(query.year, 1, 1) ? today : dateOf(query.year, 1, 1))
    .where('o.due_on', '<=', endOfMonth(query.year, 12))
    .where(isDayOff)
    .where(visibleObligation(actor))
    .orderBy('o.due_on')
    .orderBy('o.id')
    .limit(most)
    .execute()
  return { rows }
}
