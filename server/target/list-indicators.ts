import type { listIndicators as route } from '#domain/target/contract.ts'
import { canKeepTargets } from '#domain/target/policy.ts'
import type { Query } from '#server/kernel/context.ts'
import { indicatorColumns } from './indicator-columns.ts'

export const listIndicators: Query<typeof route> = async (_input, { db, actor }) => {
  const indicators = await db
    .selectFrom('indicator as i')
    .select(indicatorColumns)
    .orderBy('i.ordinal')
    .orderBy('i.code')
    .execute()
  return { indicators, can: { define: canKeepTargets(actor) } }
}
