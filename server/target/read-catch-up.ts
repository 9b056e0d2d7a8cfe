import { firstRefusal } from '#domain/decision/decision.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { CatchUpPlan, readCatchUp as route } from '#domain/target/catch-up-contract.ts'
import { endOf, keptSoFar, pathKindOf, pathOf } from '#domain/target/catch-up-path.ts'
import { canDecideCatchUp, canDraftCatchUp, canSpeedUp, canStep } from '#domain/target/catch-up.ts'
import { figureOf, inPeriods } from '#domain/target/series.ts'
import type { TargetStanding } from '#domain/target/target-standing.ts'
import type { Query } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { findUnitsBelow } from './find-units-below.ts'
import { periodsOf } from './insist-on-lag.ts'
import { type LoadedPlan, loadPlans, loadSteps } from './load-catch-up-plans.ts'
import { loadStandingOf } from './load-standing-of.ts'
import { isVisibleTo } from './visible-to.ts'

/** The plans to catch up with a target, and what a new one would rest on. Constant statements. */
export const readCatchUp: Query<typeof route> = async ({ params }, { db, actor, today }) => {
  const target = found(
    await db
      .selectFrom('target as t')
      .select(['t.id', 't.unit_id', 't.indicator_id', 't.year'])
      .where('t.id', '=', params.id)
      .where(isVisibleTo(actor, 't.unit_id'))
      .executeTakeFirst(),
  )
  const stands = await loadStandingOf(db, target, today)
  const plans = await loadPlans(db, target.id)
  const steps = await loadSteps(
    db,
    plans.map(({ id }) => id),
    stands.tree,
    today,
  )
  const periods = periodsOf(stands)
  const { figures } = stands.standing
  const isOpen = plans.some(({ state }) => state === 'submitted')
  return {
    plans: plans.map((plan) => ({
      ...describePlan(plan, stands.standing),
      steps: steps.get(plan.id) ?? [],
      can: decideOn(plan, target.unit_id, actor),
    })),
    fresh: {
      afterMonth: figures.asOfMonth,
      periods,
      pathKind: pathKindOf(stands.standing.target),
      units: await findUnitsBelow(db, target.unit_id, today),
    },
    can: {
      draft: firstRefusal<string>(
        canDraftCatchUp(actor, target.unit_id),
        canSpeedUp(figures.verdict, periods),
        canStep('draft', isOpen ? 'submitted' : 'draft'),
      ),
    },
  }
}

type Described = Omit<CatchUpPlan, 'steps' | 'can'>

function describePlan(plan: LoadedPlan, standing: TargetStanding): Described {
  const { periods, amounts, submittedById: _submitter, ...shown } = plan
  const { target, counted, counting } = standing
  const kind = pathKindOf(target)
  const achieved = new Map(inPeriods(counting, counted).map((each) => [each.month, figureOf(counting, each)]))
  const path = pathOf({ kind, startedAt: plan.startedAt, periods, amounts, achieved })
  return { ...shown, path, end: endOf(path, target.planned, target), kept: keptSoFar(kind, path) }
}

function decideOn(plan: LoadedPlan, unitId: string, actor: Actor): CatchUpPlan['can'] {
  const draft = canDraftCatchUp(actor, unitId)
  const decide = canDecideCatchUp(actor, unitId, plan.submittedById)
  return {
    draft: firstRefusal<string>(draft, canStep('draft', plan.state)),
    submit: firstRefusal<string>(draft, canStep('submit', plan.state)),
    agree: firstRefusal<string>(decide, canStep('agree', plan.state)),
    return: firstRefusal<string>(decide, canStep('return', plan.state)),
  }
}
