import type { BodyOf } from '#domain/contract/route.ts'
import type { FieldProblem } from '#domain/contract/problem.ts'
import { decimal } from '#domain/quantity/decimal.ts'
import type { draftCatchUp as route } from '#domain/target/catch-up-contract.ts'
import { pathKindOf } from '#domain/target/catch-up-path.ts'
import { canDraftCatchUp, canStep, faultOfAmount, faultOfStep } from '#domain/target/catch-up.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { conflict, insist, invalid, notFound, permit, sameVersion } from '#server/kernel/problem.ts'
import { insistOnPost } from '#server/task/insist-on-post.ts'
import { getIndicator } from './get-indicator.ts'
import { getLockedTarget } from './get-locked-target.ts'
import { insistOnLag, periodsOf } from './insist-on-lag.ts'
import { keepSteps } from './keep-steps.ts'
import { findUnitsBelow } from './find-units-below.ts'

type Body = BodyOf<typeof route>
type Target = Awaited<ReturnType<typeof getLockedTarget>>

/** Drafts a plan to catch up, or changes the draft. A target has one draft at a time; the agreed plan stays beside it. */
export const draftCatchUp: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const target = await getLockedTarget(tx, actor, params.id)
  const present = await findDraft(context, target.id, body)
  if (body.version === null ? present : !present) throw present ? conflict(present) : notFound()
  if (present && body.version !== null) sameVersion(present, body.version)
  permit(canDraftCatchUp(actor, target.unit_id))
  if (present) insist(canStep('draft', present.state))
  const plan = await describe(context, target, body)
  const version = (present?.version ?? 0) + 1
  if (present) {
    await tx
      .updateTable('catch_up_plan')
      .set({ ...plan, version })
      .where('id', '=', present.id)
      .execute()
  } else {
    const ordinal = (await findLastOrdinal(context, target.id)) + 1
    const drafted = { drafted_by: actor.personId, drafted_on: today }
    const row = { id: body.id, target_id: target.id, ordinal, ...drafted, ...plan }
    await tx.insertInto('catch_up_plan').values(row).execute()
  }
  await keepSteps(tx, { planId: body.id, targetId: target.id }, body)
  return { id: body.id, version }
}

/** The draft that is changed; for a new one, whatever stands in its way: another that is open, or one of the same id. */
const findDraft = ({ tx }: CommandContext, targetId: string, { id, version }: Body) =>
  tx
    .selectFrom('catch_up_plan')
    .selectAll()
    .where('target_id', '=', targetId)
    .where((row) =>
      version === null
        ? row.or([row('id', '=', id), row('state', 'in', ['draft', 'submitted', 'returned'])])
        : row('id', '=', id),
    )
    .executeTakeFirst()

async function findLastOrdinal({ tx }: CommandContext, targetId: string): Promise<number> {
  const { last } = await tx
    .selectFrom('catch_up_plan')
    .select(({ fn }) => fn.max('ordinal').as('last'))
    .where('target_id', '=', targetId)
    .executeTakeFirstOrThrow()
  return last ?? 0
}

/** The columns of a plan that was checked: every wrong field is named, nothing is guessed. */
async function describe(context: CommandContext, target: Target, body: Body) {
  const { tx, today } = context
  const stands = await insistOnLag(tx, target, today)
  const indicator = await getIndicator(tx, target.indicator_id)
  const periods = pathKindOf(indicator) === 'none' ? [] : periodsOf(stands)
  const units = new Set((await findUnitsBelow(tx, target.unit_id, today)).map(({ id }) => id))
  const problems = [
    ...amountProblems(body, periods, indicator.decimals),
    ...stepProblems(body, { units, today, year: target.year }),
  ]
  if (problems.length > 0) throw invalid(problems)
  for (const { personId, leadUnitId } of body.steps)
    if (personId) await insistOnPost(tx, personId, leadUnitId, today)
  return {
    cause: body.cause,
    cause_detail: body.causeDetail,
    remedy: body.remedy,
    after_month: stands.standing.figures.asOfMonth,
    started_at: stands.standing.figures.actualToDate ?? decimal(0),
    periods,
    amounts: body.amounts,
  }
}

function amountProblems({ amounts }: Body, periods: readonly number[], decimals: number): FieldProblem[] {
  const places = Array.from({ length: Math.max(periods.length, amounts.length) }, (_, index) => index)
  return places.flatMap((index) => {
    const code =
      index < periods.length ? faultOfAmount(amounts[index], decimals) : ('amount_for_each_period' as const)
    return code ? [{ path: `amounts.${index}`, code, params: { decimals } }] : []
  })
}

function stepProblems({ steps }: Body, within: Parameters<typeof faultOfStep>[1]): FieldProblem[] {
  return steps.flatMap((step, index) => {
    const fault = faultOfStep(step, within)
    return fault ? [{ path: `steps.${index}.${fault.at}`, code: fault.code }] : []
  })
}
