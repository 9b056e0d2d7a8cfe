import type { reorderAgenda as route } from '#domain/meeting/agenda-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { getMeetingToTake } from './get-meeting.ts'
import { listAgenda } from './list-agenda.ts'
import { numberRows } from './number-rows.ts'

export const reorderAgenda: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, today } = context
  await getMeetingToTake(tx, context, params.id, 'prepare')
  await numberRows(tx, 'agenda_item', params.id, body.ids)
  return { agenda: await listAgenda(tx, params.id, today) }
}
