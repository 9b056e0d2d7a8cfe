import { sql } from 'kysely'
import type { sendToAppraisal as route } from '#domain/appraisal/command-contract.ts'
import { maySend } from '#domain/appraisal/lifecycle.ts'
import { canDraftFor } from '#domain/document/policy.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { insist, permit, refused, sameVersion } from '#server/kernel/problem.ts'
import { insistOnOwnFiles } from '#server/task/insist-on-own-files.ts'
import { type AppraisalLocked, dueAfter, loadAppraisal, moveOn } from './load-appraisal.ts'
import { oweStep } from './steps.ts'

/** Sends the draft to the appraiser: a round is owed. After a return it comes with a new version of the text. */
export const sendToAppraisal: Command<typeof route> = async ({ params, body }, context) => {
  const { actor } = context
  const appraisal = await loadAppraisal(context, params.id)
  sameVersion(appraisal, body.version)
  permit(canDraftFor(actor, appraisal.drafted_by_unit_id))
  const to = {
    unitId: appraisal.appraiser_unit_id,
    dueOn: await dueAfter(context, appraisal.appraisal_days),
  }
  const moved = await moveOn(context, appraisal, 'send', to)
  insist(maySend(await opinionsSoFar(context, appraisal)))
  if (body.fileId === null && appraisal.state === 'revising') throw refused('revision_needs_a_version')
  if (body.fileId !== null) await addVersion(context, appraisal, body.fileId, body.note)
  else await insistOnText(context, appraisal)
  await oweStep(context, appraisal, { kind: 'round', ...to })
  return moved
}

async function opinionsSoFar({ tx, today }: CommandContext, { id, needs_opinions }: AppraisalLocked) {
  const row = await tx
    .selectFrom('appraisal_step as s')
    .innerJoin('obligation as o', 'o.id', 's.id')
    .select(sql<number>`count(*)::integer`.as('asked'))
    .select(
      sql<number>`(count(*) filter (where s.outcome is null and o.due_on >= ${today}))::integer`.as(
        'running',
      ),
    )
    .where('s.appraisal_id', '=', id)
    .where('s.kind', '=', 'opinion')
    .executeTakeFirstOrThrow()
  return { ...row, needsOpinions: needs_opinions }
}

/** A new version of the text; earlier ones stay to be compared with. */
async function addVersion(
  { tx, actor, today }: CommandContext,
  { document_id: documentId, document_version: version }: AppraisalLocked,
  fileId: string,
  note: string | null,
): Promise<void> {
  await insistOnOwnFiles(tx, [fileId], actor.personId)
  await tx
    .insertInto('document_file')
    .values({
      id: newId(),
      document_id: documentId,
      file_id: fileId,
      role: 'text',
      ordinal: sql<number>`(select coalesce(max(ordinal), 0) + 1 from document_file
        where document_id = ${documentId} and role = 'text')`,
      note,
      added_by: actor.personId,
      added_on: today,
    })
    .execute()
  await tx
    .updateTable('document')
    .set({ file_id: fileId, version: version + 1 })
    .where('id', '=', documentId)
    .execute()
}

async function insistOnText({ tx }: CommandContext, { document_id }: AppraisalLocked): Promise<void> {
  const text = await tx
    .selectFrom('document_file')
    .select('id')
    .where('document_id', '=', document_id)
    .where('role', '=', 'text')
    .executeTakeFirst()
  if (!text) throw refused('draft_has_no_text')
}
