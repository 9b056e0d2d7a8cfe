import { yearOf } from '#domain/calendar/date.ts'
import type { giveDirection } from '#domain/recommendation/contract.ts'
import type { BodyOf } from '#domain/contract/route.ts'
import { belongsTo } from '#domain/session/actor.ts'
import { canBeDue } from '#domain/task/due-date.ts'
import { canAssign } from '#domain/task/policy.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { nextNumbers } from '#server/kernel/next-number.ts'
import { insist, permit } from '#server/kernel/problem.ts'
import { rowOfOwed } from '#server/obligation/owe.ts'
import { particularsOf } from '#server/task/create-task.ts'
import { findGiverIds } from '#server/task/list-givers.ts'
import { insistNoSecret } from '#server/task/insist-no-secret.ts'
import { insistUnits } from '#server/unit/insist-units.ts'

interface Answering {
  readonly id: string
  readonly owed_by_unit_id: string
  readonly answering_kind: string
}

type Direction = Pick<BodyOf<typeof giveDirection>, 'id' | 'tasks'>

/** Assigns the tasks that a direction makes, all in three statements, each citing the recommendation. */
export async function giveTasks(
  context: CommandContext,
  recommendation: Answering,
  { id: directionId, tasks }: Direction,
): Promise<void> {
  const { tx, actor, today } = context
  if (tasks.length === 0) return
  const giver = giverOf(context, recommendation)
  for (const { leadUnitId, dueOn } of tasks) {
    permit(canAssign(actor, { giver, leadUnitId, cooperatingUnitIds: [] }))
    insist(canBeDue(today, dueOn, []))
  }
  await insistUnits(
    tx,
    tasks.map(({ leadUnitId }) => leadUnitId),
    today,
  )
  const year = yearOf(today)
  const first = await nextNumbers(tx, 'task', year, tasks.length)
  const given = tasks.map(({ leadUnitId, ...task }) => ({
    ...task,
    kind: 'task' as const,
    confidentiality: insistNoSecret({
      ...task,
      description: null,
      sourceSentence: null,
      confidentiality: 'ordinary',
    }),
    owedByUnitId: leadUnitId,
    owedToUnitId: giver.id,
    owedToPersonId: actor.personId,
    recommendationId: recommendation.id,
    assignedOn: today,
  }))
  const owed = given.map((task, at) => rowOfOwed(task, { number: first + at, year }))
  const links = given.map((task) => ({ id: newId(), direction_id: directionId, task_id: task.id }))
  await tx
    .with('owed', (db) => db.insertInto('obligation').values(owed))
    .with('work', (db) => db.insertInto('task').values(given.map(particularsOf)))
    .insertInto('direction_task')
    .values(links)
    .execute()
}

/** In the name of the unit that answers where the actor may act in it, otherwise of the actor's own. */
function giverOf({ actor }: CommandContext, { owed_by_unit_id: id, answering_kind: kind }: Answering) {
  const isStanding = kind === 'standing'
  if (isStanding || belongsTo(actor, id)) return { id, isStanding }
  return { id: findGiverIds(actor)[0] ?? id, isStanding: false }
}
