import type { BodyOf } from '#domain/contract/route.ts'
import { canEnter, takesEntries } from '#domain/funding/balance.ts'
import type { Funding, approveFunding } from '#domain/funding/contract.ts'
import type { FundingStepKind } from '#domain/funding/funding.ts'
import { canEnterKind } from '#domain/funding/policy.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { insist, permit, refused, sameVersion } from '#server/kernel/problem.ts'
import { insistOnOwnFiles } from '#server/task/insist-on-own-files.ts'
import { getFunding, tellFunding } from './get-funding.ts'

type Input = { params: { id: string }; body: BodyOf<typeof approveFunding> }

/** Enters an amount as approved, allotted or spent; over what it is drawn from only with a reason. */
export const enterFunding =
  (kind: FundingStepKind) =>
  async ({ params, body }: Input, context: CommandContext): Promise<Funding> => {
    const { tx, actor, today } = context
    const funding = await getFunding(context, params.id)
    sameVersion(funding, body.version)
    permit(canEnterKind(actor, funding.unitId, kind))
    insist(takesEntries(funding.state))
    insist(canEnter(funding.balance, { kind, amount: body.amount, overReason: body.overReason }))
    if (body.happenedOn > today) throw refused('day_not_come')
    await insistOnOwnFiles(tx, body.fileId ? [body.fileId] : [], actor.personId)
    await tx
      .insertInto('funding_step')
      .values({
        id: body.id,
        funding_id: params.id,
        kind,
        amount: body.amount,
        happened_on: body.happenedOn,
        document: body.document,
        file_id: body.fileId,
        over_reason: body.overReason,
        recorded_by: actor.personId,
        recorded_on: today,
      })
      .execute()
    await tx
      .updateTable('funding')
      .set({ version: funding.version + 1 })
      .where('id', '=', params.id)
      .execute()
    return tellFunding(context, params.id)
  }
