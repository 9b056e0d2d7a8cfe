import type { editNews as route } from '#domain/bulletin/contract.ts'
import { picturesIn } from '#domain/bulletin/news-body.ts'
import { mayEdit } from '#domain/bulletin/news-state.ts'
import { canWriteNews } from '#domain/bulletin/policy.ts'
import type { BodyOf } from '#domain/contract/route.ts'
import { insistOnPictures } from '#server/file/insist-on-pictures.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { insist, permit, refused, sameVersion } from '#server/kernel/problem.ts'
import { getNews, tellNews } from './get-news.ts'
import { newsSeen } from './news-seen.ts'

type Edit = BodyOf<typeof route>

/** Keeps the text of a draft, its pictures and what it points to; what was taken out is marked, not deleted. */
export const editNews: Command<typeof route> = async ({ params, body }, context) => {
  const item = await getNews(context, params.id)
  sameVersion(item, body.version)
  permit(canWriteNews(context.actor))
  insist(mayEdit(item.state))
  await keepPictures(context, { id: item.id, meetingId: item.meeting_id }, body.pictures)
  insistPicturesOf(body)
  await keepRelations(context, item.id, body.relatedIds)
  await context.tx
    .updateTable('news_item')
    .set({
      headline: body.headline,
      summary: body.summary,
      body: JSON.stringify(body.body),
      cover_picture_id: body.coverId,
      version: item.version + 1,
    })
    .where('id', '=', item.id)
    .execute()
  return tellNews(context, item.id)
}

/** A picture of the text or on the cover is one of the item's own. */
function insistPicturesOf({ body, pictures, coverId }: Edit): void {
  const own = new Set(pictures.map(({ id }) => id))
  const named = [...picturesIn(body), ...(coverId ? [coverId] : [])]
  if (named.some((id) => !own.has(id))) throw refused('picture_of_another_item')
}

async function keepPictures(
  { tx, now, actor }: CommandContext,
  { id: itemId, meetingId }: { id: string; meetingId: string | null },
  pictures: Edit['pictures'],
) {
  const present = await tx.selectFrom('news_picture').selectAll().where('news_item_id', '=', itemId).execute()
  const known = new Map(present.map((row) => [row.id, row]))
  const added = pictures.filter(({ id }) => !known.has(id))
  const fileIds = added.map(({ fileId }) => fileId)
  await insistOnPictures(tx, fileIds, { uploadedBy: actor.personId, meetingId })
  for (const [ordinal, picture] of pictures.entries()) {
    const row = known.get(picture.id)
    const values = {
      ordinal,
      caption: picture.caption,
      alternative: picture.alternative,
      credit: picture.credit,
    }
    if (!row) {
      const first = { id: picture.id, news_item_id: itemId, file_id: picture.fileId, ...values }
      await tx.insertInto('news_picture').values(first).execute()
    } else if (
      row.removed_at ||
      Object.entries(values).some(([name, value]) => Reflect.get(row, name) !== value)
    ) {
      const next = { ...values, removed_at: null, version: row.version + 1 }
      await tx.updateTable('news_picture').set(next).where('id', '=', row.id).execute()
    }
  }
  const kept = new Set(pictures.map(({ id }) => id))
  for (const row of present.filter(({ id, removed_at }) => !kept.has(id) && !removed_at)) {
    await tx
      .updateTable('news_picture')
      .set({ removed_at: now, version: row.version + 1 })
      .where('id', '=', row.id)
      .execute()
  }
}

async function keepRelations(
  { tx, now, actor }: CommandContext,
  itemId: string,
  relatedIds: readonly string[],
) {
  const wanted = [...new Set(relatedIds)]
  if (wanted.includes(itemId)) throw refused('news_related_to_itself')
  const present = await tx
    .selectFrom('news_relation')
    .select(['id', 'related_id', 'version'])
    .where('news_item_id', '=', itemId)
    .where('removed_at', 'is', null)
    .orderBy('ordinal')
    .execute()
  if (present.map(({ related_id }) => related_id).join() === wanted.join()) return
  if (wanted.length > 0) {
    const seen = await newsSeen(tx, actor).select('n.id').where('n.id', 'in', wanted).execute()
    if (seen.length < wanted.length) throw refused('related_unknown')
  }
  for (const row of present) {
    const removed = { removed_at: now, version: row.version + 1 }
    await tx.updateTable('news_relation').set(removed).where('id', '=', row.id).execute()
  }
  const rows = wanted.map((id, ordinal) => ({ id: newId(), news_item_id: itemId, related_id: id, ordinal }))
  if (rows.length > 0) await tx.insertInto('news_relation').values(rows).execute()
}
