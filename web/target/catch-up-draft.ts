import type { BodyOf, ResponseOf } from '#domain/contract/route.ts'
import type { CatchUpPlan, draftCatchUp, readCatchUp } from '#domain/target/catch-up-contract.ts'
import { Big } from 'big.js'
import { shareOut } from '#domain/target/shape.ts'
import type { Entered } from '#web/ui/form/use-form.ts'
import { newRequestId } from '#web/api/request-id.ts'
import type { CatchUpBegun } from './catch-up-begun.ts'
import type { Target } from './TargetPage.tsx'

type CatchUp = ResponseOf<typeof readCatchUp>

/** A step as it is typed; it begins with the unit of the target, and the person may be left to it. */
export const emptyStep = (leadUnitId: string) => ({
  id: newRequestId(),
  title: '',
  leadUnitId,
  personId: null,
  dueOn: '',
  acceptance: '',
})

/** The plan that is being drafted, and the one in force beside it. */
export const openPlanOf = ({ plans }: CatchUp): CatchUpPlan | undefined =>
  plans.find(({ state }) => state === 'draft' || state === 'returned')
export const agreedPlanOf = ({ plans }: CatchUp): CatchUpPlan | undefined =>
  plans.find(({ state }) => state === 'agreed')

/** Steps of the plan in force whose tasks are not over: a revision goes on with them unless it says otherwise. */
export const goingOnOf = (plan: CatchUpPlan | undefined) =>
  (plan?.steps ?? []).filter(({ task }) => task !== null && task.state !== 'cancelled')

/** What the form begins with: the draft, what was tried on the page, the plan in force, or nothing yet. */
export function beginDraft(
  target: Target,
  catchUp: CatchUp,
  begun: CatchUpBegun | null,
): Entered<BodyOf<typeof draftCatchUp>> {
  const [open, agreed] = [openPlanOf(catchUp), agreedPlanOf(catchUp)]
  const from = open ?? agreed
  const intended = new Map(from?.path.map((point) => [point.month, point.intended]))
  const even = evenly(target, catchUp.fresh)
  const amounts =
    begun?.amounts ??
    catchUp.fresh.periods.map((end, index) => intended.get(end) ?? even?.[index] ?? ('' as never))
  return {
    cause: from?.cause ?? '',
    causeDetail: from?.causeDetail ?? '',
    remedy: from?.remedy ?? '',
    amounts: catchUp.fresh.pathKind === 'none' ? [] : amounts,
    steps: stepsOf(open, begun, catchUp.fresh.units[0]?.id ?? '') as never,
    continued: continuedOf(open, agreed),
  }
}

/** What reaches the plan of the year, the same in every period; nothing to begin with where levels are to be reached. */
function evenly({ indicator, standing }: Target, { pathKind, periods }: CatchUp['fresh']) {
  const { remaining } = standing.figures
  if (pathKind !== 'amounts' || remaining === null || remaining.startsWith('-')) return null
  const weights = periods.map(() => new Big(1))
  return shareOut(remaining, weights, indicator.decimals)
}

function stepsOf(open: CatchUpPlan | undefined, begun: CatchUpBegun | null, unitId: string) {
  if (begun && begun.steps.length > 0) return begun.steps.map((step) => ({ ...emptyStep(unitId), ...step }))
  const drafted = (open?.steps ?? []).filter(({ task }) => task === null)
  if (drafted.length === 0) return [emptyStep(unitId)]
  return drafted.map(({ id, title, leadUnit, person, dueOn, acceptance }) => ({
    id,
    title,
    leadUnitId: leadUnit.id,
    personId: person?.id ?? null,
    dueOn,
    acceptance,
  }))
}

/** By the ids of the steps of the plan in force: of a draft that was kept, those whose tasks it goes on with. */
function continuedOf(open: CatchUpPlan | undefined, agreed: CatchUpPlan | undefined): string[] {
  const kept = new Set(open?.steps.flatMap(({ task }) => task?.id ?? []))
  return goingOnOf(agreed)
    .filter(({ task }) => !open || (task !== null && kept.has(task.id)))
    .map(({ id }) => id)
}
