import { type Decision, allowed, firstRefusal, refused } from '#domain/decision/decision.ts'
import type { Practice } from '#domain/practice/contract.ts'
import { canRecommend, mayAdopt, mayBeRecommended } from '#domain/practice/policy.ts'
import { canRaiseFor } from '#domain/recommendation/policy.ts'
import { type Actor, holdsRole } from '#domain/session/actor.ts'
import type { PracticeRow } from './practices-seen.ts'

/** What the rules must know of a practice. */
export const adoptable = ({ recommended, unitId, adoptions }: PracticeRow) => ({
  isRecommended: recommended !== null,
  unitId,
  adoptedBy: adoptions.map(({ unit }) => unit.id),
})

/** A practice as its reader sees it, with what they may do about it. */
export function describePractice({ unitId, ...row }: PracticeRow, actor: Actor): Practice {
  const facts = adoptable({ unitId, ...row })
  return {
    ...row,
    adoptions: row.adoptions.map((adoption) => ({
      ...adoption,
      can: { tellOutcome: canRaiseFor(actor, adoption.unit.id) },
    })),
    can: {
      recommend: firstRefusal<string>(canRecommend(actor, unitId), mayBeRecommended(facts)),
      adopt: someUnitMayAdopt(actor, facts),
    },
  }
}

/** Whether the actor has a unit that may take it up; whoever acts for many finds out by naming one. */
function someUnitMayAdopt(actor: Actor, facts: ReturnType<typeof adoptable>): Decision {
  if (!facts.isRecommended) return refused('practice_not_recommended')
  if (holdsRole(actor, ['office', 'leader'])) return allowed
  const own = actor.positions.map(({ unitId }) => unitId).filter((id) => canRaiseFor(actor, id).allowed)
  if (own.length === 0) return refused('only_the_unit_or_the_office')
  const decisions = own.map((id) => mayAdopt(facts, id))
  return decisions.find((decision) => decision.allowed) ?? decisions[0] ?? allowed
}
