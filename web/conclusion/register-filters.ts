import { isCalendarDate } from '#domain/calendar/date.ts'
import { conclusionStandings } from '#domain/meeting/conclusion-standing.ts'
import type { useFilters } from '#web/ui/filters.ts'

export type RegisterFilters = ReturnType<typeof useFilters<'meeting' | 'unit' | 'standing' | 'from' | 'to'>>

/** What the register is asked, from the address; what is no day yet is left out. */
export function filterOf({ valueOf }: Pick<RegisterFilters, 'valueOf'>) {
  const standing = conclusionStandings.find((each) => each === valueOf('standing'))
  const [meetingId, unitId, from, to] = [valueOf('meeting'), valueOf('unit'), valueOf('from'), valueOf('to')]
  return {
    ...(meetingId ? { meetingId } : {}),
    ...(unitId ? { unitId } : {}),
    ...(standing ? { standing } : {}),
    ...(isCalendarDate(from) ? { from } : {}),
    ...(isCalendarDate(to) ? { to } : {}),
  }
}
