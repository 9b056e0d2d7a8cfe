import { type Decision, allowed, firstRefusal, refused } from '#domain/decision/decision.ts'
import { type Actor, belongsTo, readsOnly } from '#domain/session/actor.ts'
import { assigningRoles, isGiver, over } from './in-whose-name.ts'
import { type StepRefusal, type TaskState, type TaskStep, canStep, takerOf } from './lifecycle.ts'
import { type Situation, type SituationRefusal, suits } from './situation.ts'

/** What the policies must know of a task or contribution. */
export interface StepSubject extends Situation {
  readonly state: TaskState
  readonly owedByUnitId: string
  readonly owedByPersonId: string | null
  readonly owedToUnitId: string
  /** Whether the one who is owed is the standing committee, in whose name the office may act. */
  readonly owedToStanding: boolean
  /** Who submitted what waits for a decision. */
  readonly submittedById: string | null
}

export type TaskRefusal =
  | 'reads_only'
  | 'not_of_the_owing_unit'
  | 'only_the_head_hands_on'
  | 'only_the_owing_unit'
  | 'only_the_giver'
  | 'only_giver_or_lead'
  | 'own_submission'
  | 'own_unit_work'
  | 'own_extension'
  | 'own_contest'
  | StepRefusal
  | SituationRefusal

/** Heads: of the unit itself, or of one above it as long as they are not the ones to whom it is owed. */
const isOwingHead = (actor: Actor, subject: StepSubject): boolean =>
  actor.positions.some((position) =>
    position.unitId === subject.owedByUnitId
      ? assigningRoles.includes(position.role)
      : position.role === 'unit_head' &&
        over(position, subject.owedByUnitId) &&
        position.unitId !== subject.owedToUnitId,
  )

/** Those who act in the name of the owing unit itself. */
const isOwingUnit = (actor: Actor, subject: StepSubject): boolean =>
  actor.positions.some(({ unitId, role }) => unitId === subject.owedByUnitId && assigningRoles.includes(role))

const isOwingHand = (actor: Actor, subject: StepSubject): boolean =>
  subject.owedByPersonId === actor.personId ||
  isOwingHead(actor, subject) ||
  actor.positions.some(({ role, unitId }) => role === 'unit_clerk' && unitId === subject.owedByUnitId)

/**
 * Nobody closes one's own: neither who submitted it nor anyone of the unit that owes it. What a unit gave to one of its
 * own people is closed by the others.
 */
function decidesForOthers(actor: Actor, subject: StepSubject): Decision<TaskRefusal> {
  if (subject.submittedById === actor.personId) return refused('own_submission')
  if (subject.extensionAskedById === actor.personId) return refused('own_extension')
  if (subject.contestedById === actor.personId) return refused('own_contest')
  const isWithinUnit = subject.owedByUnitId === subject.owedToUnitId
  const isOwn = isWithinUnit
    ? subject.owedByPersonId === actor.personId
    : belongsTo(actor, subject.owedByUnitId)
  return isOwn ? refused('own_unit_work') : allowed
}

/** What the giver arranges without judging what was done. */
const arranging: readonly TaskStep[] = ['cancel', 'star', 'classify', 'remind']

/** Who may take a step, whatever the state: by role, unit and relation to the work. Inspectors never write. */
export function mayStep(actor: Actor, subject: StepSubject, step: TaskStep): Decision<TaskRefusal> {
  if (readsOnly(actor)) return refused('reads_only')
  switch (takerOf(step)) {
    case 'owing_head':
      return isOwingHead(actor, subject) ? allowed : refused('only_the_head_hands_on')
    case 'owing_unit':
      return isOwingUnit(actor, subject) ? allowed : refused('only_the_owing_unit')
    case 'owing_hand':
      return isOwingHand(actor, subject) ? allowed : refused('not_of_the_owing_unit')
    case 'either_side':
      return isGiver(actor, subject) || isOwingUnit(actor, subject) ? allowed : refused('only_giver_or_lead')
    case 'giver':
      if (!isGiver(actor, subject)) return refused('only_the_giver')
      return arranging.includes(step) ? allowed : decidesForOthers(actor, subject)
  }
}

/** Every step with whether this reader may take it now, and if not, why: first by right, then by state. */
export function stepsOpenTo(actor: Actor, subject: StepSubject): Record<TaskStep, Decision<TaskRefusal>> {
  const decide = (step: TaskStep) =>
    firstRefusal<TaskRefusal>(
      mayStep(actor, subject, step),
      canStep(subject.state, step),
      suits(subject, step),
    )
  return {
    acknowledge: decide('acknowledge'),
    contest: decide('contest'),
    agree: decide('agree'),
    insist: decide('insist'),
    hand: decide('hand'),
    report: decide('report'),
    breakDown: decide('breakDown'),
    guide: decide('guide'),
    block: decide('block'),
    arrangeParts: decide('arrangeParts'),
    submit: decide('submit'),
    askExtension: decide('askExtension'),
    accept: decide('accept'),
    return: decide('return'),
    grantExtension: decide('grantExtension'),
    refuseExtension: decide('refuseExtension'),
    extend: decide('extend'),
    star: decide('star'),
    classify: decide('classify'),
    remind: decide('remind'),
    transfer: decide('transfer'),
    split: decide('split'),
    merge: decide('merge'),
    cancel: decide('cancel'),
  }
}

/** Whether the actor is one of those for whom the guidance that goes along with a task is meant. */
export function canReadGuidance(
  actor: Actor,
  subject: Pick<StepSubject, 'owedByUnitId' | 'owedByPersonId'>,
  givenById: string,
): Decision<'reads_only' | 'own_guidance' | 'not_of_the_owing_unit'> {
  if (readsOnly(actor)) return refused('reads_only')
  if (givenById === actor.personId) return refused('own_guidance')
  const isMeant = belongsTo(actor, subject.owedByUnitId) || subject.owedByPersonId === actor.personId
  return isMeant ? allowed : refused('not_of_the_owing_unit')
}
