import type { recordPractice as route } from '#domain/practice/contract.ts'
import { canRaiseFor } from '#domain/recommendation/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { permit } from '#server/kernel/problem.ts'
import { insistUnits } from '#server/unit/insist-units.ts'

/** A unit records a way of working that helped it. */
export const recordPractice: Command<typeof route> = async ({ body }, { tx, actor, today }) => {
  permit(canRaiseFor(actor, body.unitId))
  await insistUnits(tx, [body.unitId], today)
  await tx
    .insertInto('practice')
    .values({
      id: body.id,
      unit_id: body.unitId,
      title: body.title,
      text: body.text,
      result: body.result,
      recorded_by: actor.personId,
      recorded_on: today,
    })
    .execute()
  return { id: body.id }
}
