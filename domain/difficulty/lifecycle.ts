import type { CalendarDate } from '#domain/calendar/date.ts'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'

export type DifficultyState = 'open' | 'closed'
export type DifficultyStep = 'raise_again' | 'say_gone' | 'close' | 'link' | 'share' | 'reopen'
export type StepRefusal = 'difficulty_is_closed' | 'difficulty_is_open'

/** State -> steps. What is gone and comes back is opened again by a raiser; its first day is never lost. */
const steps: Record<DifficultyState, readonly DifficultyStep[]> = {
  open: ['raise_again', 'say_gone', 'close', 'link', 'share'],
  closed: ['reopen'],
}

export const stateOf = ({ closedOn }: { closedOn: CalendarDate | null }): DifficultyState =>
  closedOn ? 'closed' : 'open'

/** Whether the difficulty stands in a state in which this may be done with it. */
export function mayTake(state: DifficultyState, step: DifficultyStep): Decision<StepRefusal> {
  if (steps[state].includes(step)) return allowed
  return refused(state === 'closed' ? 'difficulty_is_closed' : 'difficulty_is_open')
}
