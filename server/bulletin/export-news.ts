import { buffer } from 'node:stream/consumers'
import type { exportNews as route } from '#domain/bulletin/contract.ts'
import { linesOf, wordsOf } from '#domain/bulletin/news-body.ts'
import { newsPage } from '#documents/out/html/news-page.ts'
import { type ZipEntry, writeZip } from '#documents/out/zip/write-zip.ts'
import type { DownloadQuery, QueryContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { coverAddressOf } from './cover-address.ts'
import { type EditionRead, findEdition } from './find-edition.ts'
import { newsSeen } from './news-seen.ts'
import { publicPathOf, readBulletinSetting } from './read-bulletin.ts'

const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
}

/** The published item as a folder: a page that opens by itself, its text, its pictures and its sound. */
export const exportNews: DownloadQuery<typeof route> = async ({ params }, context) => {
  const { db, actor } = context
  found(await newsSeen(db, actor).select('n.id').where('n.id', '=', params.id).executeTakeFirst())
  const edition = found(await findEdition(db, { id: params.id }))
  const bytes = await writeZip(await entriesOf(edition, context), edition.updatedAt)
  return { bytes, mediaType: 'application/zip', name: `${edition.slug}.zip` }
}

async function entriesOf(
  edition: EditionRead,
  { db, files, organization, origin }: QueryContext & { origin: string },
): Promise<ZipEntry[]> {
  const { content, slug, soundHash } = edition
  const setting = await readBulletinSetting(db, organization)
  const names = new Map(
    content.pictures.map(({ id, mediaType }, index) => [
      id,
      `anh/${index + 1}.${extensions[mediaType] ?? 'bin'}`,
    ]),
  )
  const read = async (hash: string) => buffer((await files.read(hash)).stream)
  // Links lead to the bulletin where it is open to everyone, and nowhere where it is not.
  const place = setting.isPublic ? origin : null
  const address = place && `${place}${publicPathOf(organization, slug)}`
  const page = newsPage({
    bulletin: {
      title: setting.title,
      path: place && `${place}${publicPathOf(organization)}`,
      isDemonstration: organization.isDemonstration,
    },
    content,
    address,
    publishedAt: edition.publishedAt,
    correctedAt: edition.ordinal > 1 ? edition.updatedAt : null,
    related: place
      ? edition.related.map(({ headline, slug: other }) => ({
          headline,
          path: `${place}${publicPathOf(organization, other)}`,
        }))
      : [],
    coverAddress: address && coverAddressOf(address, content),
    pictureAddress: (id) => names.get(id) ?? '',
    soundAddress: soundHash ? 'doc-bai.wav' : null,
    scriptAddress: null,
  })
  const lines = content.body.content.flatMap((block) => linesOf(block).map(wordsOf))
  const pictures = await Promise.all(
    content.pictures.map(async ({ id, hash }) => ({ path: names.get(id) ?? id, content: await read(hash) })),
  )
  return [
    { path: 'tin.html', content: page },
    { path: 'tin.txt', content: [content.headline, content.summary, ...lines].join('\n\n') },
    ...pictures,
    ...(soundHash ? [{ path: 'doc-bai.wav', content: await read(soundHash) }] : []),
  ]
}
