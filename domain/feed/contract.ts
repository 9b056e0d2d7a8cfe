import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import { idSchema, versionSchema } from '#domain/contract/field.ts'

/** 256 bits as base64url, made by the one who will hold it: the server never sends it, and keeps only its hash. */
export const feedTokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

export const readMyFeed = defineRoute({
  method: 'GET',
  path: '/feeds/mine',
  summary: 'Whether a secret address with my deadlines is open, and since when; never the address itself',
  response: z.object({
    organizationId: idSchema,
    feed: z.object({ id: idSchema, openedAt: z.iso.datetime(), version: versionSchema }).nullable(),
  }),
})

export const openFeed = defineRoute({
  method: 'POST',
  path: '/feeds',
  summary: 'Open a secret address with my deadlines; one that was open is closed',
  verb: 'open-feed',
  body: z.object({ id: idSchema, token: feedTokenSchema }),
  response: z.object({ id: idSchema }),
})

export const closeFeed = defineRoute({
  method: 'POST',
  path: '/feeds/:id/closing',
  summary: 'Revoke the secret address with my deadlines',
  verb: 'close-feed',
  params: z.object({ id: idSchema }),
  body: z.object({ version: versionSchema }),
  response: z.object({ version: versionSchema }),
})

export const downloadFeed = defineRoute({
  method: 'GET',
  path: '/feeds/:organization/:token',
  summary: 'The deadlines of whoever opened this address, as an iCalendar file; the address is the key',
  access: 'public',
  params: z.object({ organization: idSchema, token: z.string().max(60) }),
  response: z.unknown(),
  payload: 'download',
})
