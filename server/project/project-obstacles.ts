import type {
  linkObstacle as linkRoute,
  raiseObstacle as raiseRoute,
  unlinkObstacle as unlinkRoute,
} from '#domain/project/fact-contract.ts'
import { getDifficulty } from '#server/difficulty/get-difficulty.ts'
import { raiseDifficulty } from '#server/difficulty/raise-difficulty.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { found, refused } from '#server/kernel/problem.ts'
import { getProjectToRecord, tellProject } from './get-project.ts'

/** What is met on the way is a difficulty of the ledger, raised by the owner; there it ages, is answered and is gone. */
export const raiseObstacle: Command<typeof raiseRoute> = async ({ params, body }, context) => {
  const project = await getProjectToRecord(context, params.id)
  const raised = { ...body, kind: 'difficulty' as const, raisedByUnitIds: [project.owner_unit_id] }
  const { id } = await raiseDifficulty(context.tx, context, raised)
  await link(context, { id: newId(), difficultyId: id, projectId: project.id })
  return tellProject(context, project.id)
}

/** A difficulty that the actor sees and that still stands holds this project up as well. */
export const linkObstacle: Command<typeof linkRoute> = async ({ params, body }, context) => {
  const project = await getProjectToRecord(context, params.id)
  const difficulty = await getDifficulty(context.tx, context, body.difficultyId)
  if (difficulty.closedOn) throw refused('difficulty_is_closed')
  await link(context, { ...body, projectId: project.id })
  return tellProject(context, project.id)
}

export const unlinkObstacle: Command<typeof unlinkRoute> = async ({ params }, context) => {
  const { tx, today } = context
  const project = await getProjectToRecord(context, params.id)
  const present = found(
    await tx
      .selectFrom('difficulty_project')
      .select(['id', 'version'])
      .where('id', '=', params.linkId)
      .where('project_id', '=', project.id)
      .where('removed_on', 'is', null)
      .executeTakeFirst(),
  )
  await tx
    .updateTable('difficulty_project')
    .set({ removed_on: today, version: present.version + 1 })
    .where('id', '=', present.id)
    .execute()
  return tellProject(context, project.id)
}

async function link(
  { tx, actor, today }: CommandContext,
  { id, difficultyId, projectId }: { id: string; difficultyId: string; projectId: string },
): Promise<void> {
  const entered = await tx
    .insertInto('difficulty_project')
    .values({
      id,
      difficulty_id: difficultyId,
      project_id: projectId,
      linked_by: actor.personId,
      linked_on: today,
    })
    .onConflict((conflict) =>
      conflict.columns(['difficulty_id', 'project_id']).where('removed_on', 'is', null).doNothing(),
    )
    .executeTakeFirst()
  if (Number(entered.numInsertedOrUpdatedRows) === 0) throw refused('already_held_up_by_it')
}
