import type {
  addAgreements as addRoute,
  recordSession as route,
} from '#domain/communication/session-contract.ts'
import { canPlanFor } from '#domain/communication/policy.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { permit, refused, sameVersion } from '#server/kernel/problem.ts'
import { insistProgramme } from '#server/programme/insist-programme.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import { getSession, tellSession } from './get-session.ts'

/** A unit records a working session that it held with the standing units of a programme, and what was agreed. */
export const recordSession: Command<typeof route> = async ({ body }, context) => {
  const { tx, actor, today } = context
  permit(canPlanFor(actor, body.unitId))
  if (body.heldOn > today) throw refused('communication_session_in_the_future')
  const unitIds = [...new Set(body.unitIds)].filter((id) => id !== body.unitId)
  if (unitIds.length === 0) throw refused('communication_session_alone')
  await insistUnits(tx, [body.unitId, ...unitIds], body.heldOn)
  await insistProgramme(tx, body.programmeId, body.heldOn)
  await tx
    .insertInto('communication_session')
    .values({
      id: body.id,
      programme_id: body.programmeId,
      unit_id: body.unitId,
      held_on: body.heldOn,
      subject: body.subject,
      recorded_by: actor.personId,
      recorded_on: today,
    })
    .execute()
  await tx
    .insertInto('communication_session_unit')
    .values(unitIds.map((unitId) => ({ id: newId(), session_id: body.id, unit_id: unitId })))
    .execute()
  await keepAgreements(context, body.id, body.agreements, 1)
  return tellSession(context, body.id)
}

/** What was agreed and not written down at once. */
export const addAgreements: Command<typeof addRoute> = async ({ params, body }, context) => {
  const { tx, actor } = context
  const session = await getSession(context, params.id)
  sameVersion(session, body.version)
  permit(canPlanFor(actor, session.unitId))
  await keepAgreements(context, params.id, body.agreements, session.agreements.length + 1)
  await tx
    .updateTable('communication_session')
    .set({ version: session.version + 1 })
    .where('id', '=', params.id)
    .execute()
  return tellSession(context, params.id)
}

async function keepAgreements(
  { tx }: CommandContext,
  sessionId: string,
  agreements: readonly { id: string; text: string }[],
  first: number,
): Promise<void> {
  if (agreements.length === 0) return
  const rows = agreements.map((each, at) => ({ ...each, session_id: sessionId, ordinal: first + at }))
  await tx.insertInto('communication_agreement').values(rows).execute()
}
