import type { Decision } from '#domain/decision/decision.ts'
import { allowed, firstRefusal, refused } from '#domain/decision/decision.ts'
import { canReopen } from '#domain/cut-off/policy.ts'
import { canPublish } from '#domain/publication/policy.ts'
import type { readMonth as route } from '#domain/target/month-contract.ts'
import type { Query } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { loadFreezing } from '#server/cut-off/load-terms.ts'
import { loadMonthBelow } from './load-month-below.ts'
import { loadSumsOfMonth } from './load-sums-of-month.ts'
import { loadUnitTree, referenceOf } from './load-units.ts'
import { dayOfReview } from './load-targets.ts'
import { seeUnit } from './see-unit.ts'

/** A month of a unit with everything below it. A constant number of statements, however many units and figures there are. */
export const readMonth: Query<typeof route> = async ({ query }, context) => {
  const { db, actor, today } = context
  const { unitId, year, month } = query
  seeUnit(actor, unitId)
  const tree = await loadUnitTree(db, dayOfReview(year, today))
  found(tree.byId.get(unitId))
  const freezing = await loadFreezing(db, year, today)
  const { units, unapproved } = await loadMonthBelow(context, query, tree, freezing)
  return {
    unit: referenceOf(tree, unitId),
    year,
    month,
    terms: { ...freezing.terms(month), isFrozen: freezing.isPast(month) },
    units,
    sums: await loadSumsOfMonth(context, query, tree, unapproved),
    can: {
      approve: mayApprove(units.some(({ toApprove }) => toApprove.length > 0)),
      reopen: firstRefusal<string>(
        canReopen(actor),
        freezing.isPast(month) ? allowed : refused('month_not_frozen'),
      ),
      publish: canPublish(actor),
    },
  }
}

const mayApprove = (hasSome: boolean): Decision => (hasSome ? allowed : refused('nothing_waits_for_you'))
