import type { editAgendaItem as route } from '#domain/meeting/agenda-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import { sameVersion } from '#server/kernel/problem.ts'
import { getAgendaItem } from './get-agenda-item.ts'
import { getMeetingToTake } from './get-meeting.ts'
import { listAgenda } from './list-agenda.ts'

export const editAgendaItem: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, today } = context
  await getMeetingToTake(tx, context, params.id, 'prepare')
  const item = await getAgendaItem(tx, params.id, params.itemId)
  sameVersion(item, body.version)
  await insistUnits(tx, [body.speakerUnitId], today)
  await tx
    .updateTable('agenda_item')
    .set({
      title: body.title,
      speaker_unit_id: body.speakerUnitId,
      minutes: body.minutes,
      version: item.version + 1,
    })
    .where('id', '=', item.id)
    .execute()
  return { agenda: await listAgenda(tx, params.id, today) }
}
