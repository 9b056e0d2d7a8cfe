import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Actor, belongsTo, holdsRole, holdsRoleOver } from '#domain/session/actor.ts'

export type ProjectRefusal =
  | 'only_leader_or_office_keeps_project'
  | 'only_owner_or_office_records_project'
  | 'project_stopped'
  | 'project_goes_on'

/** What a project is, its plan and its money allotted are kept by a leader or an office that reaches its owner. */
export const canKeepProject = (actor: Actor, ownerUnitId: string): Decision<ProjectRefusal> =>
  holdsRoleOver(actor, ownerUnitId, ['leader', 'office'])
    ? allowed
    : refused('only_leader_or_office_keeps_project')

/** Whether the actor keeps the projects of any unit. */
export const canKeepSome = (actor: Actor): Decision<ProjectRefusal> =>
  holdsRole(actor, ['leader', 'office']) ? allowed : refused('only_leader_or_office_keeps_project')

/** What was reached, paid out, met on the way and seen is recorded by the owner, or by an office that reaches it. */
export function canRecordProject(actor: Actor, ownerUnitId: string): Decision<ProjectRefusal> {
  const isOwner =
    belongsTo(actor, ownerUnitId) && holdsRoleOver(actor, ownerUnitId, ['unit_head', 'unit_clerk'])
  return isOwner || holdsRoleOver(actor, ownerUnitId, ['office'])
    ? allowed
    : refused('only_owner_or_office_records_project')
}

/** A project that was stopped takes nothing until it goes on. */
export const goesOn = (isStopped: boolean): Decision<ProjectRefusal> =>
  isStopped ? refused('project_stopped') : allowed
