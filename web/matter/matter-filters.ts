import { isCalendarDate } from '#domain/calendar/date.ts'
import type { useFilters } from '#web/ui/filters.ts'

export type MatterFilters = ReturnType<typeof useFilters<'state' | 'level' | 'unit' | 'from' | 'to'>>

/** The period in the address; what is no day yet is left out. */
export function periodOf({ valueOf }: Pick<MatterFilters, 'valueOf'>) {
  const [from, to] = [valueOf('from'), valueOf('to')]
  return { ...(isCalendarDate(from) ? { from } : {}), ...(isCalendarDate(to) ? { to } : {}) }
}
