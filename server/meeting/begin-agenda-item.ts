import type { beginAgendaItem as route } from '#domain/meeting/stage-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { getAgendaItem } from './get-agenda-item.ts'
import { getMeetingToTake } from './get-meeting.ts'
import { listSpoken } from './list-spoken.ts'

/** The clock of the agenda: one item is spoken of at a time. Beginning what runs already leaves its clock alone. */
export const beginAgendaItem: Command<typeof route> = async ({ params }, context) => {
  const { tx, now } = context
  await getMeetingToTake(tx, context, params.id, 'conclude')
  const item = await getAgendaItem(tx, params.id, params.itemId)
  await tx
    .updateTable('agenda_item')
    .set((set) => ({ ended_at: now, version: set('version', '+', 1) }))
    .where('meeting_id', '=', params.id)
    .where('id', '!=', item.id)
    .where('started_at', 'is not', null)
    .where('ended_at', 'is', null)
    .execute()
  await tx
    .updateTable('agenda_item')
    .set({ started_at: now, ended_at: null, version: item.version + 1 })
    .where('id', '=', item.id)
    .where((where) => where.or([where('started_at', 'is', null), where('ended_at', 'is not', null)]))
    .execute()
  return { agenda: await listSpoken(tx, params.id, context) }
}
