import type {
  approveDraft as approveRoute,
  passDraft as passRoute,
  returnDraft as returnRoute,
  sendBackDraft as sendBackRoute,
} from '#domain/appraisal/command-contract.ts'
import { actsFor, canAppraise, canDecide } from '#domain/appraisal/policy.ts'
import { insistNoSecret } from '#server/document/insist-no-secret.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { found, permit, sameVersion } from '#server/kernel/problem.ts'
import { type AppraisalLocked, dueAfter, loadAppraisal, moveOn } from './load-appraisal.ts'
import { readActing } from './read-delegations.ts'
import { type Given, giveStep, keepCauses, oweStep, waitingStep } from './steps.ts'

type Judge = 'appraiser' | 'decider'
interface Body {
  readonly version: number
  readonly text: string | null
}

/** The draft, where the actor may judge it as the appraiser or as whoever decides, under own name or as a deputy. */
async function loadToJudge(context: CommandContext, id: string, body: Body, judge: Judge) {
  const { tx, actor, today } = context
  const appraisal = await loadAppraisal(context, id)
  sameVersion(appraisal, body.version)
  const acting = await readActing(tx, actor, today)
  const unitId = judge === 'appraiser' ? appraisal.appraiser_unit_id : appraisal.decider_unit_id
  const may = judge === 'appraiser' ? canAppraise : canDecide
  permit(may(acting, unitId, appraisal.opened_by))
  insistNoSecret('none', body.text)
  return { appraisal, givenFor: actsFor(acting, unitId) }
}

/** Gives the step that waits and answers its id. */
async function give(
  context: CommandContext,
  appraisal: AppraisalLocked,
  kind: 'round' | 'decision',
  given: Given,
) {
  const step = found(await waitingStep(context, appraisal.id, kind))
  await giveStep(context, step, given)
  return step.id
}

const atDrafter = async (context: CommandContext, appraisal: AppraisalLocked) => ({
  unitId: appraisal.drafted_by_unit_id,
  dueOn: await dueAfter(context, appraisal.revision_days),
})

export const passDraft: Command<typeof passRoute> = async ({ params, body }, context) => {
  const { appraisal, givenFor } = await loadToJudge(context, params.id, body, 'appraiser')
  const to = { unitId: appraisal.decider_unit_id, dueOn: await dueAfter(context, appraisal.decision_days) }
  const moved = await moveOn(context, appraisal, 'pass', to, { quality: body.quality })
  await give(context, appraisal, 'round', { outcome: 'passed', text: body.text, givenFor })
  await oweStep(context, appraisal, { kind: 'decision', ...to })
  return moved
}

export const returnDraft: Command<typeof returnRoute> = async ({ params, body }, context) => {
  const { appraisal, givenFor } = await loadToJudge(context, params.id, body, 'appraiser')
  const moved = await moveOn(context, appraisal, 'return', await atDrafter(context, appraisal))
  const stepId = await give(context, appraisal, 'round', { outcome: 'returned', text: body.text, givenFor })
  await keepCauses(context, stepId, body.causes)
  return moved
}

/** Approved, it waits in the register for its number. */
export const approveDraft: Command<typeof approveRoute> = async ({ params, body }, context) => {
  const { appraisal, givenFor } = await loadToJudge(context, params.id, body, 'decider')
  const { kept_by_unit_id } = await context.tx
    .selectFrom('document')
    .select('kept_by_unit_id')
    .where('id', '=', appraisal.document_id)
    .executeTakeFirstOrThrow()
  const unitId = kept_by_unit_id ?? appraisal.drafted_by_unit_id
  const to = { unitId, dueOn: await dueAfter(context, appraisal.issue_days) }
  const moved = await moveOn(context, appraisal, 'approve', to)
  await give(context, appraisal, 'decision', { outcome: 'approved', text: body.text, givenFor })
  return moved
}

export const sendBackDraft: Command<typeof sendBackRoute> = async ({ params, body }, context) => {
  const { appraisal, givenFor } = await loadToJudge(context, params.id, body, 'decider')
  const moved = await moveOn(context, appraisal, 'sendBack', await atDrafter(context, appraisal))
  const stepId = await give(context, appraisal, 'decision', {
    outcome: 'returned',
    text: body.text,
    givenFor,
  })
  await keepCauses(context, stepId, body.causes)
  return moved
}
