import type { removeMeetingPicture as route } from '#domain/meeting/picture-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { getMeetingPicture } from './get-meeting-picture.ts'
import { listPictures } from './list-pictures.ts'

export const removeMeetingPicture: Command<typeof route> = async ({ params, body }, context) => {
  const picture = await getMeetingPicture(context, params, body.version)
  await context.tx
    .updateTable('meeting_picture')
    .set({ removed_at: context.now, version: picture.version + 1 })
    .where('id', '=', picture.id)
    .execute()
  return { pictures: await listPictures(context.tx, params.id) }
}
