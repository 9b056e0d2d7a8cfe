import type { Updateable } from 'kysely'
import type { Tables } from '#db/types.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import { type TaskStep, canStep } from '#domain/task/lifecycle.ts'
import { mayStep, stepsOpenTo } from '#domain/task/policy.ts'
import type { StepRoutes } from '#domain/task/step-contract.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { insist, permit, sameVersion } from '#server/kernel/problem.ts'
import { type Work, type WorkKind, loadWork } from './load-work.ts'

type StepTaken = ResponseOf<StepRoutes['submit']>

/** The work, locked and as seen, on which the actor may take this step; throws the reason otherwise. */
export async function startStep(
  { tx, actor }: CommandContext,
  kind: WorkKind,
  step: TaskStep,
  id: string,
  seenVersion: number,
): Promise<Work> {
  const work = await loadWork(tx, actor, kind, id)
  sameVersion(work, seenVersion)
  permit(mayStep(actor, work.subject, step))
  insist(canStep(work.state, step))
  return work
}

/** Writes what the step changes; the state follows from the dates. */
export async function finishStep(
  { tx, actor }: CommandContext,
  work: Work,
  changes: Updateable<Tables['obligation']>,
  submittedById: string | null = null,
): Promise<StepTaken> {
  const { id, version, state, owed_by_person_id } = await tx
    .updateTable('obligation')
    .set({ ...changes, version: work.version + 1 })
    .where('id', '=', work.id)
    .returning(['id', 'version', 'state', 'owed_by_person_id'])
    .executeTakeFirstOrThrow()
  const subject = { ...work.subject, state, owedByPersonId: owed_by_person_id, submittedById }
  return { id, version, state, can: stepsOpenTo(actor, subject) }
}
