import type { CalendarDate } from '#domain/calendar/date.ts'
import { type WorkingCalendar, workingDaysBetween } from '#domain/calendar/working-days.ts'
import { type Decision, allowed, firstRefusal, refused } from '#domain/decision/decision.ts'
import type { Difficulty } from '#domain/difficulty/contract.ts'
import { mayTake, stateOf } from '#domain/difficulty/lifecycle.ts'
import { canCloseForEnded, canLink, canSpeakAsRaiser, canSpeakForSome } from '#domain/difficulty/policy.ts'
import { mayCloseForEnded, maySayGone, stillRaisedBy } from '#domain/difficulty/raiser.ts'
import { canRaiseFor } from '#domain/recommendation/policy.ts'
import { type Actor, holdsRole } from '#domain/session/actor.ts'
import type { DifficultyRow } from './difficulties-seen.ts'

export interface Reading {
  readonly actor: Actor
  readonly today: CalendarDate
  readonly calendar: WorkingCalendar
}

/** A difficulty as its reader sees it, with its age and what they may do about it. */
export function describeDifficulty(row: DifficultyRow, { actor, today, calendar }: Reading): Difficulty {
  const state = stateOf(row)
  const { raisers } = row
  const ids = idsOf(raisers)
  const sayGone = (unitId: string) =>
    firstRefusal<string>(
      mayTake(state, 'say_gone'),
      canSpeakAsRaiser(actor, ids, unitId),
      maySayGone(raisers, unitId),
    )
  return {
    ...row,
    raisers: raisers.map((raiser) => ({ ...raiser, can: { sayGone: sayGone(raiser.id) } })),
    ageDays: workingDaysBetween(row.standsSince, row.closedOn ?? today, calendar),
    can: {
      raiseAgain: firstRefusal<string>(
        mayTake(state, 'raise_again'),
        someUnitOf(actor, idsOf(stillRaisedBy(raisers))),
      ),
      close: firstRefusal<string>(
        mayTake(state, 'close'),
        canCloseForEnded(actor),
        mayCloseForEnded(raisers),
      ),
      reopen: firstRefusal<string>(mayTake(state, 'reopen'), canSpeakForSome(actor, ids)),
      link: firstRefusal<string>(mayTake(state, 'link'), canLink(actor, ids)),
      share: firstRefusal<string>(mayTake(state, 'share'), canLink(actor, ids)),
    },
  }
}

const idsOf = (raisers: readonly { id: string }[]): string[] => raisers.map(({ id }) => id)

/** Whether the actor has a unit to raise it for that has not raised it yet. */
export function someUnitOf(actor: Actor, raiserIds: readonly string[]): Decision {
  if (holdsRole(actor, ['office', 'leader'])) return allowed
  const own = actor.positions.map(({ unitId }) => unitId).filter((id) => canRaiseFor(actor, id).allowed)
  if (own.length === 0) return refused('only_the_unit_or_the_office')
  return own.some((id) => !raiserIds.includes(id)) ? allowed : refused('already_raised')
}
