import type { editConclusion as route } from '#domain/meeting/conclusion-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { conclusionValues } from './conclusion-values.ts'
import { getConclusion } from './get-conclusion.ts'
import { getMeetingToTake } from './get-meeting.ts'
import { listConclusions } from './list-conclusions.ts'

export const editConclusion: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, today } = context
  await getMeetingToTake(tx, context, params.id, 'conclude')
  const conclusion = await getConclusion(tx, params.id, params.conclusionId, body.version)
  await tx
    .updateTable('conclusion')
    .set({
      ...(await conclusionValues(tx, context, body)),
      written_by: context.actor.personId,
      version: conclusion.version + 1,
    })
    .where('id', '=', conclusion.id)
    .execute()
  return { conclusions: await listConclusions(tx, params.id, today) }
}
