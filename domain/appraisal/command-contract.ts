import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import { idSchema, lineSchema, textSchema, versionSchema } from '#domain/contract/field.ts'
import { declaredSecrecySchema } from '#domain/intake/contract.ts'
import { qualityMarkSchema } from '#domain/obligation/obligation.ts'
import { appraisalStateSchema, opinionOutcomes } from './lifecycle.ts'

const params = z.object({ id: idSchema })
const moved = z.object({ id: idSchema, version: versionSchema, state: appraisalStateSchema })
const version = { version: versionSchema }
const causes = z
  .array(z.object({ causeId: idSchema, note: lineSchema(500).nullable().default(null) }))
  .min(1)
  .max(20)

export const openAppraisal = defineRoute({
  method: 'POST',
  path: '/appraisals',
  summary: 'Begin a draft: who drafts, who appraises, who decides, and its first version',
  verb: 'open-appraisal',
  body: z.object({
    id: idSchema,
    documentId: idSchema,
    typeId: idSchema,
    title: lineSchema(500),
    bodyId: idSchema,
    draftedByUnitId: idSchema,
    appraiserUnitId: idSchema,
    deciderUnitId: idSchema,
    fileIds: z.array(idSchema).max(20).default([]),
    declaredSecrecy: declaredSecrecySchema,
  }),
  response: moved.extend({ number: z.number().int(), year: z.number().int() }),
})

export const askOpinions = defineRoute({
  method: 'POST',
  path: '/appraisals/:id/opinions',
  summary: 'Ask units for their opinions; each owes one',
  verb: 'ask-opinions',
  params,
  body: z.object({ unitIds: z.array(idSchema).min(1).max(60), ...version }),
  response: moved,
})

export const giveOpinion = defineRoute({
  method: 'POST',
  path: '/appraisals/:id/opinions/:stepId',
  summary: 'Give the opinion that a unit was asked for',
  verb: 'give-opinion',
  params: params.extend({ stepId: idSchema }),
  body: z.object({ outcome: z.enum(opinionOutcomes), text: textSchema(10_000), ...version }),
  response: moved,
})

export const sendToAppraisal = defineRoute({
  method: 'POST',
  path: '/appraisals/:id/rounds',
  summary: 'Send the draft to the appraiser, with a new version where there is one',
  verb: 'send-to-appraisal',
  params,
  body: z.object({
    fileId: idSchema.nullable().default(null),
    note: lineSchema(300).nullable().default(null),
    ...version,
  }),
  response: moved,
})

export const passDraft = defineRoute({
  method: 'POST',
  path: '/appraisals/:id/passing',
  summary: 'The draft passes, with a quality mark; it goes to whoever decides',
  verb: 'pass-draft',
  params,
  body: z.object({
    quality: qualityMarkSchema,
    text: textSchema(10_000).nullable().default(null),
    ...version,
  }),
  response: moved,
})

export const returnDraft = defineRoute({
  method: 'POST',
  path: '/appraisals/:id/return',
  summary: 'The appraiser returns the draft, with causes by kind',
  verb: 'return-draft',
  params,
  body: z.object({ causes, text: textSchema(10_000).nullable().default(null), ...version }),
  response: moved,
})

export const approveDraft = defineRoute({
  method: 'POST',
  path: '/appraisals/:id/approval',
  summary: 'Whoever decides approves the draft; the register issues it',
  verb: 'approve-draft',
  params,
  body: z.object({ text: textSchema(10_000).nullable().default(null), ...version }),
  response: moved,
})

export const sendBackDraft = defineRoute({
  method: 'POST',
  path: '/appraisals/:id/sending-back',
  summary: 'Whoever decides returns the draft, with causes by kind',
  verb: 'send-back-draft',
  params,
  body: z.object({ causes, text: textSchema(10_000).nullable().default(null), ...version }),
  response: moved,
})

export const withdrawDraft = defineRoute({
  method: 'POST',
  path: '/appraisals/:id/withdrawal',
  summary: 'The drafting unit gives the draft up; what is still owed for it ends',
  verb: 'withdraw-draft',
  params,
  body: z.object({ reason: textSchema(1000), ...version }),
  response: moved,
})
