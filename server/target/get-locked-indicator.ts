import type { Indicator } from '#domain/target/contract.ts'
import type { Tx } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'
import { indicatorColumns } from './indicator-columns.ts'

/** An indicator as the contract shows it, locked. What is counted is no secret; who holds it may be. Throws `not_found`. */
export const getLockedIndicator = async (tx: Tx, id: string): Promise<Indicator> =>
  found(
    await tx
      .selectFrom('indicator as i')
      .select(indicatorColumns)
      .where('i.id', '=', id)
      .forUpdate('i')
      .executeTakeFirst(),
  )
