import type { Indicator } from '#domain/target/contract.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'
import { indicatorColumns } from './indicator-columns.ts'

/** An indicator as the contract shows it. Throws `not_found`. */
export const getIndicator = async (db: Db | Tx, id: string): Promise<Indicator> =>
  found(
    await db.selectFrom('indicator as i').select(indicatorColumns).where('i.id', '=', id).executeTakeFirst(),
  )
