import { sql } from 'kysely'
import type { ResponseOf } from '#domain/contract/route.ts'
import type { listFunding } from '#domain/funding/contract.ts'
import type { QueryContext } from '#server/kernel/context.ts'
import { unitEver } from '#server/unit/unit-ever.ts'
import { fundingSeen, stateColumn } from './funding-seen.ts'

type Sums = Pick<ResponseOf<typeof listFunding>, 'total' | 'states' | 'units'>

export const sums = [
  sql<number>`count(*)`.as('count'),
  sql<number>`coalesce(sum(f.asked_amount), 0)::bigint`.as('asked'),
  sql<number>`coalesce(sum(b.approved), 0)::bigint`.as('approved'),
  sql<number>`coalesce(sum(b.allotted), 0)::bigint`.as('allotted'),
  sql<number>`coalesce(sum(b.spent), 0)::bigint`.as('spent'),
]

/** What was asked, approved, allotted and spent in all, by state and by unit, in whole đồng. */
export async function sumFunding({ db, actor, today }: QueryContext): Promise<Sums> {
  const seen = fundingSeen(db, actor)
  const total = await seen.select(sums).executeTakeFirstOrThrow()
  const states = await seen
    .select(stateColumn.as('state'))
    .select(sums)
    .groupBy(sql`1`)
    .orderBy(sql`1`)
    .execute()
  const units = await seen
    .select(unitEver('f.unit_id', today).as('unit'))
    .select(sums)
    .groupBy('f.unit_id')
    .orderBy('asked', 'desc')
    .orderBy('f.unit_id')
    .limit(50)
    .execute()
  return { total, states, units }
}
