import type { Funding } from '#domain/funding/contract.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { isVisibleTo } from '#server/target/visible-to.ts'
import { describeFunding } from './describe-funding.ts'
import { type FundingRow, fundingSeen, withBalance } from './funding-seen.ts'

/** The money asked for, locked with its balance. Throws `not_found` when it is not the actor's to see. */
export async function getFunding({ tx, actor, today }: CommandContext, id: string): Promise<FundingRow> {
  found(
    await tx
      .selectFrom('funding as f')
      .select('f.id')
      .where('f.id', '=', id)
      .where(isVisibleTo(actor, 'f.unit_id'))
      .forUpdate()
      .executeTakeFirst(),
  )
  return withBalance(fundingSeen(tx, actor), today).where('f.id', '=', id).executeTakeFirstOrThrow()
}

/** The money as it stands after a command, with what its reader may do next. */
export async function tellFunding({ tx, actor, today }: CommandContext, id: string): Promise<Funding> {
  const row = await withBalance(fundingSeen(tx, actor), today)
    .where('f.id', '=', id)
    .executeTakeFirstOrThrow()
  return describeFunding(row, actor)
}
