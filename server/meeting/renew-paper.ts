import type { renewPaper as route } from '#domain/meeting/paper-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { insistOnOwnFiles } from '#server/task/insist-on-own-files.ts'
import { getPaperToChange } from './get-paper.ts'
import { listPapers } from './list-papers.ts'

export const renewPaper: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, now } = context
  const { meeting, paper } = await getPaperToChange(context, params.id, params.paperId, body.version)
  await insistOnOwnFiles(tx, [body.fileId], actor.personId)
  const last = await tx
    .selectFrom('meeting_paper_version')
    .select((select) => select.fn.max('ordinal').as('ordinal'))
    .where('paper_id', '=', paper.id)
    .executeTakeFirstOrThrow()
  const next = { id: newId(), paper_id: paper.id, ordinal: (last.ordinal ?? 0) + 1, file_id: body.fileId }
  await tx
    .insertInto('meeting_paper_version')
    .values({ ...next, added_by: actor.personId, added_at: now })
    .execute()
  await tx
    .updateTable('meeting_paper')
    .set({ version: paper.version + 1 })
    .where('id', '=', paper.id)
    .execute()
  return { papers: await listPapers(tx, meeting, context) }
}
