import type { voidDocument as route } from '#domain/document/command-contract.ts'
import { endByVoid } from '#server/appraisal/end-appraisal.ts'
import type { Command } from '#server/kernel/context.ts'
import { loadToKeep } from './load-document.ts'

/** Makes a document void with a reason. Its number stays used, and whatever cites it stays. */
export const voidDocument: Command<typeof route> = async ({ params, body }, context) => {
  const document = await loadToKeep(context, params.id, body.version)
  await endByVoid(context, document.id, body.reason)
  const version = document.version + 1
  await context.tx
    .updateTable('document')
    .set({
      voided_on: context.today,
      voided_by: context.actor.personId,
      voided_reason: body.reason,
      version,
    })
    .where('id', '=', document.id)
    .execute()
  return { id: document.id, version }
}
