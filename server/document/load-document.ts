import { documentStateOf } from '#domain/document/lifecycle.ts'
import { mayKeep } from '#domain/document/lifecycle.ts'
import { canKeepRegisterOf } from '#domain/document/policy.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { found, insist, permit, refused, sameVersion } from '#server/kernel/problem.ts'
import { documentById } from './documents-seen.ts'

/** The document, locked, as its reader may see it; `not_found` for everyone else. */
export async function loadDocument({ tx, actor }: CommandContext, id: string) {
  const row = found(await documentById(tx, actor, id).selectAll('d').forUpdate('d').executeTakeFirst())
  const { side, number, voided_on: voidedOn } = row
  return { ...row, state: documentStateOf({ side, number, isVoid: voidedOn !== null }) }
}
export type DocumentLocked = Awaited<ReturnType<typeof loadDocument>>

/** The document for a change by those who keep its register: version, right, state. */
export async function loadToKeep(
  context: CommandContext,
  id: string,
  version: number,
): Promise<DocumentLocked & { kept_by_unit_id: string }> {
  const row = await loadDocument(context, id)
  sameVersion(row, version)
  const { kept_by_unit_id: keptBy } = row
  if (keptBy === null) throw refused('document_in_no_register')
  permit(canKeepRegisterOf(context.actor, keptBy))
  insist(mayKeep(row.state))
  return { ...row, kept_by_unit_id: keptBy }
}

/** Moves the version on, since what belongs to the document has changed. */
export async function touchDocument(
  { tx }: CommandContext,
  { id, version }: Pick<DocumentLocked, 'id' | 'version'>,
): Promise<{ id: string; version: number }> {
  await tx
    .updateTable('document')
    .set({ version: version + 1 })
    .where('id', '=', id)
    .execute()
  return { id, version: version + 1 }
}
