import { dayOf } from '#domain/calendar/date.ts'
import type { Rhythm } from '#domain/task/rhythm.ts'
import type { Tx } from '#server/kernel/database.ts'
import { newId } from '#server/kernel/id.ts'
import { type Owed, owe } from '#server/obligation/owe.ts'

interface Part {
  readonly unitId: string
  readonly part: string
  readonly dueOn: Owed['dueOn']
  readonly personId?: string | null
}

export interface NewTask extends Omit<Owed, 'kind'> {
  readonly description?: string | null
  readonly sourceSentence?: string | null
  readonly product?: string | null
  readonly rhythm?: Rhythm | null
  readonly rhythmDay?: number | null
  readonly recursFromId?: string | null
  /** The common head of what was given to many units. */
  readonly batchId?: string | null
  /** The parts that cooperating units owe to the lead unit, each with its own date. */
  readonly contributions: readonly Part[]
}

/** Enters a task and the contributions to it in the ledger. The caller has checked who may assign it. */
export async function createTask(
  tx: Tx,
  task: NewTask,
): Promise<{ id: string; number: number; year: number }> {
  const entered = await owe(tx, { ...task, kind: 'task' })
  await tx.insertInto('task').values(particularsOf(task)).execute()
  for (const contribution of task.contributions) {
    const id = newId()
    await owe(tx, {
      id,
      kind: 'contribution',
      title: task.title,
      requiredQuality: contribution.part,
      owedByUnitId: contribution.unitId,
      owedByPersonId: contribution.personId ?? null,
      owedToUnitId: task.owedByUnitId,
      parentId: task.id,
      workFieldId: task.workFieldId ?? null,
      ...(task.confidentiality ? { confidentiality: task.confidentiality } : {}),
      assignedOn: task.assignedOn,
      dueOn: contribution.dueOn,
    })
    await tx.insertInto('contribution').values({ id, task_id: task.id, part: contribution.part }).execute()
  }
  return entered
}

/** What stands with a task alone, beside its row of the ledger. */
export const particularsOf = (task: Omit<NewTask, 'contributions'>) => ({
  id: task.id,
  description: task.description ?? null,
  source_sentence: task.sourceSentence ?? null,
  product: task.product ?? null,
  rhythm: task.rhythm ?? null,
  rhythm_day: task.rhythm && task.dueOn ? (task.rhythmDay ?? dayOf(task.dueOn)) : null,
  recurs_from_id: task.recursFromId ?? null,
  batch_id: task.batchId ?? null,
})
