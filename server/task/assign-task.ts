import { endsOn } from '#domain/calendar/due-in.ts'
import type { BodyOf } from '#domain/contract/route.ts'
import type { assignTask as route } from '#domain/task/contract.ts'
import { canBeDue } from '#domain/task/due-date.ts'
import { canBeDueWithin } from '#domain/task/cascade.ts'
import { type Confidentiality, canBeKept, confidentialityOf } from '#domain/task/confidentiality.ts'
import { canStep } from '#domain/task/lifecycle.ts'
import { canAssign, mayStep } from '#domain/task/policy.ts'
import { canStandWithout } from '#domain/task/rhythm.ts'
import { readCalendar } from '#server/calendar/read-calendar.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { Problem, insist, permit, refused } from '#server/kernel/problem.ts'
import { unitsOn } from '#server/unit/units-on.ts'
import { createTask } from './create-task.ts'
import { insistOnPost } from './insist-on-post.ts'
import { insistOnSource } from './insist-on-source.ts'
import { loadWork } from './load-work.ts'
import { findGiverIds } from './list-givers.ts'
import { queueNext } from './queue-next.ts'

/** Assigns work with a date and a required quality to a lead unit, and their parts to cooperating units. */
export const assignTask: Command<typeof route> = async ({ body }, context) => {
  const { tx, actor, today } = context
  const parent = body.parentId ? await findParent(context, body.parentId) : null
  const giver = parent
    ? { id: parent.owed_by_unit_id, isStanding: false }
    : await findGiver(context, body.givenByUnitId)
  const cooperatingUnitIds = body.contributions.map(({ unitId }) => unitId)
  await insistOnUnits(context, [body.leadUnitId, ...cooperatingUnitIds])
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
  if (body.dueIn && body.dueOn) insist(endsOn(today, body.dueIn, body.dueOn, await readCalendar(tx)))
  if (new Set(cooperatingUnitIds).size < cooperatingUnitIds.length) throw refused('cooperating_unit_twice')
  for (const { personId, unitId } of [
    { personId: body.personId, unitId: body.leadUnitId },
    ...body.contributions,
  ])
    if (personId) await insistOnPost(tx, personId, unitId, today)
  await insistOnSource(tx, actor, body)
  insist(canStandWithout(body.dueOn, body.rhythm))
  const confidentiality = keepable(body)
  const { givenByUnitId: _giver, leadUnitId, personId, ...asked } = body
  const created = await createTask(tx, {
    ...asked,
    confidentiality,
    owedByUnitId: leadUnitId,
    owedByPersonId: personId,
    owedToUnitId: giver.id,
    owedToPersonId: actor.personId,
    assignedOn: today,
  })
  if (body.rhythm && body.dueOn) await queueNext(context, body.id, body.dueOn)
  return created
}

/** A state secret is refused whole, whether it is declared or bears its stamp. */
function keepable(body: BodyOf<typeof route>): Confidentiality {
  const { title, product, requiredQuality, description, sourceSentence } = body
  const decision = canBeKept(body.confidentiality, [
    title,
    product,
    requiredQuality,
    description,
    sourceSentence,
  ])
  const confidentiality = confidentialityOf(body.confidentiality)
  if (!decision.allowed) throw new Problem('state_secret', { reason: decision.reason })
  return confidentiality ?? 'limited'
}

async function findGiver({ tx, actor }: CommandContext, givenByUnitId: string | undefined) {
  const [own] = findGiverIds(actor)
  const id = givenByUnitId ?? own ?? actor.positions[0]?.unitId
  const unit =
    id && (await tx.selectFrom('unit').select(['id', 'kind']).where('id', '=', id).executeTakeFirst())
  if (!unit) throw refused('unit_unknown')
  return { id: unit.id, isStanding: unit.kind === 'standing' }
}

/** The task to be broken down, locked, that its owing unit may give on. */
async function findParent(context: CommandContext, id: string) {
  const parent = await loadWork(context, 'task', id)
  permit(mayStep(context.actor, parent.subject, 'breakDown'))
  insist(canStep(parent.state, 'breakDown'))
  return parent
}

/** Units that do not exist today can be given nothing. */
async function insistOnUnits({ tx, today }: CommandContext, ids: string[]): Promise<void> {
  const wanted = [...new Set(ids)]
  const present = await tx
    .selectFrom(unitsOn(today).as('unit'))
    .select('unit.id')
    .where('unit.id', 'in', wanted)
    .execute()
  if (present.length < wanted.length) throw refused('unit_unknown')
}
