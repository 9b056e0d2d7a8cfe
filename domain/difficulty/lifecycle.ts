import type { CalendarDate } from '#domain/calendar/date.ts'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'

export type DifficultyState = 'open' | 'closed'
export type DifficultyStep = 'raise_again' | 'close'

/** State -> steps. A difficulty that is gone and comes back is a new one, with an age of its own. */
const steps: Record<DifficultyState, readonly DifficultyStep[]> = {
  open: ['raise_again', 'close'],
  closed: [],
}

export const stateOf = ({ closedOn }: { closedOn: CalendarDate | null }): DifficultyState =>
  closedOn ? 'closed' : 'open'

/** Whether the difficulty still stands, so that it may be raised again or closed. */
export const mayTake = (state: DifficultyState, step: DifficultyStep): Decision<'difficulty_is_closed'> =>
  steps[state].includes(step) ? allowed : refused('difficulty_is_closed')
