import type { refreshFacts as route } from '#domain/bulletin/contract.ts'
import { factsOfMeeting } from '#domain/bulletin/facts-of-meeting.ts'
import { newsBodySchema } from '#domain/bulletin/news-body.ts'
import { withFactsOfToday } from '#domain/bulletin/news-fact.ts'
import { mayEdit } from '#domain/bulletin/news-state.ts'
import { canWriteNews } from '#domain/bulletin/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { insist, permit, sameVersion } from '#server/kernel/problem.ts'
import { getNews, tellNews } from './get-news.ts'
import { loadTold } from './load-told.ts'

/** Tells every fact of a draft as it stands today. */
export const refreshFacts: Command<typeof route> = async ({ params, body }, context) => {
  const item = await getNews(context, params.id)
  sameVersion(item, body.version)
  permit(canWriteNews(context.actor))
  insist(mayEdit(item.state))
  const told = item.meeting_id ? await loadTold(context.tx, item.meeting_id) : null
  const text = withFactsOfToday(newsBodySchema.parse(item.body), told ? factsOfMeeting(told) : [])
  await context.tx
    .updateTable('news_item')
    .set({ body: JSON.stringify(text), version: item.version + 1 })
    .where('id', '=', item.id)
    .execute()
  return tellNews(context, item.id)
}
