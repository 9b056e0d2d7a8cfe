import type { captionMeetingPicture as route } from '#domain/meeting/picture-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { getMeetingPicture } from './get-meeting-picture.ts'
import { listPictures } from './list-pictures.ts'

export const captionMeetingPicture: Command<typeof route> = async ({ params, body }, context) => {
  const { version, ...told } = body
  const picture = await getMeetingPicture(context, params, version)
  await context.tx
    .updateTable('meeting_picture')
    .set({ ...told, version: picture.version + 1 })
    .where('id', '=', picture.id)
    .execute()
  return { pictures: await listPictures(context.tx, params.id) }
}
