import type {
  keepAppraisalType as typeRoute,
  keepReturnCause as causeRoute,
  takeProposedCauses as takeRoute,
} from '#domain/appraisal/catalogue-contract.ts'
import { proposedCauses } from '#domain/appraisal/catalogue-contract.ts'
import { canSetDocuments } from '#domain/document/policy.ts'
import { insistOrder, seenAs } from '#server/document/catalogue-rows.ts'
import { insistOnType } from '#server/document/find-in-force.ts'
import type { Command } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { permit, refused } from '#server/kernel/problem.ts'

/** Sets what kind of draft is appraised in how many days, or changes it for what is opened from now on. */
export const keepAppraisalType: Command<typeof typeRoute> = async ({ body }, { tx, actor }) => {
  permit(canSetDocuments(actor))
  const row = seenAs(
    await tx
      .selectFrom('appraisal_type')
      .selectAll()
      .where('id', '=', body.id)
      .forUpdate()
      .executeTakeFirst(),
    body.version,
  )
  insistOrder(body)
  await insistOnType(tx, body.documentTypeId, body.validFrom)
  const same = await tx
    .selectFrom('appraisal_type')
    .select('id')
    .where('name', '=', body.name)
    .where('id', '<>', body.id)
    .executeTakeFirst()
  if (same) throw refused('appraisal_type_named')
  const values = {
    name: body.name,
    document_type_id: body.documentTypeId,
    needs_opinions: body.needsOpinions,
    drafting_days: body.draftingDays,
    opinion_days: body.opinionDays,
    appraisal_days: body.appraisalDays,
    revision_days: body.revisionDays,
    decision_days: body.decisionDays,
    issue_days: body.issueDays,
    valid_from: body.validFrom,
    valid_to: body.validTo,
    source: body.source,
  }
  const version = (row?.version ?? 0) + 1
  if (row)
    await tx
      .updateTable('appraisal_type')
      .set({ ...values, version })
      .where('id', '=', body.id)
      .execute()
  else
    await tx
      .insertInto('appraisal_type')
      .values({ id: body.id, ...values })
      .execute()
  return { id: body.id, version }
}

/** Sets a cause of return; one that is retired stays with what came back for it. */
export const keepReturnCause: Command<typeof causeRoute> = async ({ body }, { tx, actor, today }) => {
  permit(canSetDocuments(actor))
  const row = seenAs(
    await tx.selectFrom('return_cause').selectAll().where('id', '=', body.id).forUpdate().executeTakeFirst(),
    body.version,
  )
  const same = await tx
    .selectFrom('return_cause')
    .select('id')
    .where('name', '=', body.name)
    .where('id', '<>', body.id)
    .executeTakeFirst()
  if (same) throw refused('return_cause_named')
  const values = {
    name: body.name,
    ordinal: body.ordinal,
    retired_on: body.isRetired ? (row?.retired_on ?? today) : null,
  }
  const version = (row?.version ?? 0) + 1
  if (row)
    await tx
      .updateTable('return_cause')
      .set({ ...values, version })
      .where('id', '=', body.id)
      .execute()
  else
    await tx
      .insertInto('return_cause')
      .values({ id: body.id, ...values })
      .execute()
  return { id: body.id, version }
}

/** The proposed causes, where none are set yet. */
export const takeProposedCauses: Command<typeof takeRoute> = async (_input, { tx, actor }) => {
  permit(canSetDocuments(actor))
  const set = await tx.selectFrom('return_cause').select('id').limit(1).executeTakeFirst()
  if (set) throw refused('causes_already_set')
  const rows = proposedCauses.map((name, at) => ({ id: newId(), name, ordinal: at + 1 }))
  await tx.insertInto('return_cause').values(rows).execute()
  return { taken: rows.length }
}
