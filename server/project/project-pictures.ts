import type { ProjectPicture } from '#domain/project/contract.ts'
import type {
  addProjectPicture as addRoute,
  captionProjectPicture as captionRoute,
  removeProjectPicture as removeRoute,
} from '#domain/project/fact-contract.ts'
import { insistOnPictures } from '#server/file/insist-on-pictures.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { found, refused, sameVersion } from '#server/kernel/problem.ts'
import { getProjectToRecord } from './get-project.ts'

/** As many as a page bears. */
const most = 200

/** The photographs of a project, the latest first. */
export const listPictures = (db: Db | Tx, projectId: string): Promise<ProjectPicture[]> =>
  db
    .selectFrom('project_picture')
    .select(['id', 'file_id as fileId', 'taken_on as takenOn', 'caption', 'alternative', 'version'])
    .where('project_id', '=', projectId)
    .where('removed_at', 'is', null)
    .orderBy('taken_on', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** The project is locked, so that two who add at once are counted one after the other. */
export const addProjectPicture: Command<typeof addRoute> = async ({ params, body }, context) => {
  const { tx, actor, now, today } = context
  const project = await getProjectToRecord(context, params.id)
  if (body.takenOn > today) throw refused('day_not_come')
  await insistOnPictures(tx, [body.fileId], { uploadedBy: actor.personId })
  const present = await listPictures(tx, project.id)
  if (present.length >= most) throw refused('too_many_pictures', { most })
  await tx
    .insertInto('project_picture')
    .values({
      id: body.id,
      project_id: project.id,
      file_id: body.fileId,
      taken_on: body.takenOn,
      caption: body.caption,
      alternative: body.alternative,
      added_by: actor.personId,
      added_at: now,
    })
    .execute()
  return { pictures: await listPictures(tx, project.id) }
}

export const captionProjectPicture: Command<typeof captionRoute> = async ({ params, body }, context) => {
  const { version, takenOn, caption, alternative } = body
  const picture = await getPicture(context, params, version)
  if (takenOn > context.today) throw refused('day_not_come')
  await context.tx
    .updateTable('project_picture')
    .set({ taken_on: takenOn, caption, alternative, version: picture.version + 1 })
    .where('id', '=', picture.id)
    .execute()
  return { pictures: await listPictures(context.tx, params.id) }
}

export const removeProjectPicture: Command<typeof removeRoute> = async ({ params, body }, context) => {
  const picture = await getPicture(context, params, body.version)
  await context.tx
    .updateTable('project_picture')
    .set({ removed_at: context.now, version: picture.version + 1 })
    .where('id', '=', picture.id)
    .execute()
  return { pictures: await listPictures(context.tx, params.id) }
}

async function getPicture(
  context: CommandContext,
  { id, pictureId }: { id: string; pictureId: string },
  seenVersion: number,
) {
  await getProjectToRecord(context, id)
  const picture = found(
    await context.tx
      .selectFrom('project_picture')
      .select(['id', 'version'])
      .where('id', '=', pictureId)
      .where('project_id', '=', id)
      .where('removed_at', 'is', null)
      .executeTakeFirst(),
  )
  sameVersion(picture, seenVersion)
  return picture
}
