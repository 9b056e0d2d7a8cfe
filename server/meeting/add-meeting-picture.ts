import type { addMeetingPicture as route } from '#domain/meeting/picture-contract.ts'
import { insistOnPictures } from '#server/file/insist-on-pictures.ts'
import type { Command } from '#server/kernel/context.ts'
import { refused } from '#server/kernel/problem.ts'
import { getMeetingToTake } from './get-meeting.ts'
import { listPictures } from './list-pictures.ts'

/** As many as a meeting and its page bear. */
const most = 100

/** The meeting is locked, so that two who add at once take two places. */
export const addMeetingPicture: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, now } = context
  const meeting = await getMeetingToTake(tx, context, params.id, 'picture')
  await insistOnPictures(tx, [body.fileId], { uploadedBy: actor.personId })
  const { count, last } = await tx
    .selectFrom('meeting_picture')
    .select((select) => [
      select.fn.countAll<number>().filterWhere('removed_at', 'is', null).as('count'),
      select.fn.max('ordinal').as('last'),
    ])
    .where('meeting_id', '=', meeting.id)
    .executeTakeFirstOrThrow()
  if (count >= most) throw refused('too_many_pictures', { most })
  const { id, fileId, caption, alternative, credit } = body
  await tx
    .insertInto('meeting_picture')
    .values({
      id,
      meeting_id: meeting.id,
      file_id: fileId,
      ordinal: (last ?? 0) + 1,
      caption,
      alternative,
      credit,
      added_by: actor.personId,
      added_at: now,
    })
    .execute()
  return { pictures: await listPictures(tx, meeting.id) }
}
