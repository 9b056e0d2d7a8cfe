import type { Obligation } from '#domain/obligation/obligation-row.ts'
import { contributionStepRoutes, type StepRoutes, taskStepRoutes } from '#domain/task/step-contract.ts'

export type WorkKind = 'task' | 'contribution'

/** What the forms of the steps need of a task or a part. */
export type Work = Pick<
  Obligation,
  'id' | 'version' | 'title' | 'progressPercent' | 'owedBy' | 'owedByPerson'
>

export const routesOf = (kind: WorkKind): StepRoutes =>
  kind === 'task' ? taskStepRoutes : contributionStepRoutes
