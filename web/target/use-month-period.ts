import { yearOf } from '#domain/calendar/date.ts'
import { lastClosedMonth } from '#domain/target/month.ts'
import { listUnits, type Unit } from '#domain/unit/contract.ts'
import { useRead } from '#web/api.ts'
import { useSession } from '#web/session/use-session.ts'
import { useFilters } from '#web/ui/filters.ts'

export type MonthPeriod = { unitId: string; year: number; month: number }

/** Which unit and month: as the address says, otherwise the highest unit that one's posts reach and the month just over. */
export function useMonthPeriod() {
  const { today, positions } = useSession()
  const { units } = useRead(listUnits)
  const filters = useFilters({ unit: '', year: '', month: '' })
  const year = Number(filters.valueOf('year')) || yearOf(today)
  const month = Number(filters.valueOf('month')) || Math.max(lastClosedMonth(year, today), 1)
  const seesAll = positions.some(({ jurisdiction }) => jurisdiction === 'all')
  const own = new Set(positions.map((position) => position.unit.id))
  const reached = seesAll ? units : units.filter((unit) => isWithin(unit, own, units))
  const parents = reached.filter((unit) => units.some(({ parentId }) => parentId === unit.id))
  const unitId = filters.valueOf('unit') || (parents[0]?.id ?? '')
  return { filters, units: parents, period: { unitId, year, month } }
}

/** Whether a unit is one of these or stands below one. */
function isWithin(unit: Unit, tops: ReadonlySet<string>, units: readonly Unit[]): boolean {
  if (tops.has(unit.id)) return true
  const parent = units.find(({ id }) => id === unit.parentId)
  return parent !== undefined && isWithin(parent, tops, units)
}
