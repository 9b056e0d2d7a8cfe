import type {
  changePlan as changeRoute,
  giveUpPlan as giveUpRoute,
  planCommunication as planRoute,
} from '#domain/communication/contract.ts'
import { canPlanFor } from '#domain/communication/policy.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { permit, refused } from '#server/kernel/problem.ts'
import { insistProgramme } from '#server/programme/insist-programme.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import { getOpenItem, tellItem } from './get-item.ts'
import { sessionsSeen } from './sessions-seen.ts'

/** A unit plans something to be told of a programme; where it was agreed at a session, it says so. */
export const planCommunication: Command<typeof planRoute> = async ({ body }, context) => {
  const { tx, actor, today } = context
  permit(canPlanFor(actor, body.unitId))
  await insistUnits(tx, [body.unitId], today)
  await insistProgramme(tx, body.programmeId, body.plannedOn)
  if (body.plannedOn < today) throw refused('communication_planned_in_the_past')
  await insistAgreement(context, body)
  await tx
    .insertInto('communication_item')
    .values({
      id: body.id,
      programme_id: body.programmeId,
      unit_id: body.unitId,
      topic: body.topic,
      channel: body.channel,
      planned_on: body.plannedOn,
      agreement_id: body.agreementId,
      planned_by: actor.personId,
    })
    .execute()
  return tellItem(context, body.id)
}

/** The plan may move while nothing has appeared; the log keeps what it was before. */
export const changePlan: Command<typeof changeRoute> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const item = await getOpenItem(context, params.id, body.version)
  permit(canPlanFor(actor, body.unitId))
  if (body.unitId !== item.unitId) await insistUnits(tx, [body.unitId], today)
  await insistProgramme(tx, body.programmeId, body.plannedOn)
  if (body.plannedOn !== item.plannedOn && body.plannedOn < today)
    throw refused('communication_planned_in_the_past')
  await tx
    .updateTable('communication_item')
    .set({
      programme_id: body.programmeId,
      unit_id: body.unitId,
      topic: body.topic,
      channel: body.channel,
      planned_on: body.plannedOn,
      version: item.version + 1,
    })
    .where('id', '=', params.id)
    .execute()
  return tellItem(context, params.id)
}

export const giveUpPlan: Command<typeof giveUpRoute> = async ({ params, body }, context) => {
  const { tx, today } = context
  const item = await getOpenItem(context, params.id, body.version)
  await tx
    .updateTable('communication_item')
    .set({ cancelled_on: today, cancel_reason: body.reason, version: item.version + 1 })
    .where('id', '=', params.id)
    .execute()
  return tellItem(context, params.id)
}

/** What was agreed was agreed on this programme, at a session that the actor sees. */
async function insistAgreement(
  { tx, actor }: CommandContext,
  { agreementId, programmeId }: { agreementId: string | null; programmeId: string },
): Promise<void> {
  if (agreementId === null) return
  const agreed = await sessionsSeen(tx, actor)
    .innerJoin('communication_agreement as a', 'a.session_id', 'm.id')
    .select('a.id')
    .where('a.id', '=', agreementId)
    .where('m.programme_id', '=', programmeId)
    .executeTakeFirst()
  if (!agreed) throw refused('agreement_unknown')
}
