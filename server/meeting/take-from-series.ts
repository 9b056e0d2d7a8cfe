import type { CalendarDate } from '#domain/calendar/date.ts'
import { usualAgendaSchema } from '#domain/meeting/series-contract.ts'
import type { Tx } from '#server/kernel/database.ts'
import { newId } from '#server/kernel/id.ts'
import { unitsOn } from '#server/unit/units-on.ts'

/**
 * Gives a new meeting the usual agenda and the units usually invited of its series, where it is kept. Units that have
 * ended since are left out: the series names whom it invited, not who there is.
 */
export async function takeFromSeries(
  tx: Tx,
  meeting: { id: string; series: string; hostUnitId: string },
  today: CalendarDate,
): Promise<void> {
  const series = await tx
    .selectFrom('series')
    .select(['agenda', 'invited_unit_ids'])
    .where('name', '=', meeting.series)
    .where('host_unit_id', '=', meeting.hostUnitId)
    .executeTakeFirst()
  if (!series) return
  const named = usualAgendaSchema.parse(series.agenda)
  const units = await tx.selectFrom(unitsOn(today).as('u')).select('u.id').execute()
  const present = new Set(units.map(({ id }) => id))
  const invited = series.invited_unit_ids.filter((id) => present.has(id) && id !== meeting.hostUnitId)
  if (named.length > 0)
    await tx
      .insertInto('agenda_item')
      .values(
        named.map(({ title, speakerUnitId, minutes }, at) => ({
          id: newId(),
          meeting_id: meeting.id,
          ordinal: at + 1,
          title,
          speaker_unit_id: speakerUnitId && present.has(speakerUnitId) ? speakerUnitId : null,
          minutes,
        })),
      )
      .execute()
  if (invited.length > 0)
    await tx
      .insertInto('attendance')
      .values(invited.map((unitId) => ({ id: newId(), meeting_id: meeting.id, unit_id: unitId })))
      .execute()
}
