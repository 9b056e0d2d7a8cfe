import type { removeConclusion as route } from '#domain/meeting/conclusion-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { getConclusion } from './get-conclusion.ts'
import { getMeetingToTake } from './get-meeting.ts'
import { listConclusions } from './list-conclusions.ts'
import { numberRows } from './number-rows.ts'

export const removeConclusion: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, now, today } = context
  await getMeetingToTake(tx, context, params.id, 'conclude')
  const conclusion = await getConclusion(tx, params.id, params.conclusionId, body.version)
  await tx
    .updateTable('conclusion')
    .set({ removed_at: now, version: conclusion.version + 1 })
    .where('id', '=', conclusion.id)
    .execute()
  await numberRows(tx, 'conclusion', params.id)
  return { conclusions: await listConclusions(tx, params.id, today) }
}
