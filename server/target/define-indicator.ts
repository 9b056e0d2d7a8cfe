import type { defineIndicator as route } from '#domain/target/contract.ts'
import { canCount, canDescribe, usualOverUnits } from '#domain/target/indicator.ts'
import { canKeepTargets } from '#domain/target/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { insist, permit, refused } from '#server/kernel/problem.ts'

export const defineIndicator: Command<typeof route> = async ({ body }, { tx, actor }) => {
  permit(canKeepTargets(actor))
  const { direction, aggregation } = body
  const overUnits = body.overUnits ?? usualOverUnits(direction, aggregation)
  insist(canCount({ direction, aggregation, overUnits }, body.unitOfMeasure))
  const described = { baseName: body.baseName ?? null, scaleLevels: body.scaleLevels ?? null }
  insist(canDescribe({ direction, aggregation }, described))
  const taken = await tx
    .selectFrom('indicator')
    .select('name')
    .where((where) => where.or([where('code', '=', body.code), where('id', '=', body.id)]))
    .executeTakeFirst()
  if (taken) throw refused('indicator_code_taken', { code: body.code, name: taken.name })
  await tx
    .insertInto('indicator')
    .values({
      id: body.id,
      code: body.code,
      name: body.name,
      short_name: body.shortName ?? body.name,
      unit_of_measure: body.unitOfMeasure,
      direction,
      aggregation,
      over_units: overUnits,
      frequency: body.frequency,
      entry: body.entry,
      per: body.per,
      base_name: described.baseName,
      scale_levels: described.scaleLevels,
      decimals: body.decimals,
      ordinal: body.ordinal,
    })
    .execute()
  return { id: body.id }
}
