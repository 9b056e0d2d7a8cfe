import type { NewsItem } from '#domain/bulletin/contract.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { newsSeen } from './news-seen.ts'
import { loadNews } from './load-news.ts'

/** The news item, locked. Throws `not_found` when it is not the actor's to see. */
export const getNews = async ({ tx, actor }: CommandContext, id: string) =>
  found(await newsSeen(tx, actor).selectAll('n').where('n.id', '=', id).forUpdate('n').executeTakeFirst())
export type NewsLocked = Awaited<ReturnType<typeof getNews>>

/** The item as it stands after a command. */
export const tellNews = ({ tx, actor, organization }: CommandContext, id: string): Promise<NewsItem> =>
  loadNews({ db: tx, actor, organization }, id)
