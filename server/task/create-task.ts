import { dayOf } from '#domain/calendar/date.ts'
import type { Rhythm } from '#domain/task/rhythm.ts'
import type { Tx } from '#server/kernel/database.ts'
import { newId } from '#server/kernel/id.ts'
import { type Owed, owe } from '#server/obligation/owe.ts'

interface Part {
  readonly unitId: string
  readonly part: string
  readonly dueOn: Owed['dueOn']
  /** The term of which dueOn is the end, where one was given. */
  readonly dueIn?: Owed['dueIn']
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
  for (const part of task.contributions) await createPart(tx, task, { id: newId(), ...part })
  return entered
}

type Whole = Pick<
  NewTask,
  'id' | 'title' | 'owedByUnitId' | 'workFieldId' | 'programmeId' | 'confidentiality' | 'assignedOn'
>

/** Enters the part that a cooperating unit owes to the lead unit. */
export async function createPart(tx: Tx, whole: Whole, part: Part & { id: string }): Promise<void> {
  const { id, part: text, unitId, personId, dueOn, dueIn } = part
  await owe(tx, {
    id,
    kind: 'contribution',
    title: whole.title,
    requiredQuality: text,
    owedByUnitId: unitId,
    owedByPersonId: personId ?? null,
    owedToUnitId: whole.owedByUnitId,
    parentId: whole.id,
    workFieldId: whole.workFieldId ?? null,
    programmeId: whole.programmeId ?? null,
    ...(whole.confidentiality ? { confidentiality: whole.confidentiality } : {}),
    assignedOn: whole.assignedOn,
    dueOn,
    dueIn: dueIn ?? null,
  })
  await tx.insertInto('contribution').values({ id, task_id: whole.id, part: text }).execute()
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
