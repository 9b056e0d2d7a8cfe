import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import {
  decisionSchema,
  idSchema,
  personReferenceSchema,
  textSchema,
  versionSchema,
} from '#domain/contract/field.ts'
import { fileReferenceSchema } from '#domain/file/contract.ts'
import { differenceSchema } from '#domain/official-document/compare-documents.ts'
import { documentFileKindSchema } from '#domain/official-document/file-kind.ts'

const noticeVersionSchema = z
  .object({
    id: idSchema,
    ordinal: z.number().int(),
    /** Written by Nhịp, edited in Word and brought back, or the one that stood with its number. */
    origin: z.enum(['generated', 'edited', 'issued']),
    state: z.enum(['waiting', 'accepted', 'declined']),
    /** Whether this is the notice as it stands. */
    isCurrent: z.boolean(),
    file: fileReferenceSchema,
    /** Whether it may be had as PDF too: what Nhịp wrote itself. */
    hasPdf: z.boolean(),
    differences: z.array(differenceSchema),
    broughtBy: personReferenceSchema,
    broughtOn: calendarDateSchema,
    decidedBy: personReferenceSchema.nullable(),
    decidedOn: calendarDateSchema.nullable(),
    reason: z.string().nullable(),
    version: versionSchema,
    can: z.object({ decide: decisionSchema }),
  })
  .meta({ id: 'NoticeVersion' })
export type NoticeVersion = z.infer<typeof noticeVersionSchema>

const params = z.object({ id: idSchema })
const versionParams = z.object({ id: idSchema, versionId: idSchema })
const done = z.object({ version: versionSchema })

export const listNoticeVersions = defineRoute({
  method: 'GET',
  path: '/meetings/:id/notice-versions',
  summary: 'The versions of the notice of a meeting, the latest first, with what a person changed in each',
  params,
  response: z.object({
    meeting: z.object({ id: idSchema, title: z.string(), heldOn: calendarDateSchema }),
    versions: z.array(noticeVersionSchema),
    can: z.object({ bring: decisionSchema }),
  }),
})

export const bringNoticeBack = defineRoute({
  method: 'POST',
  path: '/meetings/:id/notice-versions',
  summary:
    'Bring back a notice edited in Word: it is compared with the one that stands, and waits for a person',
  verb: 'bring-notice-back',
  params,
  body: z.object({ id: idSchema, fileId: idSchema }),
  response: done,
})

export const acceptNoticeVersion = defineRoute({
  method: 'POST',
  path: '/meetings/:id/notice-versions/:versionId/acceptance',
  summary: 'Accept an edited notice with every difference in it; each must have been looked at',
  verb: 'accept-notice-version',
  params: versionParams,
  body: z.object({ version: versionSchema, seen: z.array(z.string().max(80)).max(5_000) }),
  response: done,
})

export const declineNoticeVersion = defineRoute({
  method: 'POST',
  path: '/meetings/:id/notice-versions/:versionId/refusal',
  summary: 'Decline an edited notice, with the reason; the one before it stands',
  verb: 'decline-notice-version',
  params: versionParams,
  body: z.object({ version: versionSchema, reason: textSchema(2_000) }),
  response: done,
})

export const downloadNoticeVersion = defineRoute({
  method: 'GET',
  path: '/meetings/:id/notice-versions/:versionId/file',
  summary: 'A version of the notice as Word, or as PDF where Nhịp wrote it',
  payload: 'download',
  params: versionParams,
  query: z.object({ as: documentFileKindSchema.default('docx') }),
  response: z.unknown(),
})
