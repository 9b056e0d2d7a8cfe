import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Actor, holdsRoleOverAll } from '#domain/session/actor.ts'

/** A level at which figures are decided: a unit above the one that reports; the topmost stands for the office of the body. */
export interface Level {
  readonly unitId: string
  readonly isTop: boolean
  /** Who may decide there today: heads and offices of that very unit whose posts reach below it. Unknown at the top. */
  readonly approverIds: readonly string[]
}

/** A level at which the present submission was approved, and by whom. */
export interface Approval {
  readonly unitId: string
  readonly by: string
}

/** The way of one figure upwards: every level above its unit, nearest first, and what was decided so far. */
export interface Course {
  readonly unitId: string
  readonly levels: readonly Level[]
  readonly submittedBy: string | null
  readonly approvals: readonly Approval[]
}

export type ApprovalRefusal =
  | 'only_the_office_approves'
  | 'only_the_unit_above_approves'
  | 'waits_at_another_level'
  | 'passed_this_level'
  | 'own_figures'
  | 'approved_below'

/** The levels above a unit, nearest first; a unit with nothing above it answers to the office of the body at once. */
export function levelsAbove(
  unitId: string,
  parentOf: ReadonlyMap<string, string | null>,
  approversOf: ReadonlyMap<string, readonly string[]>,
): Level[] {
  const parent = parentOf.get(unitId) ?? null
  if (parent === null) return [{ unitId, isTop: true, approverIds: [] }]
  if ((parentOf.get(parent) ?? null) === null) return levelsAbove(parent, parentOf, approversOf)
  const level = { unitId: parent, isTop: false, approverIds: approversOf.get(parent) ?? [] }
  return [level, ...levelsAbove(parent, parentOf, approversOf)]
}

/** Where a submitted figure waits, and the levels passed over because nobody else is there to decide. */
export interface Waiting {
  readonly level: Level
  readonly skipped: readonly Level[]
}

/**
 * The next level that has somebody to decide who neither submitted the figure nor approved it below; the top is never
 * passed over. So nobody approves their own, and no figure hangs at a unit without a head (decision 0014).
 */
export function waitsAt(course: Course): Waiting {
  const { levels } = course
  const next =
    levels.findLastIndex(({ unitId }) => course.approvals.some((each) => each.unitId === unitId)) + 1
  const ahead = levels.slice(Math.min(next, levels.length - 1))
  const at = ahead.findIndex(
    (level) => level.isTop || level.approverIds.some((id) => !hasTakenPart(course, id)),
  )
  const [level] = ahead.slice(Math.max(at, 0))
  if (!level) throw new RangeError('a course has at least its top level')
  return { level, skipped: ahead.slice(0, Math.max(at, 0)) }
}

const hasTakenPart = ({ submittedBy, approvals }: Course, personId: string): boolean =>
  submittedBy === personId || approvals.some(({ by }) => by === personId)

/** Whether the actor decides for a level: at the top whoever is the office of the whole body, else the unit's own head or office. */
export function decidesAt(actor: Actor, level: Level, unitId: string): boolean {
  if (level.isTop) return holdsRoleOverAll(actor, ['office'])
  return actor.positions.some(
    (post) =>
      post.unitId === level.unitId &&
      (post.role === 'unit_head' || post.role === 'office') &&
      (post.reaches === 'all' || post.reaches.has(unitId)),
  )
}

/** Whether the actor may approve a submitted figure now: it waits at their level and they had no part in it below. */
export function canApprove(actor: Actor, course: Course): Decision<ApprovalRefusal> {
  const { level } = waitsAt(course)
  if (!decidesAt(actor, level, course.unitId)) return refused(whyNotHere(actor, course, level))
  return ownPart(actor, course)
}

/**
 * Whether the actor may give a figure back: whoever decides where it waits or above; once it is approved only the
 * office, at the top.
 */
export function canReturn(
  actor: Actor,
  course: Course,
  state: 'submitted' | 'approved',
): Decision<ApprovalRefusal> {
  const { levels } = course
  const [top] = levels.slice(-1)
  const level = state === 'approved' && top ? top : waitsAt(course).level
  const mine = levels.findLastIndex((each) => decidesAt(actor, each, course.unitId))
  if (mine < 0) return refused(whyNotHere(actor, course, level))
  if (mine < levels.indexOf(level)) return refused('passed_this_level')
  const below = course.approvals.filter(
    ({ unitId }) => levels.findIndex((each) => each.unitId === unitId) < mine,
  )
  return ownPart(actor, { ...course, approvals: below })
}

function ownPart(actor: Actor, { submittedBy, approvals }: Course): Decision<ApprovalRefusal> {
  if (submittedBy === actor.personId) return refused('own_figures')
  return approvals.some(({ by }) => by === actor.personId) ? refused('approved_below') : allowed
}

function whyNotHere(actor: Actor, course: Course, level: Level): ApprovalRefusal {
  if (course.levels.some((each) => decidesAt(actor, each, course.unitId))) return 'waits_at_another_level'
  return level.isTop ? 'only_the_office_approves' : 'only_the_unit_above_approves'
}
