import type { addAgendaItem as route } from '#domain/meeting/agenda-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import { getMeetingToTake } from './get-meeting.ts'
import { listAgenda } from './list-agenda.ts'
import { nextOrdinal } from './number-rows.ts'

export const addAgendaItem: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, today } = context
  await getMeetingToTake(tx, context, params.id, 'prepare')
  await insistUnits(tx, [body.speakerUnitId], today)
  await tx
    .insertInto('agenda_item')
    .values({
      id: body.id,
      meeting_id: params.id,
      ordinal: await nextOrdinal(tx, 'agenda_item', params.id),
      title: body.title,
      speaker_unit_id: body.speakerUnitId,
      minutes: body.minutes,
    })
    .execute()
  return { agenda: await listAgenda(tx, params.id, today) }
}
