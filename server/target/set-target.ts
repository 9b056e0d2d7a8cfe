import type { setTarget as route } from '#domain/target/contract.ts'
import { canKeepTargets } from '#domain/target/policy.ts'
import { profileAddsUp } from '#domain/target/profile.ts'
import type { Command } from '#server/kernel/context.ts'
import { found, insist, permit, refused } from '#server/kernel/problem.ts'
import { findClause } from './find-clause.ts'
import { profileColumns } from './profile-of.ts'

export const setTarget: Command<typeof route> = async ({ body }, { tx, actor }) => {
  const indicator = found(
    await tx.selectFrom('indicator').selectAll().where('id', '=', body.indicatorId).executeTakeFirst(),
  )
  found(await tx.selectFrom('unit').select('id').where('id', '=', body.unitId).executeTakeFirst())
  permit(canKeepTargets(actor))
  insist(profileAddsUp(body.planned, body.profile, indicator.aggregation))
  const taken = await tx
    .selectFrom('target')
    .select('id')
    .where('indicator_id', '=', body.indicatorId)
    .where('unit_id', '=', body.unitId)
    .where('year', '=', body.year)
    .executeTakeFirst()
  if (taken) throw refused('target_already_set', { targetId: taken.id })
  await tx
    .insertInto('target')
    .values({
      id: body.id,
      indicator_id: body.indicatorId,
      unit_id: body.unitId,
      year: body.year,
      planned: body.planned,
      first_planned: body.planned,
      ...profileColumns(body.profile),
      clause_id: await findClause(tx, body.clauseId),
    })
    .execute()
  return { id: body.id, version: 1 }
}
