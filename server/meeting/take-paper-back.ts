import type { takePaperBack as route } from '#domain/meeting/paper-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { getPaperToChange } from './get-paper.ts'
import { listPapers } from './list-papers.ts'

export const takePaperBack: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, now } = context
  const { meeting, paper } = await getPaperToChange(context, params.id, params.paperId, body.version)
  await tx
    .updateTable('meeting_paper')
    .set({ removed_at: now, version: paper.version + 1 })
    .where('id', '=', paper.id)
    .execute()
  return { papers: await listPapers(tx, meeting, context) }
}
