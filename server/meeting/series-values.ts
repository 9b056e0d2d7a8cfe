import type { BodyOf } from '#domain/contract/route.ts'
import type { changeSeries } from '#domain/meeting/series-contract.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import { insistPerson } from './insist-person.ts'

/** The columns of a series, once the people and units it names are known to be there. */
export async function seriesValues(
  { tx, today }: CommandContext,
  body: Omit<BodyOf<typeof changeSeries>, 'version'>,
) {
  await insistPerson(tx, body.chairId)
  const invited = [...new Set(body.invitedUnitIds)]
  await insistUnits(tx, [...invited, ...body.agenda.map(({ speakerUnitId }) => speakerUnitId)], today)
  return {
    rhythm: body.rhythm,
    chair_id: body.chairId,
    starts_at: body.startsAt,
    place: body.place,
    invited_unit_ids: invited,
    agenda: JSON.stringify(body.agenda),
  }
}
