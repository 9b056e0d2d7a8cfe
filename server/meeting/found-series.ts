import { canKeepMeetingOf } from '#domain/meeting/policy.ts'
import type { foundSeries as route } from '#domain/meeting/series-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { permit, refused } from '#server/kernel/problem.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import { seriesValues } from './series-values.ts'

export const foundSeries: Command<typeof route> = async ({ body }, context) => {
  const { tx, actor, today } = context
  permit(canKeepMeetingOf(actor, body.hostUnitId))
  await insistUnits(tx, [body.hostUnitId], today)
  const values = await seriesValues(context, body)
  const { numInsertedOrUpdatedRows: founded } = await tx
    .insertInto('series')
    .values({ id: body.id, host_unit_id: body.hostUnitId, name: body.name, ...values })
    .onConflict((known) => known.columns(['host_unit_id', 'name']).doNothing())
    .executeTakeFirstOrThrow()
  if (founded === 0n) throw refused('series_known')
  return { id: body.id, version: 1 }
}
