import { canKeepMeetingOf } from '#domain/meeting/policy.ts'
import type { changeSeries as route } from '#domain/meeting/series-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { found, permit, sameVersion } from '#server/kernel/problem.ts'
import { isVisibleTo } from '#server/target/visible-to.ts'
import { seriesValues } from './series-values.ts'

export const changeSeries: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor } = context
  const series = found(
    await tx
      .selectFrom('series')
      .select(['id', 'version', 'host_unit_id', 'rhythm', 'place'])
      .where('id', '=', params.id)
      .where(isVisibleTo(actor, 'host_unit_id'))
      .forUpdate()
      .executeTakeFirst(),
  )
  sameVersion(series, body.version)
  permit(canKeepMeetingOf(actor, series.host_unit_id))
  const version = series.version + 1
  await tx
    .updateTable('series')
    .set({ ...(await seriesValues(context, body)), version })
    .where('id', '=', series.id)
    .execute()
  return { id: series.id, version }
}
