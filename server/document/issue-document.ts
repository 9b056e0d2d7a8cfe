import { yearOf } from '#domain/calendar/date.ts'
import type { issueDocument as route } from '#domain/document/command-contract.ts'
import { mayIssue } from '#domain/document/lifecycle.ts'
import { canKeepRegisterOf } from '#domain/document/policy.ts'
import { markOf, printSymbol } from '#domain/document/symbol.ts'
import { endByIssue } from '#server/appraisal/end-appraisal.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { nextNumber } from '#server/kernel/next-number.ts'
import { insist, permit, refused, sameVersion } from '#server/kernel/problem.ts'
import { insistOnBody, insistOnType, lockNumbering, seriesOf } from './find-in-force.ts'
import { findNoticeToIssue, keepIssuedNotice } from '#server/meeting/issue-notice.ts'
import { keepOfficialFile } from './keep-official-file.ts'
import { loadDocument } from './load-document.ts'

/**
 * Issues a document today. Its number is taken in this transaction, from a series that stays locked until it ends: what fails
 * leaves no gap, and what is issued at the same time waits for its turn. What our own templates wrote gets the number too.
 */
export const issueDocument: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const document = await loadDocument(context, params.id)
  sameVersion(document, body.version)
  if (document.kept_by_unit_id === null) throw refused('document_in_no_register')
  permit(canKeepRegisterOf(actor, document.kept_by_unit_id))
  insist(mayIssue(document.state))
  const type = await insistOnType(tx, body.typeId, today)
  const issuing = await insistOnBody(tx, body.bodyId, today, type.family)
  if (issuing.unit_id !== document.kept_by_unit_id) throw refused('body_of_another_register')
  if (body.signerId === null && body.signerName === null) throw refused('signer_missing')
  if (body.signerId !== null) await insistPerson(context, body.signerId)
  const notice = await findNoticeToIssue(context, document.id)
  await endByIssue(context, document.id)
  const numbering = await lockNumbering(
    tx,
    { bodyId: issuing.id, typeId: type.id, family: type.family },
    today,
  )
  const number = await nextNumber(tx, seriesOf(numbering), numbering.year)
  const parts = { family: type.family, type: type.symbol, body: issuing.symbol }
  const symbol = printSymbol({ ...parts, number, year: type.with_year ? yearOf(today) : null })
  const mark = markOf(parts)
  const version = document.version + 1
  await tx
    .updateTable('document')
    .set({
      kind: document.kind === 'other' ? type.kind : document.kind,
      type_id: type.id,
      body_id: issuing.id,
      issuer: issuing.name,
      numbering_id: numbering.id,
      number,
      mark,
      symbol,
      issued_on: today,
      place: body.place,
      power: body.power,
      signer_id: body.signerId,
      signer_name: body.signerId === null ? body.signerName : null,
      signer_title: body.signerTitle,
      version,
    })
    .where('id', '=', document.id)
    .execute()
  const fileId = await keepOfficialFile(
    context,
    { id: document.id, fileId: notice?.standing.fileId ?? document.file_id },
    { layout: type.family, symbol, place: body.place, issuedOn: today },
  )
  if (notice && fileId) await keepIssuedNotice(context, notice, { fileId, number, mark, place: body.place })
  return { id: document.id, version, number, symbol }
}

async function insistPerson({ tx }: CommandContext, id: string): Promise<void> {
  const known = await tx.selectFrom('person').select('id').where('id', '=', id).executeTakeFirst()
  if (!known) throw refused('signer_unknown')
}
