import type { adjustTarget as route } from '#domain/target/contract.ts'
import { canKeepTargets } from '#domain/target/policy.ts'
import { profileAddsUp } from '#domain/target/profile.ts'
import type { Command } from '#server/kernel/context.ts'
import { insist, permit, sameVersion } from '#server/kernel/problem.ts'
import { findClause } from './find-clause.ts'
import { getLockedTarget } from './get-locked-target.ts'
import { profileColumns } from './profile-of.ts'

/** Changes what is planned; the value given first stays, the log keeps every one between. */
export const adjustTarget: Command<typeof route> = async ({ params, body }, { tx, actor }) => {
  const target = await getLockedTarget(tx, actor, params.id)
  sameVersion(target, body.version)
  permit(canKeepTargets(actor))
  insist(profileAddsUp(body.planned, body.profile, target.aggregation))
  const version = target.version + 1
  await tx
    .updateTable('target')
    .set({
      planned: body.planned,
      ...profileColumns(body.profile),
      adjustment_reason: body.reason,
      clause_id: (await findClause(tx, body.clauseId)) ?? target.clause_id,
      version,
    })
    .where('id', '=', target.id)
    .execute()
  return { id: target.id, version }
}
