import type { adoptPractice as adoptRoute, tellOutcome as outcomeRoute } from '#domain/practice/contract.ts'
import { mayAdopt } from '#domain/practice/policy.ts'
import { canRaiseFor } from '#domain/recommendation/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { found, insist, permit, sameVersion } from '#server/kernel/problem.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import { adoptable } from './describe-practice.ts'
import { getPractice, tellPractice } from './get-practice.ts'

/** Another unit takes up what was recommended. */
export const adoptPractice: Command<typeof adoptRoute> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const practice = await getPractice(context, params.id)
  permit(canRaiseFor(actor, body.unitId))
  insist(mayAdopt(adoptable(practice), body.unitId))
  await insistUnits(tx, [body.unitId], today)
  await tx
    .insertInto('practice_adoption')
    .values({
      id: body.id,
      practice_id: params.id,
      unit_id: body.unitId,
      adopted_by: actor.personId,
      adopted_on: today,
    })
    .execute()
  return tellPractice(context, params.id)
}

/** What came of it where it was taken up; said again, the log keeps what was said before. */
export const tellOutcome: Command<typeof outcomeRoute> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const practice = await getPractice(context, params.id)
  const adoption = found(practice.adoptions.find(({ id }) => id === params.adoptionId))
  sameVersion(adoption, body.version)
  permit(canRaiseFor(actor, adoption.unit.id))
  await tx
    .updateTable('practice_adoption')
    .set({ outcome: body.outcome, outcome_on: today, version: adoption.version + 1 })
    .where('id', '=', adoption.id)
    .execute()
  return tellPractice(context, params.id)
}
