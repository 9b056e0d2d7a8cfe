import type { reorderConclusions as route } from '#domain/meeting/conclusion-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { getMeetingToTake } from './get-meeting.ts'
import { listConclusions } from './list-conclusions.ts'
import { numberRows } from './number-rows.ts'

export const reorderConclusions: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, today } = context
  await getMeetingToTake(tx, context, params.id, 'conclude')
  await numberRows(tx, 'conclusion', params.id, body.ids)
  return { conclusions: await listConclusions(tx, params.id, today) }
}
