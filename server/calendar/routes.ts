import * as contract from '#domain/calendar/contract.ts'
import { endOfMonth, dateOf } from '#domain/calendar/date.ts'
import { canKeepCalendar } from '#domain/calendar/policy.ts'
import { bindCommand, bindQuery } from '#server/http/binding.ts'
import type { Query } from '#server/kernel/context.ts'
import { correctDay, declareDay } from './keep-day.ts'

const listCalendarDays: Query<typeof contract.listCalendarDays> = async ({ query }, { db, actor }) => {
  const days = await db
    .selectFrom('calendar_day')
    .selectAll()
    .where('on', '>=', dateOf(query.year, 1, 1))
    .where('on', '<=', endOfMonth(query.year, 12))
    .orderBy('on')
    .execute()
  return { days, can: { keep: canKeepCalendar(actor) } }
}

export const calendarRoutes = [
  bindQuery(contract.listCalendarDays, listCalendarDays),
  bindCommand(contract.declareDay, declareDay),
  bindCommand(contract.correctDay, correctDay),
]
