import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import {
  decisionSchema,
  idSchema,
  lineSchema,
  pageOf,
  pageQuery,
  personReferenceSchema,
  textSchema,
  versionSchema,
} from '#domain/contract/field.ts'
import { newsBodySchema } from './news-body.ts'
import { newsFactSchema } from './news-fact.ts'
import { newsStateSchema, newsStepSchema } from './news-state.ts'

const params = z.object({ id: idSchema })
const reference = z.object({ id: idSchema, headline: z.string(), slug: z.string() })

const newsRowSchema = z
  .object({
    id: idSchema,
    headline: z.string(),
    summary: z.string(),
    state: newsStateSchema,
    writtenBy: personReferenceSchema,
    writtenOn: calendarDateSchema,
    /** Null until it was first published. */
    publishedAt: z.iso.datetime().nullable(),
    coverId: idSchema.nullable(),
  })
  .meta({ id: 'NewsRow' })
export type NewsRow = z.infer<typeof newsRowSchema>

const pictureSchema = z.object({
  id: idSchema,
  fileId: idSchema,
  caption: z.string(),
  alternative: z.string(),
  credit: z.string().nullable(),
})

/** A news item as its editors have it: the text at work, the facts it may lean on, and what stands in its way. */
export const newsItemSchema = newsRowSchema
  .extend({
    slug: z.string(),
    body: newsBodySchema,
    meeting: z.object({ id: idSchema, title: z.string(), heldOn: calendarDateSchema }).nullable(),
    pictures: z.array(pictureSchema),
    related: z.array(reference),
    /** Photographs of its meeting that may be taken. */
    offered: z.array(
      z.object({
        fileId: idSchema,
        caption: z.string(),
        alternative: z.string(),
        credit: z.string().nullable(),
      }),
    ),
    facts: z.array(newsFactSchema),
    /** Facts of the text that no longer stand; it cannot go on before they are put right. */
    changed: z.array(z.object({ id: z.string(), text: z.string(), now: z.string().nullable() })),
    /** Quantities typed by hand, without a source, for whoever approves. */
    figuresByHand: z.array(z.string()),
    steps: z.array(
      z.object({
        kind: newsStepSchema,
        note: z.string().nullable(),
        by: personReferenceSchema,
        at: z.iso.datetime(),
      }),
    ),
    /** How many editions readers have had; the latest is what they see. */
    editions: z.number().int(),
    audio: z.object({ seconds: z.number().int() }).nullable(),
    /** Where people without an account read it; null while that is closed or it is not published. */
    publicPath: z.string().nullable(),
    version: versionSchema,
    can: z.object({
      edit: decisionSchema,
      submit: decisionSchema,
      return: decisionSchema,
      approve: decisionSchema,
      publish: decisionSchema,
      revise: decisionSchema,
      withdraw: decisionSchema,
    }),
  })
  .meta({ id: 'NewsItem' })
export type NewsItem = z.infer<typeof newsItemSchema>

export const listNews = defineRoute({
  method: 'GET',
  path: '/news',
  summary: 'News items, the latest first; whoever neither writes nor approves sees those published',
  query: z.object({ ...pageQuery, state: newsStateSchema.optional(), words: lineSchema(200).optional() }),
  response: pageOf(newsRowSchema).extend({
    counts: z.record(newsStateSchema, z.number().int()),
    can: z.object({ write: decisionSchema }),
  }),
})

export const readNews = defineRoute({
  method: 'GET',
  path: '/news/:id',
  summary: 'One news item as its editors have it',
  params,
  response: newsItemSchema,
})

export const draftNewsItem = defineRoute({
  method: 'POST',
  path: '/news',
  summary: 'Draft a news item from the accepted facts of a closed meeting',
  verb: 'draft-news',
  body: z.object({ id: idSchema, meetingId: idSchema }),
  response: z.object({ id: idSchema }),
})

const pictureInput = z.object({
  id: idSchema,
  fileId: idSchema,
  caption: lineSchema(500),
  alternative: lineSchema(300),
  credit: lineSchema(200).nullable(),
})

export const editNews = defineRoute({
  method: 'PUT',
  path: '/news/:id',
  summary: 'Change the text of a news item, its pictures and what it points to',
  verb: 'edit-news',
  params,
  body: z.object({
    headline: lineSchema(300),
    summary: textSchema(1_000),
    body: newsBodySchema,
    pictures: z.array(pictureInput).max(30),
    coverId: idSchema.nullable(),
    relatedIds: z.array(idSchema).max(10),
    version: versionSchema,
  }),
  response: newsItemSchema,
})

export const refreshFacts = defineRoute({
  method: 'POST',
  path: '/news/:id/facts',
  summary: 'Tell every fact of the text as it stands today',
  verb: 'refresh-news-facts',
  params,
  body: z.object({ version: versionSchema }),
  response: newsItemSchema,
})

const plainStep = (name: string, verb: string, summary: string) =>
  defineRoute({
    method: 'POST',
    path: `/news/:id/${name}`,
    summary,
    verb,
    params,
    body: z.object({ version: versionSchema, note: lineSchema(500).optional() }),
    response: newsItemSchema,
  })

const explainedStep = (name: string, verb: string, summary: string) =>
  defineRoute({
    method: 'POST',
    path: `/news/:id/${name}`,
    summary,
    verb,
    params,
    body: z.object({ version: versionSchema, note: lineSchema(500) }),
    response: newsItemSchema,
  })

export const submitNews = plainStep(
  'submission',
  'submit-news',
  'Submit a news item for approval; its facts must all stand',
)
export const approveNews = plainStep(
  'approval',
  'approve-news',
  'Approve a news item that someone else submitted',
)
export const publishNews = plainStep(
  'publication',
  'publish-news',
  'Publish an approved item as an edition that nothing changes',
)
export const reviseNews = plainStep(
  'revision',
  'revise-news',
  'Take a published item up again; readers keep the edition they have',
)
export const returnNews = explainedStep(
  'return',
  'return-news',
  'Give a news item back to its writer, with the reason',
)
export const withdrawNews = explainedStep(
  'withdrawal',
  'withdraw-news',
  'Take a news item away from its readers, with the reason',
)

export const downloadPicture = defineRoute({
  method: 'GET',
  path: '/news/:id/pictures/:pictureId',
  summary: 'A picture of a news item',
  payload: 'download',
  params: z.object({ id: idSchema, pictureId: idSchema }),
  response: z.unknown(),
})

export const exportNews = defineRoute({
  method: 'GET',
  path: '/news/:id/export',
  summary: 'The published item as a folder (.zip) for a portal: page, text, pictures, sound',
  payload: 'download',
  params,
  response: z.unknown(),
})

export const readBulletin = defineRoute({
  method: 'GET',
  path: '/bulletin',
  summary: 'Whether the bulletin is read without an account, and under which name',
  response: z.object({
    title: z.string(),
    isPublic: z.boolean(),
    publicPath: z.string(),
    version: versionSchema.nullable(),
    can: z.object({ change: decisionSchema }),
  }),
})

export const setBulletin = defineRoute({
  method: 'PUT',
  path: '/bulletin',
  summary: 'Open the bulletin to readers without an account, or close it',
  verb: 'set-bulletin',
  body: z.object({ title: lineSchema(120), isPublic: z.boolean(), version: versionSchema.nullable() }),
  response: z.object({ version: versionSchema }),
})
