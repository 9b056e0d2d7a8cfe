import type { removeAgendaItem as route } from '#domain/meeting/agenda-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { sameVersion } from '#server/kernel/problem.ts'
import { getAgendaItem } from './get-agenda-item.ts'
import { getMeetingToTake } from './get-meeting.ts'
import { listAgenda } from './list-agenda.ts'
import { numberRows } from './number-rows.ts'

export const removeAgendaItem: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, now, today } = context
  await getMeetingToTake(tx, context, params.id, 'prepare')
  const item = await getAgendaItem(tx, params.id, params.itemId)
  sameVersion(item, body.version)
  await tx
    .updateTable('agenda_item')
    .set({ removed_at: now, version: item.version + 1 })
    .where('id', '=', item.id)
    .execute()
  await numberRows(tx, 'agenda_item', params.id)
  return { agenda: await listAgenda(tx, params.id, today) }
}
