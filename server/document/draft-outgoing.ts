import type { draftOutgoing as route } from '#domain/document/command-contract.ts'
import { firstRefusal } from '#domain/decision/decision.ts'
import { canDraftFor, canKeepRegisterOf } from '#domain/document/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { permit } from '#server/kernel/problem.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import { insistOnBody, insistOnType } from './find-in-force.ts'
import { insistNoSecret } from './insist-no-secret.ts'
import { keepDocument } from './keep-document.ts'

/** Enters what is to go out in the register of the body that will issue it; the number comes with the issue. */
export const draftOutgoing: Command<typeof route> = async ({ body }, context) => {
  const { tx, actor, today } = context
  insistNoSecret(body.declaredSecrecy, body.title)
  const type = await insistOnType(tx, body.typeId, today)
  const issuing = await insistOnBody(tx, body.bodyId, today, type.family)
  const keeps = canKeepRegisterOf(actor, issuing.unit_id)
  if (!keeps.allowed) permit(firstRefusal(canDraftFor(actor, body.draftedByUnitId)))
  await insistUnits(tx, [body.draftedByUnitId], today)
  return keepDocument(
    context,
    {
      id: body.id,
      side: 'outgoing',
      kind: type.kind,
      title: body.title,
      type_id: type.id,
      body_id: issuing.id,
      issuer: issuing.name,
      place: issuing.place,
      kept_by_unit_id: issuing.unit_id,
      drafted_by_unit_id: body.draftedByUnitId,
      urgency: body.urgency,
    },
    body,
  )
}
