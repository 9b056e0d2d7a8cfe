import { type CalendarDate, dateOf } from '#domain/calendar/date.ts'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'

export type ProgrammeRefusal = 'programme_ends_before_it_begins' | 'programme_succeeds_itself'

interface Programme {
  readonly id: string
  readonly beginsOn: CalendarDate
  readonly endsOn: CalendarDate | null
  readonly successorId: string | null
}

/** Whether its dates make sense and no programme goes on with itself, over others neither. */
export function canStand(
  programme: Programme,
  others: readonly Pick<Programme, 'id' | 'successorId'>[],
): Decision<ProgrammeRefusal> {
  if (programme.endsOn !== null && programme.endsOn < programme.beginsOn)
    return refused('programme_ends_before_it_begins')
  const successors = new Map(others.map(({ id, successorId }) => [id, successorId]))
  successors.set(programme.id, programme.successorId)
  const seen = new Set<string>()
  for (let at: string | null = programme.id; at !== null; at = successors.get(at) ?? null) {
    if (seen.has(at)) return refused('programme_succeeds_itself')
    seen.add(at)
  }
  return allowed
}

/** Whether a programme lasts on any day of a year: its targets are of such years. */
export const lastsIn = (programme: Pick<Programme, 'beginsOn' | 'endsOn'>, year: number): boolean =>
  programme.beginsOn <= dateOf(year, 12, 31) &&
  (programme.endsOn === null || programme.endsOn >= dateOf(year, 1, 1))

/** Whether a programme lasts on a day, its first and last day included. */
export const lastsOn = (
  { beginsOn, endsOn }: Pick<Programme, 'beginsOn' | 'endsOn'>,
  day: CalendarDate,
): boolean => beginsOn <= day && (endsOn === null || day <= endsOn)
