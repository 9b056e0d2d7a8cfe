import type { CalendarDate } from '#domain/calendar/date.ts'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'

export type MilestoneRefusal =
  | 'milestone_twice'
  | 'milestone_outside_project'
  | 'milestone_reached'
  | 'moving_needs_reason'
  | 'milestone_reached_in_future'
  | 'milestone_not_reached'

interface Laid {
  readonly id: string
  readonly name: string
  readonly plannedOn: CalendarDate
  readonly weight: number
}
interface Present extends Laid {
  readonly reachedOn: CalendarDate | null
}
interface Span {
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate
}

/**
 * Whether the milestones of a plan may become these: all within the project, none twice; what was reached keeps its day and
 * its weight, for the past is not planned anew; a day that moves or a milestone that goes asks for the reason.
 */
export function mayLay(
  present: readonly Present[],
  asked: readonly Laid[],
  { startsOn, endsOn, reason }: Span & { reason: string | null },
): Decision<MilestoneRefusal> {
  if (new Set(asked.map(({ id }) => id)).size < asked.length) return refused('milestone_twice')
  const stays = new Map(asked.map((each) => [each.id, each]))
  if (present.some((each) => each.reachedOn !== null && !isSame(each, stays.get(each.id))))
    return refused('milestone_reached')
  const isOutside = ({ plannedOn }: Laid) => plannedOn < startsOn || plannedOn > endsOn
  if (asked.some(isOutside)) return refused('milestone_outside_project')
  const moves = present.some(({ id, plannedOn }) => stays.get(id)?.plannedOn !== plannedOn)
  return moves && reason === null ? refused('moving_needs_reason') : allowed
}

const isSame = (a: Laid, b: Laid | undefined): boolean =>
  b !== undefined && a.plannedOn === b.plannedOn && a.weight === b.weight

/** A milestone is reached on a day that has come, once. */
export function mayReach(
  milestone: { readonly reachedOn: CalendarDate | null },
  reachedOn: CalendarDate,
  today: CalendarDate,
): Decision<MilestoneRefusal> {
  if (milestone.reachedOn !== null) return refused('milestone_reached')
  return reachedOn > today ? refused('milestone_reached_in_future') : allowed
}
