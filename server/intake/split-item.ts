import type { splitItem as route } from '#domain/intake/contract.ts'
import { canCorrect, canReadIn } from '#domain/intake/policy.ts'
import { splitDraft, splitSpan } from '#domain/intake/split-draft.ts'
import type { Command } from '#server/kernel/context.ts'
import { permit, refused, sameVersion } from '#server/kernel/problem.ts'
import { describeItem, draftOf, getIntake, getItem, getText } from './intake-row.ts'

/** Cuts a proposal at a place of its sentence; both halves are to be looked at. */
export const splitItem: Command<typeof route> = async ({ params, body }, { tx, actor }) => {
  permit(canReadIn(actor))
  const intake = await getIntake(tx, params.id)
  const item = await getItem(tx, intake.id, params.itemId)
  sameVersion(item, body.version)
  permit(canCorrect(actor, intake.state))
  const text = await getText(tx, intake.document_id)
  const halves = splitSpan(text, { start: item.starts_at, end: item.ends_at }, body.at)
  if (item.state !== 'proposed' || !halves) throw refused('nothing_to_split')
  const [draft, second] = splitDraft(draftOf(item), text, halves)
  const first = await tx
    .updateTable('intake_item')
    .set({ correction: JSON.stringify(draft), ends_at: halves[0].end, version: item.version + 1 })
    .where('id', '=', item.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  const last = await tx
    .selectFrom('intake_item')
    .select((select) => select.fn.max('ordinal').as('ordinal'))
    .where('intake_id', '=', intake.id)
    .executeTakeFirstOrThrow()
  const added = await tx
    .insertInto('intake_item')
    .values({
      id: body.id,
      intake_id: intake.id,
      ordinal: last.ordinal + 1,
      kind: item.kind,
      starts_at: halves[1].start,
      ends_at: halves[1].end,
      address: item.address,
      confidence: item.confidence,
      reasons: [...item.reasons, 'split_by_hand'],
      proposal: JSON.stringify(second),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return { items: [describeItem(first), describeItem(added)] }
}
