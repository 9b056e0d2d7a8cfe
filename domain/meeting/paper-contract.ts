import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import { decisionSchema, idSchema, lineSchema, versionSchema } from '#domain/contract/field.ts'
import { fileReferenceSchema } from '#domain/file/contract.ts'

export const paperSchema = z.object({
  id: idSchema,
  agendaItemId: idSchema,
  title: z.string(),
  /** The latest first: that is the one that stands. */
  versions: z.array(z.object({ ordinal: z.number().int(), addedAt: z.string(), file: fileReferenceSchema })),
  version: versionSchema,
  can: z.object({ renew: decisionSchema }),
})
export type Paper = z.infer<typeof paperSchema>

const ofMeeting = z.object({ id: idSchema })
const ofPaper = z.object({ id: idSchema, paperId: idSchema })
const papers = z.object({ papers: z.array(paperSchema) })

export const bringPaper = defineRoute({
  method: 'POST',
  path: '/meetings/:id/papers',
  summary: 'Bring a paper for an item of the agenda: its first version',
  verb: 'bring-paper',
  params: ofMeeting,
  body: z.object({ id: idSchema, agendaItemId: idSchema, title: lineSchema(300), fileId: idSchema }),
  response: papers,
})

export const renewPaper = defineRoute({
  method: 'POST',
  path: '/meetings/:id/papers/:paperId/versions',
  summary: 'Bring a new version of a paper; those before it can still be opened',
  verb: 'renew-paper',
  params: ofPaper,
  body: z.object({ fileId: idSchema, version: versionSchema }),
  response: papers,
})

export const takePaperBack = defineRoute({
  method: 'POST',
  path: '/meetings/:id/papers/:paperId/take-back',
  summary: 'Take a paper off its item',
  verb: 'take-paper-back',
  params: ofPaper,
  body: z.object({ version: versionSchema }),
  response: papers,
})
