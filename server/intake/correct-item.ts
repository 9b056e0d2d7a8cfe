import type { correctItem as route } from '#domain/intake/contract.ts'
import { missingIn } from '#domain/intake/draft.ts'
import { canCorrect, canReadIn } from '#domain/intake/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { Problem, permit, refused, sameVersion } from '#server/kernel/problem.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import { rememberNames } from './remember-names.ts'
import { describeItem, getIntake, getItem } from './intake-row.ts'

export const correctItem: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  permit(canReadIn(actor))
  const intake = await getIntake(tx, params.id)
  const item = await getItem(tx, intake.id, params.itemId)
  sameVersion(item, body.version)
  permit(canCorrect(actor, intake.state))
  if (body.draft.kind !== item.kind) throw refused('other_kind')
  await insistUnits(tx, unitsIn(body.draft), today)
  const missing = body.state === 'confirmed' ? missingIn(body.draft) : []
  if (missing.length > 0) {
    throw new Problem('refused', {
      reason: 'draft_incomplete',
      fields: missing.map((path) => ({ path, code: 'required' })),
    })
  }
  if (body.state === 'dismissed' && !body.dismissedReason) throw refused('dismissal_needs_reason')
  const row = await tx
    .updateTable('intake_item')
    .set({
      state: body.state,
      correction: JSON.stringify(body.draft),
      dismissed_reason: body.state === 'dismissed' ? body.dismissedReason : null,
      version: item.version + 1,
    })
    .where('id', '=', item.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  if (body.state === 'confirmed') await rememberNames(context, item, body.draft)
  return describeItem(row)
}

function unitsIn(draft: Parameters<typeof missingIn>[0]): string[] {
  switch (draft.kind) {
    case 'task':
      return [...draft.leadUnitIds, ...draft.cooperatingUnitIds]
    case 'recommendation':
      return [draft.raisedByUnitId, draft.addressedToUnitId].filter((id) => id !== null)
    case 'practice':
      return draft.unitId ? [draft.unitId] : []
    case 'remark':
    case 'difficulty':
      return draft.unitIds
    case 'target':
      return []
  }
}
