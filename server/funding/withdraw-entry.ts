import { canWithdraw } from '#domain/funding/balance.ts'
import type { withdrawEntry as route } from '#domain/funding/contract.ts'
import { canEnterKind } from '#domain/funding/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { found, insist, permit, sameVersion } from '#server/kernel/problem.ts'
import { getFunding, tellFunding } from './get-funding.ts'

/** An entry that was wrong counts no more; it stays in sight with the reason. */
export const withdrawEntry: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const funding = await getFunding(context, params.id)
  const entry = found(
    await tx
      .selectFrom('funding_step')
      .select(['id', 'kind', 'amount', 'version'])
      .where('id', '=', params.entryId)
      .where('funding_id', '=', params.id)
      .where('withdrawn_on', 'is', null)
      .executeTakeFirst(),
  )
  sameVersion(funding, body.version)
  permit(canEnterKind(actor, funding.unitId, entry.kind))
  insist(canWithdraw(funding.balance, entry))
  await tx
    .updateTable('funding_step')
    .set({
      withdrawn_on: today,
      withdrawn_by: actor.personId,
      withdrawn_reason: body.reason,
      version: entry.version + 1,
    })
    .where('id', '=', entry.id)
    .execute()
  await tx
    .updateTable('funding')
    .set({ version: funding.version + 1 })
    .where('id', '=', params.id)
    .execute()
  return tellFunding(context, params.id)
}
