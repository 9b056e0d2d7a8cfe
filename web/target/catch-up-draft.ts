import type { BodyOf, ResponseOf } from '#domain/contract/route.ts'
import type { CatchUpPlan, draftCatchUp, readCatchUp } from '#domain/target/catch-up-contract.ts'
import type { Entered } from '#web/ui/form/use-form.ts'
import { newRequestId } from '#web/api/request-id.ts'
import type { CatchUpBegun } from './catch-up-begun.ts'

type CatchUp = ResponseOf<typeof readCatchUp>

/** A step as it is typed; the person may be left to the unit. */
export const emptyStep = () => ({
  id: newRequestId(),
  title: '',
  leadUnitId: '',
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
  catchUp: CatchUp,
  begun: CatchUpBegun | null,
): Entered<BodyOf<typeof draftCatchUp>> {
  const [open, agreed] = [openPlanOf(catchUp), agreedPlanOf(catchUp)]
  const from = open ?? agreed
  const intended = new Map(from?.path.map((point) => [point.month, point.intended]))
  const amounts = begun?.amounts ?? catchUp.fresh.periods.map((end) => intended.get(end) ?? ('' as never))
  return {
    cause: from?.cause ?? '',
    causeDetail: from?.causeDetail ?? '',
    remedy: from?.remedy ?? '',
    amounts: catchUp.fresh.pathKind === 'none' ? [] : amounts,
    steps: stepsOf(open, begun) as never,
    continued: continuedOf(open, agreed),
  }
}

function stepsOf(open: CatchUpPlan | undefined, begun: CatchUpBegun | null) {
  if (begun && begun.steps.length > 0) return begun.steps.map((step) => ({ ...emptyStep(), ...step }))
  const drafted = (open?.steps ?? []).filter(({ task }) => task === null)
  if (drafted.length === 0) return [emptyStep()]
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
