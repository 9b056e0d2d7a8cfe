import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import { bulletinPage } from '#documents/out/html/bulletin-page.ts'
import { newsFeed } from '#documents/out/html/news-feed.ts'
import { newsPage } from '#documents/out/html/news-page.ts'
import { byteRangeOf } from '#server/http/byte-range.ts'
import type { Platform } from '#server/http/platform.ts'
import { securityHeaders } from '#server/http/security-headers.ts'
import type { Organization } from '#server/kernel/organization.ts'
import { found } from '#server/kernel/problem.ts'
import { coverAddressOf } from './cover-address.ts'
import { findEdition, listEditions } from './find-edition.ts'
import { publicPathOf, readBulletinSetting } from './read-bulletin.ts'

const aPage = 20

const placeSchema = z.object({ organization: z.string().max(80) })
const itemSchema = placeSchema.extend({ slug: z.string().max(200) })
const pictureSchema = itemSchema.extend({ picture: z.uuid() })
const listSchema = z.object({ before: z.iso.datetime().optional() })

/**
 * What people without an account read: the bulletin of an organisation whose administrator opened it, as pages that stand
 * without script, with a feed, pictures and sound. For a bulletin that is closed there is nothing here.
 */
export function addPublicPages(
  app: FastifyInstance,
  platform: Platform,
  webDirectory: string | undefined,
): void {
  const scriptAddress = webDirectory ? scriptOf(webDirectory) : null
  app.get('/tin/:organization', async (request, reply) => {
    const { organization, bulletin } = await openBulletin(platform, request)
    const { before } = parse(listSchema, request.query)
    const entries = await listEditions(organization.db, aPage + 1, before ? new Date(before) : null)
    const last = entries.length > aPage ? entries[aPage - 1] : undefined
    const older = last ? `${bulletin.path}?before=${last.publishedAt.toISOString()}` : null
    return open(reply)
      .type('text/html; charset=utf-8')
      .send(bulletinPage(bulletin, entries.slice(0, aPage).map(withPath(organization)), older))
  })
  app.get('/tin/:organization/feed.atom', async (request, reply) => {
    const { organization, bulletin } = await openBulletin(platform, request)
    const entries = (await listEditions(organization.db, aPage, null)).map(withPath(organization))
    return open(reply)
      .type('application/atom+xml; charset=utf-8')
      .send(newsFeed(bulletin, entries, originOf(request)))
  })
  app.get('/tin/:organization/:slug', async (request, reply) => {
    const { organization, bulletin, edition } = await openItem(platform, request)
    const path = publicPathOf(organization, edition.slug)
    return open(reply)
      .type('text/html; charset=utf-8')
      .send(
        newsPage({
          bulletin,
          content: edition.content,
          address: `${originOf(request)}${path}`,
          publishedAt: edition.publishedAt,
          correctedAt: edition.ordinal > 1 ? edition.updatedAt : null,
          related: edition.related.map(({ headline, slug }) => ({
            headline,
            path: publicPathOf(organization, slug),
          })),
          pictureAddress: (id) => `${path}/pictures/${id}`,
          coverAddress: coverAddressOf(`${originOf(request)}${path}`, edition.content),
          soundAddress: edition.soundHash && `${path}/sound`,
          scriptAddress,
        }),
      )
  })
  app.get('/tin/:organization/:slug/pictures/:picture', async (request, reply) => {
    const { picture: id } = parse(pictureSchema, request.params)
    const { edition } = await openItem(platform, request)
    const picture = found(edition.content.pictures.find((each) => each.id === id))
    const { stream, size } = await platform.files.read(picture.hash)
    return open(reply).type(picture.mediaType).header('content-length', size).send(stream)
  })
  app.get('/tin/:organization/:slug/sound', async (request, reply) => {
    const { edition } = await openItem(platform, request)
    return sendSound(platform, request, open(reply), {
      hash: found(edition.soundHash),
      size: found(edition.soundSize),
    })
  })
}

/** Sound in parts, so that a listener may go to any place of it without waiting for what is before. */
async function sendSound(
  { files }: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
  { hash, size }: { hash: string; size: number },
): Promise<FastifyReply> {
  const range = byteRangeOf(request.headers.range, size)
  void reply.type('audio/wav').header('accept-ranges', 'bytes')
  if (range === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${size}`).send()
  const { start, end } = range ?? { start: 0, end: size - 1 }
  if (range) void reply.code(206).header('content-range', `bytes ${start}-${end}/${size}`)
  const { stream } = await files.read(hash, { start, end })
  return reply.header('content-length', end - start + 1).send(stream)
}

const manifestSchema = z.record(z.string(), z.object({ file: z.string() }))

/** Where the built pages have the script of the listener's own voice; null where they were built without. */
function scriptOf(webDirectory: string): string | null {
  const manifest = join(webDirectory, '.vite/manifest.json')
  if (!existsSync(manifest)) return null
  const built = manifestSchema.parse(JSON.parse(readFileSync(manifest, 'utf8')))
  const file = built['bulletin/read-aloud.ts']?.file
  return file ? `/${file}` : null
}

const originOf = (request: FastifyRequest) => `${request.protocol}://${request.host}`
const withPath =
  (organization: Organization) =>
  <Row extends { slug: string }>(row: Row) => ({
    ...row,
    path: publicPathOf(organization, row.slug),
  })

const parse = <T>(schema: z.ZodType<T>, value: unknown): T => found(schema.safeParse(value).data)

async function openBulletin({ organizations }: Platform, request: FastifyRequest) {
  const { organization: name } = parse(placeSchema, request.params)
  const organization = found(organizations.find((each) => publicPathOf(each) === `/tin/${name}`))
  const { title, isPublic } = await readBulletinSetting(organization.db, organization)
  found(isPublic || null)
  const bulletin = { title, path: publicPathOf(organization), isDemonstration: organization.isDemonstration }
  return { organization, bulletin }
}

async function openItem(platform: Platform, request: FastifyRequest) {
  const { slug } = parse(itemSchema, request.params)
  const { organization, bulletin } = await openBulletin(platform, request)
  return { organization, bulletin, edition: found(await findEdition(organization.db, { slug })) }
}

/** Kept by nobody longer than a minute, so that what is withdrawn is gone; sound is played, scripts are the page's own. */
const open = (reply: FastifyReply): FastifyReply =>
  reply
    .header('cache-control', 'public, max-age=60')
    .header('content-security-policy', `${securityHeaders['content-security-policy']}; media-src 'self'`)
