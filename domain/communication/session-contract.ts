import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import {
  decisionSchema,
  idSchema,
  lineSchema,
  pageOf,
  pageQuery,
  unitReferenceSchema,
  versionSchema,
} from '#domain/contract/field.ts'
import { programmeReferenceSchema } from '#domain/programme/contract.ts'

const agreementSchema = z.object({
  id: idSchema,
  ordinal: z.number().int(),
  text: z.string(),
  /** The task that it became, as far as the reader sees it. */
  task: z.object({ id: idSchema, title: z.string(), dueOn: calendarDateSchema.nullable() }).nullable(),
  /** How many items of the plan carry it out. */
  items: z.number().int(),
  version: versionSchema,
  can: z.object({ assign: decisionSchema }),
})

/** A working session with the standing units of a programme, and what was agreed there. */
const sessionSchema = z
  .object({
    id: idSchema,
    programme: programmeReferenceSchema,
    unit: unitReferenceSchema,
    heldOn: calendarDateSchema,
    subject: z.string(),
    units: z.array(unitReferenceSchema),
    agreements: z.array(agreementSchema),
    version: versionSchema,
    can: z.object({ agree: decisionSchema }),
  })
  .meta({ id: 'CommunicationSession' })
export type CommunicationSession = z.infer<typeof sessionSchema>

export const listSessions = defineRoute({
  method: 'GET',
  path: '/communication/sessions',
  summary: 'Working sessions with the standing units of programmes, the latest first, with what was agreed',
  query: z.object({ ...pageQuery, programmeId: idSchema.optional() }),
  response: pageOf(sessionSchema),
})

const agreements = z.array(z.object({ id: idSchema, text: lineSchema(1_000) })).max(50)

export const recordSession = defineRoute({
  method: 'POST',
  path: '/communication/sessions',
  summary: 'Record a working session: who took part and what was agreed',
  verb: 'record-communication-session',
  body: z.object({
    id: idSchema,
    programmeId: idSchema,
    unitId: idSchema,
    heldOn: calendarDateSchema,
    subject: lineSchema(300),
    unitIds: z.array(idSchema).min(1).max(30),
    agreements,
  }),
  response: sessionSchema,
})

const params = z.object({ id: idSchema })

export const addAgreements = defineRoute({
  method: 'POST',
  path: '/communication/sessions/:id/agreements',
  summary: 'Add what was agreed at a working session',
  verb: 'add-communication-agreements',
  params,
  body: z.object({ agreements: agreements.min(1), version: versionSchema }),
  response: sessionSchema,
})

export const assignAgreement = defineRoute({
  method: 'POST',
  path: '/communication/sessions/:id/agreements/:agreementId/task',
  summary: 'Make a task of what was agreed; its sentence goes along',
  verb: 'assign-communication-agreement',
  params: params.extend({ agreementId: idSchema }),
  body: z.object({
    id: idSchema,
    leadUnitId: idSchema,
    dueOn: calendarDateSchema,
    product: lineSchema(500),
    requiredQuality: lineSchema(1_000),
    version: versionSchema,
  }),
  response: sessionSchema,
})
