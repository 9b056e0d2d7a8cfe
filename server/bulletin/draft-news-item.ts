import type { draftNewsItem as route } from '#domain/bulletin/contract.ts'
import { draftNews } from '#domain/bulletin/draft-news.ts'
import { factsOfMeeting } from '#domain/bulletin/facts-of-meeting.ts'
import { canWriteNews } from '#domain/bulletin/policy.ts'
import { slugOf } from '#domain/bulletin/slug.ts'
import { yearOf } from '#domain/calendar/date.ts'
import type { Command } from '#server/kernel/context.ts'
import { nextNumber } from '#server/kernel/next-number.ts'
import { found, permit, refused } from '#server/kernel/problem.ts'
import { meetingsSeen } from '#server/meeting/meetings-seen.ts'
import { loadTold } from './load-told.ts'

/** Drafts a news item from what a closed meeting settled, and from nothing else. */
export const draftNewsItem: Command<typeof route> = async ({ body }, { tx, actor, today }) => {
  const { id, meetingId } = body
  found(await meetingsSeen(tx, actor).select('m.id').where('m.id', '=', meetingId).executeTakeFirst())
  permit(canWriteNews(actor))
  const told = await loadTold(tx, meetingId)
  if (!told) throw refused('meeting_not_closed')
  const draft = draftNews(told, factsOfMeeting(told))
  const year = yearOf(today)
  const number = await nextNumber(tx, 'news', year)
  await tx
    .insertInto('news_item')
    .values({
      id,
      number,
      year,
      slug: slugOf(draft.headline, { number, year }),
      meeting_id: meetingId,
      headline: draft.headline,
      summary: draft.summary,
      body: JSON.stringify(draft.body),
      written_by: actor.personId,
      written_on: today,
    })
    .execute()
  return { id }
}
