import { type Decision, allowed, refused } from '#domain/decision/decision.ts'

export const taskStates = [
  'assigned',
  'in_progress',
  'submitted',
  'returned',
  'accepted',
  'cancelled',
] as const
export type TaskState = (typeof taskStates)[number]

export const taskSteps = [
  'acknowledge',
  'contest',
  'agree',
  'insist',
  'hand',
  'report',
  'breakDown',
  'guide',
  'block',
  'arrangeParts',
  'submit',
  'askExtension',
  'accept',
  'return',
  'grantExtension',
  'refuseExtension',
  'extend',
  'star',
  'classify',
  'remind',
  'transfer',
  'split',
  'merge',
  'cancel',
] as const
export type TaskStep = (typeof taskSteps)[number]

/** Steps of a whole task alone: a part of one has none of them. */
export const wholeSteps: readonly TaskStep[] = [
  'breakDown',
  'guide',
  'block',
  'arrangeParts',
  'star',
  'classify',
  'remind',
  'split',
  'merge',
]

/**
 * Who takes a step: the head of the owing unit or of one above, the owing unit in its own name, whoever does the work
 * there, the one to whom it is owed, or either side.
 */
export type StepTaker = 'owing_head' | 'owing_unit' | 'owing_hand' | 'giver' | 'either_side'

interface Transition {
  readonly to: TaskState
  readonly by: StepTaker
}

const acknowledge = { to: 'in_progress', by: 'owing_hand' } as const
const submit = { to: 'submitted', by: 'owing_hand' } as const
const cancel = { to: 'cancelled', by: 'giver' } as const
const hand = <State extends TaskState>(state: State) => ({ to: state, by: 'owing_head' }) as const
const report = <State extends TaskState>(state: State) => ({ to: state, by: 'owing_hand' }) as const

/** A later date is asked for by those who do the work and decided on by the one who is owed; the state stays. */
const dates = <State extends TaskState>(state: State) =>
  ({
    askExtension: { to: state, by: 'owing_hand' },
    extend: { to: state, by: 'giver' },
    ...dateAnswers(state),
  }) as const
/** The owing unit gives it on to those below, and says how. */
const below = <State extends TaskState>(state: State) =>
  ({ breakDown: { to: state, by: 'owing_unit' }, guide: { to: state, by: 'owing_unit' } }) as const
/** What the giver arranges while it is open, and what those who do it say holds it up. */
const arranged = <State extends TaskState>(state: State) =>
  ({
    block: { to: state, by: 'owing_hand' },
    arrangeParts: { to: state, by: 'either_side' },
    star: { to: state, by: 'giver' },
    classify: { to: state, by: 'giver' },
    remind: { to: state, by: 'giver' },
    split: { to: 'cancelled', by: 'giver' },
    merge: { to: 'cancelled', by: 'giver' },
  }) as const
const contest = { contest: { to: 'assigned', by: 'owing_head' } } as const
const contestAnswers = {
  agree: { to: 'assigned', by: 'giver' },
  insist: { to: 'assigned', by: 'giver' },
} as const
/** Whoever takes it over acknowledges it anew; what was once returned stays so. */
const transfer = <State extends TaskState>(state: State) => ({ to: state, by: 'giver' }) as const
const dateAnswers = <State extends TaskState>(state: State) =>
  ({ grantExtension: { to: state, by: 'giver' }, refuseExtension: { to: state, by: 'giver' } }) as const

/**
 * State → steps allowed, by whom; the same for a task and for a contribution to one. A returned piece of work keeps
 * its due date and is submitted again; what is accepted or cancelled is over (issue "Everything owed", lifecycles).
 */
export const lifecycle: Record<TaskState, Partial<Record<TaskStep, Transition>>> = {
  assigned: {
    acknowledge,
    ...contest,
    ...contestAnswers,
    hand: hand('assigned'),
    transfer: transfer('assigned'),
    cancel,
    ...dates('assigned'),
    ...arranged('assigned'),
  },
  in_progress: {
    hand: hand('in_progress'),
    report: report('in_progress'),
    submit,
    transfer: transfer('assigned'),
    cancel,
    ...dates('in_progress'),
    ...below('in_progress'),
    ...arranged('in_progress'),
  },
  submitted: {
    accept: { to: 'accepted', by: 'giver' },
    return: { to: 'returned', by: 'giver' },
    ...dateAnswers('submitted'),
  },
  returned: {
    hand: hand('returned'),
    report: report('returned'),
    submit,
    transfer: transfer('returned'),
    cancel,
    ...dates('returned'),
    ...below('returned'),
    ...arranged('returned'),
  },
  accepted: {},
  cancelled: {},
}

const decisions: readonly TaskStep[] = ['accept', 'return']
const beforeAcknowledged: readonly TaskStep[] = ['acknowledge', 'contest', 'agree', 'insist']

export type StepRefusal =
  | 'not_acknowledged_yet'
  | 'already_acknowledged'
  | 'waits_for_decision'
  | 'nothing_submitted'
  | 'already_accepted'
  | 'already_cancelled'

const refusalOf: Record<TaskState, (step: TaskStep) => StepRefusal> = {
  assigned: (step) => (decisions.includes(step) ? 'nothing_submitted' : 'not_acknowledged_yet'),
  in_progress: (step) => (beforeAcknowledged.includes(step) ? 'already_acknowledged' : 'nothing_submitted'),
  submitted: () => 'waits_for_decision',
  returned: (step) => (beforeAcknowledged.includes(step) ? 'already_acknowledged' : 'nothing_submitted'),
  accepted: () => 'already_accepted',
  cancelled: () => 'already_cancelled',
}

/** Whether the lifecycle has this step from this state, and if not, why. */
export const canStep = (state: TaskState, step: TaskStep): Decision<StepRefusal> =>
  lifecycle[state][step] ? allowed : refused(refusalOf[state](step))

/** Who takes a step; a step has the same taker from every state. */
export function takerOf(step: TaskStep): StepTaker {
  for (const steps of Object.values(lifecycle)) if (steps[step]) return steps[step].by
  throw new RangeError(`no state has the step ${step}`)
}
