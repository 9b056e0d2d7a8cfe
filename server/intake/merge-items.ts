import type { mergeItems as route } from '#domain/intake/contract.ts'
import { canCorrect, canReadIn } from '#domain/intake/policy.ts'
import { mergeDrafts } from '#domain/intake/split-draft.ts'
import type { Command } from '#server/kernel/context.ts'
import { permit, refused, sameVersion } from '#server/kernel/problem.ts'
import { describeItem, draftOf, getIntake, getItem } from './intake-row.ts'

/** Makes one proposal of two; the other is put away, and says where it went. */
export const mergeItems: Command<typeof route> = async ({ params, body }, { tx, actor }) => {
  permit(canReadIn(actor))
  const intake = await getIntake(tx, params.id)
  const item = await getItem(tx, intake.id, params.itemId)
  const other = await getItem(tx, intake.id, body.otherId)
  sameVersion(item, body.version)
  sameVersion(other, body.otherVersion)
  permit(canCorrect(actor, intake.state))
  const isOpen = item.state === 'proposed' && other.state === 'proposed' && item.id !== other.id
  const draft = isOpen ? mergeDrafts(draftOf(item), draftOf(other)) : null
  if (!draft) throw refused('nothing_to_merge')
  await tx
    .updateTable('intake_item')
    .set({ state: 'dismissed', merged_into_id: item.id, version: other.version + 1 })
    .where('id', '=', other.id)
    .execute()
  const row = await tx
    .updateTable('intake_item')
    .set({
      correction: JSON.stringify(draft),
      starts_at: Math.min(item.starts_at, other.starts_at),
      ends_at: Math.max(item.ends_at, other.ends_at),
      version: item.version + 1,
    })
    .where('id', '=', item.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return describeItem(row)
}
