import { mayTake } from '#domain/meeting/lifecycle.ts'
import type { bringPaper as route } from '#domain/meeting/paper-contract.ts'
import { canBringPaper } from '#domain/meeting/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { insist, permit } from '#server/kernel/problem.ts'
import { insistOnOwnFiles } from '#server/task/insist-on-own-files.ts'
import { getAgendaItem } from './get-agenda-item.ts'
import { getMeeting } from './get-meeting.ts'
import { listPapers } from './list-papers.ts'

/** The office brings papers, and so does the unit that speaks to the item. */
export const bringPaper: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, now } = context
  const meeting = await getMeeting(tx, context, params.id)
  const item = await getAgendaItem(tx, params.id, body.agendaItemId)
  permit(canBringPaper(actor, meeting.host_unit_id, item.speaker_unit_id))
  insist(mayTake(meeting.state, 'prepare'))
  await insistOnOwnFiles(tx, [body.fileId], actor.personId)
  await tx
    .insertInto('meeting_paper')
    .values({ id: body.id, meeting_id: params.id, agenda_item_id: item.id, title: body.title })
    .execute()
  const first = { id: newId(), paper_id: body.id, ordinal: 1, file_id: body.fileId }
  await tx
    .insertInto('meeting_paper_version')
    .values({ ...first, added_by: actor.personId, added_at: now })
    .execute()
  return { papers: await listPapers(tx, { ...meeting, hostUnitId: meeting.host_unit_id }, context) }
}
