import { yearOf } from '#domain/calendar/date.ts'
import type { giveDirection } from '#domain/recommendation/contract.ts'
import type { BodyOf } from '#domain/contract/route.ts'
import { belongsTo } from '#domain/session/actor.ts'
import { canBeDue } from '#domain/task/due-date.ts'
import { canAssign } from '#domain/task/assigning.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { nextNumbers } from '#server/kernel/next-number.ts'
import { insist, permit } from '#server/kernel/problem.ts'
import { rowOfOwed } from '#server/obligation/owe.ts'
import { particularsOf } from '#server/task/create-task.ts'
import { findGiverIds } from '#server/task/list-givers.ts'
import { insistNoSecret } from '#server/task/insist-no-secret.ts'
import { insistUnits } from '#server/unit/insist-units.ts'

/** Which unit gives the word, and of what it is. */
interface Answering {
  readonly id: string
  readonly kind: string
}
type DirectedTask = BodyOf<typeof giveDirection>['tasks'][number]

/** Assigns the tasks that a direction makes, in two statements and those that link them to it. */
export async function giveTasks(
  context: CommandContext,
  answering: Answering,
  tasks: readonly DirectedTask[],
  recommendationId: string | null = null,
): Promise<string[]> {
  const { tx, actor, today } = context
  if (tasks.length === 0) return []
  const giver = giverOf(context, answering)
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
    recommendationId,
    assignedOn: today,
  }))
  const owed = given.map((task, at) => rowOfOwed(task, { number: first + at, year }))
  await tx
    .with('owed', (db) => db.insertInto('obligation').values(owed))
    .insertInto('task')
    .values(given.map(particularsOf))
    .execute()
  return given.map(({ id }) => id)
}

/** In the name of the unit that answers where the actor may act in it, otherwise of the actor's own. */
function giverOf({ actor }: CommandContext, { id, kind }: Answering) {
  const isStanding = kind === 'standing'
  if (isStanding || belongsTo(actor, id)) return { id, isStanding }
  return { id: findGiverIds(actor)[0] ?? id, isStanding: false }
}
