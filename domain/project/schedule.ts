import { type CalendarDate, daysBetween } from '#domain/calendar/date.ts'

/** A milestone as far as time is concerned; `weight` is its part of the whole, against the weights of the others. */
export interface Milestone {
  readonly plannedOn: CalendarDate
  readonly reachedOn: CalendarDate | null
  readonly weight: number
}

const weightOf = (milestones: readonly Milestone[]): number =>
  milestones.reduce((sum, { weight }) => sum + weight, 0)

/** What the plan has earned by a day, that day included: a milestone counts whole on its day and nothing before it. */
export const plannedBy = (milestones: readonly Milestone[], day: CalendarDate): number =>
  weightOf(milestones.filter(({ plannedOn }) => plannedOn <= day))

/** What was earned by a day by the same rule (0/100), of what was really reached. */
export const earnedBy = (milestones: readonly Milestone[], day: CalendarDate): number =>
  weightOf(milestones.filter(({ reachedOn }) => reachedOn !== null && reachedOn <= day))

/** Calendar days that a milestone is late, below zero when early; while it is not reached they grow, null before its day is past. */
export function slipOfMilestone(
  { plannedOn, reachedOn }: Pick<Milestone, 'plannedOn' | 'reachedOn'>,
  today: CalendarDate,
): number | null {
  if (reachedOn) return daysBetween(plannedOn, reachedOn)
  return plannedOn < today ? daysBetween(plannedOn, today) : null
}

/** Where the whole stands on a day. Planned and earned are sums of weights, out of `total`. */
export interface Schedule {
  readonly total: number
  readonly planned: number
  readonly earned: number
  readonly isFinished: boolean
  /** The day on which the plan stands where the work stands: its earned schedule. */
  readonly standsAt: CalendarDate
  /** Calendar days behind the plan; below zero when ahead of it. */
  readonly slipDays: number
}

/**
 * Where the work stands against its plan by earned schedule (W. Lipke, "Schedule is Different", 2003): the day on which
 * the plan meant to have earned what is earned. Behind is counted from the first day on which the plan passes the work; as
 * long as everything due is reached the work stands where today is. Once all is reached the slip is that of the last
 * milestone against the last of the plan. Null without milestones.
 */
export function scheduleOf(milestones: readonly Milestone[], today: CalendarDate): Schedule | null {
  const inOrder = milestones.toSorted((a, b) => (a.plannedOn < b.plannedOn ? -1 : 1))
  const last = inOrder.at(-1)
  if (!last) return null
  const stands = {
    total: weightOf(milestones),
    planned: plannedBy(milestones, today),
    earned: earnedBy(milestones, today),
  }
  const { next, past } = placeOf(inOrder, stands.earned)
  if (next === null) {
    const finishedOn = endOf(milestones)
    return {
      ...stands,
      isFinished: true,
      standsAt: last.plannedOn,
      slipDays: daysBetween(last.plannedOn, finishedOn),
    }
  }
  const standsAt = next < today ? next : past !== null && past > today ? past : today
  return { ...stands, isFinished: false, standsAt, slipDays: daysBetween(standsAt, today) }
}

/** The first day on which the plan has more than was earned, and the last on which it has no more than that. */
function placeOf(inOrder: readonly Milestone[], earned: number) {
  let past: CalendarDate | null = null
  const days = [...new Set(inOrder.map(({ plannedOn }) => plannedOn))]
  for (const day of days) {
    if (plannedBy(inOrder, day) > earned) return { next: day, past }
    past = day
  }
  return { next: null, past }
}

/** The day on which the last milestone was reached. */
const endOf = (milestones: readonly Milestone[]): CalendarDate =>
  milestones.flatMap(({ reachedOn }) => reachedOn ?? []).reduce((a, b) => (a > b ? a : b))
