import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Balance, FundingState } from '#domain/funding/funding.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { programmeOrNone } from '#server/programme/programme-reference.ts'
import { isVisibleTo } from '#server/target/visible-to.ts'
import { unitEver } from '#server/unit/unit-ever.ts'

/** What a reader sees of money: that of the units within reach, with the sums of what stands of its entries. */
export function fundingSeen(db: Db | Tx, actor: Actor) {
  return db
    .selectFrom('funding as f')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('funding_step as s')
          .select([
            sumOf('approved').as('approved'),
            sumOf('allotted').as('allotted'),
            sumOf('spent').as('spent'),
          ])
          .whereRef('s.funding_id', '=', 'f.id')
          .where('s.withdrawn_on', 'is', null)
          .as('b'),
      (join) => join.onTrue(),
    )
    .where(isVisibleTo(actor, 'f.unit_id'))
}

const sumOf = (kind: 'approved' | 'allotted' | 'spent') =>
  sql<number>`coalesce(sum(s.amount) filter (where s.kind = ${sql.lit(kind)}), 0)::bigint`

/** How far it has come, as `stateOf` in domain/funding/balance.ts decides it. */
export const stateColumn = sql<FundingState>`case when f.refused_on is not null then 'refused'
  when b.approved > 0 and b.allotted >= b.approved and b.spent >= b.allotted then 'spent'
  when b.allotted > 0 or b.spent > 0 then 'allotted'
  when b.approved > 0 then 'approved' else 'asked' end`

/** Adds what a list shows of each. */
export function withBalance(seen: ReturnType<typeof fundingSeen>, today: CalendarDate) {
  return seen
    .innerJoin('difficulty as d', 'd.id', 'f.difficulty_id')
    .leftJoin('programme as p', 'p.id', 'f.programme_id')
    .select(['f.id', 'f.number', 'f.year', 'f.purpose', 'f.asked_on as askedOn', 'f.version'])
    .select('f.unit_id as unitId')
    .select(stateColumn.as('state'))
    .select(unitEver('f.unit_id', today).as('unit'))
    .select(programmeOrNone('p').as('programme'))
    .select(
      sql<Balance>`jsonb_build_object('asked', f.asked_amount, 'approved', b.approved, 'allotted', b.allotted,
        'spent', b.spent)`.as('balance'),
    )
    .select(
      sql<{ id: string; text: string }>`jsonb_build_object('id', d.id, 'text', d.text)`.as('difficulty'),
    )
}
export type FundingRow = Awaited<ReturnType<ReturnType<typeof withBalance>['execute']>>[number]
