import type { assignTask as route } from '#domain/task/contract.ts'
import { canBeDue } from '#domain/task/due-date.ts'
import { canBeDueWithin } from '#domain/task/cascade.ts'
import { canStep } from '#domain/task/lifecycle.ts'
import { canAssign } from '#domain/task/assigning.ts'
import { mayStep } from '#domain/task/policy.ts'
import { canStandWithout } from '#domain/task/rhythm.ts'
import { insistOnTerms } from '#server/calendar/insist-on-terms.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { insist, permit, refused } from '#server/kernel/problem.ts'
import { insistProgramme } from '#server/programme/insist-programme.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import { insistOnWorkField } from '#server/work-field/insist-on-work-field.ts'
import { createTask } from './create-task.ts'
import { findGiver } from './find-giver.ts'
import { insistNoSecret } from './insist-no-secret.ts'
import { insistOnPost } from './insist-on-post.ts'
import { insistOnSource } from './insist-on-source.ts'
import { loadWork } from './load-work.ts'

/** Assigns work with a date and a required quality to a lead unit, and their parts to cooperating units. */
export const assignTask: Command<typeof route> = async ({ body }, context) => {
  const { tx, actor, today } = context
  const parent = body.parentId ? await findParent(context, body.parentId) : null
  const giver = parent
    ? { id: parent.owed_by_unit_id, isStanding: false }
    : await findGiver(context, body.givenByUnitId)
  const cooperatingUnitIds = body.contributions.map(({ unitId }) => unitId)
  await insistUnits(tx, [body.leadUnitId, ...cooperatingUnitIds], today)
  const withinUnitTo = parent && body.personId
  permit(canAssign(actor, { giver, leadUnitId: body.leadUnitId, cooperatingUnitIds, withinUnitTo }))
  if (parent) insist(canBeDueWithin(body.dueOn, parent.due_on))
  insist(
    canBeDue(
      today,
      body.dueOn,
      body.contributions.map(({ dueOn }) => dueOn),
    ),
  )
  await insistOnTerms(context, [body, ...body.contributions])
  if (new Set(cooperatingUnitIds).size < cooperatingUnitIds.length) throw refused('cooperating_unit_twice')
  for (const { personId, unitId } of [
    { personId: body.personId, unitId: body.leadUnitId },
    ...body.contributions,
  ])
    if (personId) await insistOnPost(tx, personId, unitId, today)
  await insistOnSource(tx, actor, body)
  if (body.workFieldId !== parent?.work_field_id) await insistOnWorkField(tx, body.workFieldId)
  if (body.programmeId && body.programmeId !== parent?.programme_id)
    await insistProgramme(tx, body.programmeId, today)
  insist(canStandWithout(body.dueOn, body.rhythm))
  const confidentiality = insistNoSecret(body)
  const { givenByUnitId: _giver, leadUnitId, personId, ...asked } = body
  return createTask(tx, {
    ...asked,
    confidentiality,
    owedByUnitId: leadUnitId,
    owedByPersonId: personId,
    owedToUnitId: giver.id,
    owedToPersonId: actor.personId,
    assignedOn: today,
  })
}

/** The task to be broken down, locked, that its owing unit may give on. */
async function findParent(context: CommandContext, id: string) {
  const parent = await loadWork(context, 'task', id)
  permit(mayStep(context.actor, parent.subject, 'breakDown'))
  insist(canStep(parent.state, 'breakDown'))
  return parent
}
