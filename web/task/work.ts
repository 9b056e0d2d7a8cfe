import type { Contribution, TaskDetail } from '#domain/task/task-detail.ts'
import { contributionStepRoutes, type StepRoutes, taskStepRoutes } from '#domain/task/step-contract.ts'

export type WorkKind = 'task' | 'contribution'

/** What the forms of the steps need of a task or a part. */
export type Work = Pick<
  Contribution,
  | 'id'
  | 'version'
  | 'title'
  | 'progressPercent'
  | 'owedBy'
  | 'owedByPerson'
  | 'owedTo'
  | 'dueOn'
  | 'requiredQuality'
  | 'starred'
> &
  Partial<Pick<TaskDetail, 'extensionsAsked' | 'contests' | 'workField' | 'programme'>>

export const routesOf = (kind: WorkKind): StepRoutes =>
  kind === 'task' ? taskStepRoutes : contributionStepRoutes
