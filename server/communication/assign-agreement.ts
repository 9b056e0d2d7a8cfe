import { canPlanFor, mayBecomeTask } from '#domain/communication/policy.ts'
import type { assignAgreement as route } from '#domain/communication/session-contract.ts'
import { canAssign } from '#domain/task/assigning.ts'
import { canBeDue } from '#domain/task/due-date.ts'
import { normalizeLine } from '#domain/text/normalize.ts'
import type { Command } from '#server/kernel/context.ts'
import { found, insist, permit, sameVersion } from '#server/kernel/problem.ts'
import { createTask } from '#server/task/create-task.ts'
import { findGiver } from '#server/task/find-giver.ts'
import { insistNoSecret } from '#server/task/insist-no-secret.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import { getSession, tellSession } from './get-session.ts'

/** An agreement becomes a task with a date and a required quality, by whoever may give one to that unit. */
export const assignAgreement: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const session = await getSession(context, params.id)
  const agreement = found(session.agreements.find(({ id }) => id === params.agreementId))
  sameVersion(agreement, body.version)
  permit(canPlanFor(actor, session.unitId))
  insist(mayBecomeTask(agreement))
  const giver = await findGiver(context, undefined)
  await insistUnits(tx, [body.leadUnitId], today)
  permit(canAssign(actor, { giver, leadUnitId: body.leadUnitId, cooperatingUnitIds: [] }))
  insist(canBeDue(today, body.dueOn, []))
  const { id, requiredQuality, product, dueOn } = body
  const said = { title: normalizeLine(agreement.text).slice(0, longestTitle), requiredQuality, product }
  await createTask(tx, {
    id,
    ...said,
    confidentiality: insistNoSecret({
      ...said,
      description: null,
      sourceSentence: agreement.text,
      confidentiality: 'ordinary',
    }),
    owedByUnitId: body.leadUnitId,
    owedToUnitId: giver.id,
    owedToPersonId: actor.personId,
    assignedOn: today,
    dueOn,
    sourceSentence: agreement.text,
    contributions: [],
  })
  await tx
    .updateTable('communication_agreement')
    .set({ task_id: id, version: agreement.version + 1 })
    .where('id', '=', agreement.id)
    .execute()
  return tellSession(context, params.id)
}

const longestTitle = 500
