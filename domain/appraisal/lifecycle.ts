import * as z from 'zod'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'

/** Where a draft is on its way to a number. */
export const appraisalStates = [
  'drafting',
  'opinions',
  'appraising',
  'revising',
  'deciding',
  'to_issue',
  'issued',
  'withdrawn',
] as const
export const appraisalStateSchema = z.enum(appraisalStates)
export type AppraisalState = (typeof appraisalStates)[number]
export const openStates = ['drafting', 'opinions', 'appraising', 'revising', 'deciding', 'to_issue'] as const

export const appraisalSteps = ['ask', 'send', 'pass', 'return', 'approve', 'sendBack', 'withdraw'] as const
export type AppraisalStep = (typeof appraisalSteps)[number]

/** From which states a step may be taken, and where it leads. */
const ways: Record<AppraisalStep, { from: readonly AppraisalState[]; to: AppraisalState }> = {
  ask: { from: ['drafting', 'opinions', 'revising'], to: 'opinions' },
  send: { from: ['drafting', 'opinions', 'revising'], to: 'appraising' },
  pass: { from: ['appraising'], to: 'deciding' },
  return: { from: ['appraising'], to: 'revising' },
  approve: { from: ['deciding'], to: 'to_issue' },
  sendBack: { from: ['deciding'], to: 'revising' },
  withdraw: { from: openStates, to: 'withdrawn' },
}

export type AppraisalStateRefusal = 'draft_is_elsewhere' | 'appraisal_has_ended'

export function mayTake(state: AppraisalState, step: AppraisalStep): Decision<AppraisalStateRefusal> {
  if (state === 'issued' || state === 'withdrawn') return refused('appraisal_has_ended')
  return ways[step].from.includes(state) ? allowed : refused('draft_is_elsewhere')
}

export const stateAfter = (step: AppraisalStep): AppraisalState => ways[step].to

export interface OpinionsSoFar {
  readonly needsOpinions: boolean
  readonly asked: number
  /** Not given, and the day for it has not passed. */
  readonly running: number
}

/** A draft goes to the appraiser once the opinions that its type asks for are there, or their day has passed. */
export function maySend({
  needsOpinions,
  asked,
  running,
}: OpinionsSoFar): Decision<'opinions_not_asked' | 'opinions_running'> {
  if (needsOpinions && asked === 0) return refused('opinions_not_asked')
  return running > 0 ? refused('opinions_running') : allowed
}

/** What units say of a draft. */
export const opinionOutcomes = ['agreed', 'agreed_with_changes', 'disagreed'] as const
export const appraisalOutcomes = [...opinionOutcomes, 'passed', 'returned', 'approved'] as const
export const appraisalStepKinds = ['opinion', 'round', 'decision'] as const
