import type { Insertable } from 'kysely'
import type { DocumentTable } from '#db/types.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { found } from '#server/kernel/problem.ts'
import { insistOnOwnFiles } from '#server/task/insist-on-own-files.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import { documentsSeen } from './documents-seen.ts'

interface Along {
  readonly fileIds: readonly string[]
  readonly recipients: readonly { unitId: string | null; name: string }[]
  /** One that is cited already and is now entered. */
  readonly citedId?: string | null
  readonly answersId?: string | null
}

/** Enters a document in the register with its files, its recipients and what it answers. Answers its id and version. */
export async function keepDocument(
  context: CommandContext,
  { id, ...row }: Insertable<DocumentTable> & { id: string },
  { fileIds, recipients, citedId = null, answersId = null }: Along,
): Promise<{ id: string; version: number }> {
  const { tx, actor, today } = context
  const files = [...new Set(fileIds)]
  await insistOnOwnFiles(tx, files, actor.personId)
  await insistUnits(
    tx,
    recipients.map(({ unitId }) => unitId),
    today,
  )
  const entered = {
    ...row,
    registered_on: today,
    registered_by: actor.personId,
    ...(files[0] ? { file_id: files[0] } : {}),
  }
  const kept = citedId ? await enterCited(context, citedId, entered) : { id, version: 1 }
  if (!citedId)
    await tx
      .insertInto('document')
      .values({ id, ...entered })
      .execute()
  await keepFiles(context, kept.id, files)
  await keepRecipients(context, kept.id, recipients)
  if (answersId) await answer(context, kept.id, answersId)
  return kept
}

/** What was only cited is now in the register; it keeps its id, its clauses and what cites them. */
async function enterCited(
  { tx, actor }: CommandContext,
  citedId: string,
  entered: Omit<Insertable<DocumentTable>, 'id'>,
): Promise<{ id: string; version: number }> {
  const cited = found(
    await documentsSeen(tx, actor)
      .select(['d.id', 'd.version', 'd.kind'])
      .where('d.id', '=', citedId)
      .where('d.side', 'is', null)
      .forUpdate('d')
      .executeTakeFirst(),
  )
  const version = cited.version + 1
  await tx
    .updateTable('document')
    .set({ ...entered, kind: cited.kind, version })
    .where('id', '=', citedId)
    .execute()
  return { id: citedId, version }
}

async function keepFiles({ tx, actor, today }: CommandContext, id: string, files: readonly string[]) {
  if (files.length === 0) return
  const rows = files.map((fileId, at) => ({
    id: newId(),
    document_id: id,
    file_id: fileId,
    role: at === 0 ? ('text' as const) : ('annex' as const),
    ordinal: at === 0 ? 1 : at,
    added_by: actor.personId,
    added_on: today,
  }))
  await tx.insertInto('document_file').values(rows).execute()
}

async function keepRecipients({ tx }: CommandContext, id: string, recipients: Along['recipients']) {
  if (recipients.length === 0) return
  const rows = recipients.map(({ unitId, name }, at) => ({
    id: newId(),
    document_id: id,
    ordinal: at + 1,
    unit_id: unitId,
    name,
  }))
  await tx.insertInto('document_recipient').values(rows).execute()
}

async function answer({ tx, actor, today }: CommandContext, id: string, answersId: string) {
  const answered = found(
    await documentsSeen(tx, actor).select('d.id').where('d.id', '=', answersId).executeTakeFirst(),
  )
  await tx
    .insertInto('document_relation')
    .values({
      id: newId(),
      from_document_id: id,
      kind: 'answers',
      to_document_id: answered.id,
      added_by: actor.personId,
      added_on: today,
    })
    .execute()
}
