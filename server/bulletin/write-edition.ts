import type { EditionContent } from '#domain/bulletin/edition.ts'
import { newsBodySchema } from '#domain/bulletin/news-body.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { queueJob } from '#server/kernel/jobs/queue-job.ts'
import type { NewsLocked } from './get-news.ts'
import { readAloudJob } from './read-aloud-job.ts'

/** Keeps the item as readers have it from now on, and has it read aloud. */
export async function writeEdition(context: CommandContext, item: NewsLocked): Promise<void> {
  const { tx, actor, now } = context
  const id = newId()
  const { count } = await tx
    .selectFrom('news_edition')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('news_item_id', '=', item.id)
    .executeTakeFirstOrThrow()
  const approval = await tx
    .selectFrom('news_step')
    .select('taken_by')
    .where('news_item_id', '=', item.id)
    .where('kind', '=', 'approve')
    .orderBy('taken_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('news_edition')
    .values({
      id,
      news_item_id: item.id,
      ordinal: count + 1,
      content: JSON.stringify(await contentOf(context, item)),
      approved_by: approval.taken_by,
      published_by: actor.personId,
      published_at: now,
    })
    .execute()
  await queueJob(readAloudJob, { id: newId(), input: { editionId: id } }, context)
}

async function contentOf({ tx }: CommandContext, item: NewsLocked): Promise<EditionContent> {
  const pictures = await tx
    .selectFrom('news_picture as x')
    .innerJoin('file as f', 'f.id', 'x.file_id')
    .select(['x.id', 'f.hash', 'f.media_type as mediaType', 'x.caption', 'x.alternative', 'x.credit'])
    .where('x.news_item_id', '=', item.id)
    .where('x.removed_at', 'is', null)
    .orderBy('x.ordinal')
    .execute()
  return {
    headline: item.headline,
    summary: item.summary,
    body: newsBodySchema.parse(item.body),
    coverId: item.cover_picture_id,
    pictures,
  }
}
