import type { takeProposedTypes as takeRoute } from '#domain/document/catalogue-contract.ts'
import { canSetDocuments } from '#domain/document/policy.ts'
import { proposalSource, proposedTypes } from '#domain/document/proposed-types.ts'
import type { Command } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { permit, refused } from '#server/kernel/problem.ts'

/** The proposed types, where the organisation has none yet. */
export const takeProposedTypes: Command<typeof takeRoute> = async ({ body }, { tx, actor }) => {
  permit(canSetDocuments(actor))
  const set = await tx.selectFrom('document_type').select('id').limit(1).executeTakeFirst()
  if (set) throw refused('types_already_set')
  const rows = proposedTypes.map((type) => ({
    id: newId(),
    ...type,
    valid_from: body.validFrom,
    source: proposalSource,
  }))
  await tx.insertInto('document_type').values(rows).execute()
  return { taken: rows.length }
}
