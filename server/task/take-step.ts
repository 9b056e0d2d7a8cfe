import type { Selectable, Updateable } from 'kysely'
import type { Tables } from '#db/types.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import { type TaskStep, canStep } from '#domain/task/lifecycle.ts'
import { type StepSubject, mayStep, stepsOpenTo } from '#domain/task/policy.ts'
import { suits } from '#domain/task/situation.ts'
import type { StepRoutes } from '#domain/task/step-contract.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { insist, permit, sameVersion } from '#server/kernel/problem.ts'
import { type Work, type WorkKind, loadWork } from './load-work.ts'

type StepTaken = ResponseOf<StepRoutes['submit']>

/** The work, locked and as seen, on which the actor may take this step; throws the reason otherwise. */
export async function startStep(
  context: CommandContext,
  kind: WorkKind,
  step: TaskStep,
  id: string,
  seenVersion: number,
): Promise<Work> {
  const work = await loadWork(context, kind, id)
  sameVersion(work, seenVersion)
  permit(mayStep(context.actor, work.subject, step))
  insist(canStep(work.state, step))
  insist(suits(work.subject, step))
  return work
}

/** What a step may have changed in the row of the ledger. */
const moved = ['id', 'version', 'state', 'owed_by_person_id', 'due_on'] as const
export type Moved = Pick<Selectable<Tables['obligation']>, (typeof moved)[number]>

/** Writes what the step changes; the state follows from the dates. `next` is what else its subject became. */
export async function finishStep(
  context: CommandContext,
  work: Work,
  changes: Updateable<Tables['obligation']>,
  next: Partial<StepSubject> = {},
): Promise<StepTaken> {
  const row = await context.tx
    .updateTable('obligation')
    .set({ ...changes, version: work.version + 1 })
    .where('id', '=', work.id)
    .returning(moved)
    .executeTakeFirstOrThrow()
  return stepTaken(context, work, row, next)
}

/** The answer to a step: where the work stands now, and what the actor may do next. */
export function stepTaken(
  { actor, today }: Pick<CommandContext, 'actor' | 'today'>,
  work: Work,
  { id, version, state, owed_by_person_id, due_on }: Moved,
  next: Partial<StepSubject> = {},
): StepTaken {
  const subject = {
    ...work.subject,
    state,
    owedByPersonId: owed_by_person_id,
    dueOn: due_on,
    isPastDue: due_on !== null && due_on < today,
    ...next,
  }
  return { id, version, state, can: stepsOpenTo(actor, subject) }
}
