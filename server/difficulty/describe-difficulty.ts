import { type CalendarDate, daysBetween } from '#domain/calendar/date.ts'
import { type Decision, allowed, firstRefusal, refused } from '#domain/decision/decision.ts'
import type { Difficulty } from '#domain/difficulty/contract.ts'
import { mayTake, stateOf } from '#domain/difficulty/lifecycle.ts'
import { canCloseDifficulty } from '#domain/difficulty/policy.ts'
import { canRaiseFor } from '#domain/recommendation/policy.ts'
import { type Actor, holdsRole } from '#domain/session/actor.ts'
import type { DifficultyRow } from './difficulties-seen.ts'

/** A difficulty as its reader sees it, with its age and what they may do about it. */
export function describeDifficulty(
  row: DifficultyRow,
  { actor, today }: { actor: Actor; today: CalendarDate },
): Difficulty {
  const state = stateOf(row)
  const raiserIds = row.raisers.map(({ id }) => id)
  return {
    ...row,
    ageDays: daysBetween(row.raisedOn, row.closedOn ?? today),
    can: {
      raiseAgain: firstRefusal<string>(mayTake(state, 'raise_again'), someUnitOf(actor, raiserIds)),
      close: firstRefusal<string>(mayTake(state, 'close'), canCloseDifficulty(actor, raiserIds)),
    },
  }
}

/** Whether the actor has a unit to raise it for that has not raised it yet. */
function someUnitOf(actor: Actor, raiserIds: readonly string[]): Decision {
  if (holdsRole(actor, ['office', 'leader'])) return allowed
  const own = actor.positions.map(({ unitId }) => unitId).filter((id) => canRaiseFor(actor, id).allowed)
  if (own.length === 0) return refused('only_the_unit_or_the_office')
  return own.some((id) => !raiserIds.includes(id)) ? allowed : refused('already_raised')
}
