import { dayOf } from '#domain/calendar/date.ts'
import { nextDueOn } from '#domain/task/rhythm.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { createTask } from './create-task.ts'
import type { WorkRow } from './load-work.ts'

/**
 * Makes the next task of a rhythm, once: when this one is accepted, or at its date. The caller holds the row of the task
 * locked. Gives the id of what was made, null where nothing was to be.
 */
export async function makeNext(
  { tx, today }: Pick<CommandContext, 'tx' | 'today'>,
  work: WorkRow,
): Promise<string | null> {
  const own = await tx.selectFrom('task').selectAll().where('id', '=', work.id).executeTakeFirst()
  if (!own?.rhythm || !work.due_on) return null
  const made = await tx
    .selectFrom('task')
    .select('id')
    .where('recurs_from_id', '=', work.id)
    .executeTakeFirst()
  if (made) return null
  const day = own.rhythm_day ?? dayOf(work.due_on)
  const id = newId()
  const dueOn = nextDueOn(work.due_on, { rhythm: own.rhythm, day }, today)
  await createTask(tx, {
    id,
    title: work.title,
    product: own.product,
    requiredQuality: work.required_quality,
    description: own.description,
    sourceSentence: own.source_sentence,
    rhythm: own.rhythm,
    rhythmDay: day,
    recursFromId: work.id,
    owedByUnitId: work.owed_by_unit_id,
    owedByPersonId: work.owed_by_person_id,
    owedToUnitId: work.owed_to_unit_id,
    owedToPersonId: work.owed_to_person_id,
    clauseId: work.clause_id,
    conclusionId: work.conclusion_id,
    targetId: work.target_id,
    workFieldId: work.work_field_id,
    programmeId: work.programme_id,
    starred: work.starred,
    confidentiality: work.confidentiality,
    assignedOn: today,
    dueOn,
    contributions: [],
  })
  return id
}
