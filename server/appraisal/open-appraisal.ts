import type { openAppraisal as route } from '#domain/appraisal/command-contract.ts'
import { canDraftFor } from '#domain/document/policy.ts'
import { yearOf } from '#domain/calendar/date.ts'
import type { Command } from '#server/kernel/context.ts'
import { nextNumber } from '#server/kernel/next-number.ts'
import { newId } from '#server/kernel/id.ts'
import { permit, refused } from '#server/kernel/problem.ts'
import { insistOnBody, insistOnType } from '#server/document/find-in-force.ts'
import { insistNoSecret } from '#server/document/insist-no-secret.ts'
import { keepDocument } from '#server/document/keep-document.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import { dueAfter } from './load-appraisal.ts'

/** Begins a draft: it stands among what is to go out, without a number, in the hands of the drafting unit. */
export const openAppraisal: Command<typeof route> = async ({ body }, context) => {
  const { tx, actor, today } = context
  insistNoSecret(body.declaredSecrecy, body.title)
  permit(canDraftFor(actor, body.draftedByUnitId))
  if (body.appraiserUnitId === body.draftedByUnitId) throw refused('appraiser_is_the_drafter')
  await insistUnits(tx, [body.draftedByUnitId, body.appraiserUnitId, body.deciderUnitId], today)
  const kind = await tx
    .selectFrom('appraisal_type')
    .selectAll()
    .where('id', '=', body.typeId)
    .where('valid_from', '<=', today)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', today)]))
    .executeTakeFirst()
  if (!kind) throw refused('appraisal_type_not_in_force')
  const type = await insistOnType(tx, kind.document_type_id, today)
  const issuing = await insistOnBody(tx, body.bodyId, today, type.family)
  const document = await keepDocument(
    context,
    {
      id: body.documentId,
      side: 'outgoing',
      kind: type.kind,
      title: body.title,
      type_id: type.id,
      body_id: issuing.id,
      issuer: issuing.name,
      place: issuing.place,
      kept_by_unit_id: issuing.unit_id,
      drafted_by_unit_id: body.draftedByUnitId,
    },
    { fileIds: body.fileIds, recipients: [] },
  )
  const year = yearOf(today)
  const number = await nextNumber(tx, 'draft', year)
  await tx
    .insertInto('appraisal')
    .values({
      id: body.id,
      number,
      year,
      document_id: document.id,
      type_id: kind.id,
      drafted_by_unit_id: body.draftedByUnitId,
      appraiser_unit_id: body.appraiserUnitId,
      decider_unit_id: body.deciderUnitId,
      opened_by: actor.personId,
      opened_on: today,
    })
    .execute()
  await tx
    .insertInto('appraisal_stage')
    .values({
      id: newId(),
      appraisal_id: body.id,
      state: 'drafting',
      unit_id: body.draftedByUnitId,
      from_on: today,
      due_on: await dueAfter(context, kind.drafting_days),
    })
    .execute()
  return { id: body.id, version: 1, state: 'drafting', number, year }
}
