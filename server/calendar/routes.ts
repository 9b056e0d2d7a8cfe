import * as contract from '#domain/calendar/contract.ts'
import { bindCommand, bindQuery } from '#server/http/binding.ts'
import { confirmDays, correctDay, declareDay, removeDay } from './keep-day.ts'
import { listCalendarDays, listDueOnDaysOff, listProposedDays, reckonDueDate } from './queries.ts'

export const calendarRoutes = [
  bindQuery(contract.listCalendarDays, listCalendarDays),
  bindQuery(contract.listProposedDays, listProposedDays),
  bindQuery(contract.reckonDueDate, reckonDueDate),
  bindQuery(contract.listDueOnDaysOff, listDueOnDaysOff),
  bindCommand(contract.declareDay, declareDay),
  bindCommand(contract.confirmDays, confirmDays),
  bindCommand(contract.correctDay, correctDay),
  bindCommand(contract.removeDay, removeDay),
]
