import type { CommandContext } from '#server/kernel/context.ts'
import { found, sameVersion } from '#server/kernel/problem.ts'
import { getMeetingToTake } from './get-meeting.ts'

/** A photograph that stands, to be changed by those who keep the meeting, as its reader saw it. Locks the meeting. */
export async function getMeetingPicture(
  context: CommandContext,
  { id, pictureId }: { id: string; pictureId: string },
  version: number,
) {
  const { tx } = context
  await getMeetingToTake(tx, context, id, 'picture')
  const picture = found(
    await tx
      .selectFrom('meeting_picture')
      .select(['id', 'version'])
      .where('id', '=', pictureId)
      .where('meeting_id', '=', id)
      .where('removed_at', 'is', null)
      .executeTakeFirst(),
  )
  sameVersion(picture, version)
  return picture
}
