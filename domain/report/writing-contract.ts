import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import {
  decisionSchema,
  idSchema,
  lineSchema,
  personReferenceSchema,
  unitReferenceSchema,
  versionSchema,
} from '#domain/contract/field.ts'
import { fileReferenceSchema } from '#domain/file/contract.ts'
import { normalizeText } from '#domain/text/normalize.ts'
import { inChargeSchema } from '#domain/charge/in-charge.ts'
import { monthSchema } from '#domain/target/month.ts'
import { paragraphSchema, remarkSchema } from './consolidation.ts'
import { reportFactsSchema, sinceLastSchema } from './content.ts'
import { reportRowSchema } from './contract.ts'
import { latenessSchema } from './lateness.ts'
import { offeredSentenceSchema } from './offer-sentences.ts'
import { sectionSchema } from './template.ts'

/** Written words; empty where nothing is to be said. */
const wordsSchema = z
  .string()
  .max(40_000)
  .transform((text) => normalizeText(text).trim())
  .pipe(z.string().max(20_000))

/** The longest that a form may say it was written in since it last said so. */
const spentSchema = z.number().int().min(0).max(900).default(0)

const remarkReadSchema = z.object({
  remark: remarkSchema,
  units: z.array(unitReferenceSchema),
})

const params = z.object({ id: idSchema })

const sectionReadSchema = z.object({
  section: sectionSchema,
  text: z.string().nullable(),
  isUnchanged: z.boolean(),
  /** Null while nothing is written. */
  version: versionSchema.nullable(),
  savedBy: personReferenceSchema.nullable(),
  savedAt: z.iso.datetime().nullable(),
  /** What the same section said in the report before; null where there is none. */
  before: z.string().nullable(),
  offers: z.array(offeredSentenceSchema),
})
export type SectionRead = z.infer<typeof sectionReadSchema>

/** A form of the report that came by mail, or did not come in and why. */
const comingSchema = z.object({
  id: idSchema,
  at: z.iso.datetime(),
  by: personReferenceSchema,
  isTaken: z.boolean(),
  /** It came behind the lock and waits as it came, to be taken once the report is open again. */
  isKept: z.boolean(),
  /** What its sender was told. */
  answer: z.string().nullable(),
  file: fileReferenceSchema.nullable(),
  /** Figures that became drafts: they count once they are handed up. */
  figures: z.number().int(),
  /** What it said of sections that somebody had changed on the page meanwhile, by their keys. */
  left: z.record(z.string(), z.string()),
})
export type ComingRead = z.infer<typeof comingSchema>

const decisionReadSchema = z.object({
  id: idSchema,
  kind: z.enum(['return', 'approve', 'accept']),
  reason: z.string().nullable(),
  dueOn: calendarDateSchema.nullable(),
  by: personReferenceSchema,
  actingFor: personReferenceSchema.nullable(),
  at: z.iso.datetime(),
})

export const readReport = defineRoute({
  method: 'GET',
  path: '/reports/:id',
  summary:
    'One report: what it asks, what is written, what the ledger and the targets say, what was said before',
  params,
  response: reportRowSchema.extend({
    templateVersion: z.number().int(),
    through: monthSchema,
    windowFrom: calendarDateSchema,
    windowTo: calendarDateSchema,
    cutOffOn: calendarDateSchema,
    sections: z.array(sectionReadSchema),
    /** As they stand now while it is written, as they stood once it is handed up. */
    facts: reportFactsSchema,
    isFrozen: z.boolean(),
    submission: z
      .object({ ordinal: z.number().int(), by: personReferenceSchema, at: z.iso.datetime() })
      .nullable(),
    decisions: z.array(decisionReadSchema),
    reopenedUntilOn: calendarDateSchema.nullable(),
    /** How late it is by now; null in time, and once it was handed up. */
    lateness: latenessSchema.nullable(),
    /** What came by mail, the latest first; what was not taken is shown to those who write. */
    coming: z.array(comingSchema),
    /** The reports that this one sums up. */
    below: z.array(reportRowSchema),
    /** What the last summing up made of them; null while nothing was summed up. */
    run: z
      .object({
        at: z.iso.datetime(),
        by: personReferenceSchema,
        reports: z.number().int(),
        remarks: z.array(remarkReadSchema),
        /** Some of the reports below were handed up or sent back since. */
        isBehind: z.boolean(),
      })
      .nullable(),
    paragraphs: z.array(paragraphSchema),
    /** Their units whose report is not there yet. */
    missingReports: z.array(unitReferenceSchema),
    /** What differs from the report before; null where there is none. */
    since: sinceLastSchema.nullable(),
    /** Who is in charge of the field of the type in the unit that writes, and in the one that decides; null for no field. */
    inCharge: z.object({ writer: inChargeSchema, decider: inChargeSchema }).nullable(),
    can: z.object({
      write: decisionSchema,
      submit: decisionSchema,
      return: decisionSchema,
      approve: decisionSchema,
      accept: decisionSchema,
      reopen: decisionSchema,
      consolidate: decisionSchema,
      mailForm: decisionSchema,
    }),
  }),
})

export const saveReportSection = defineRoute({
  method: 'PUT',
  path: '/reports/:id/sections/:key',
  summary: 'Keep what is written in one section; whoever saw another version is shown the one that stands',
  verb: 'save-report-section',
  params: z.object({ id: idSchema, key: z.string().min(1).max(40) }),
  body: z.object({
    text: wordsSchema,
    isUnchanged: z.boolean().default(false),
    /** Null when the writer saw nothing there. */
    version: versionSchema.nullable(),
    spentSeconds: spentSchema,
  }),
  response: z.object({ key: z.string(), version: versionSchema, savedAt: z.iso.datetime() }),
})

export const submitReport = defineRoute({
  method: 'POST',
  path: '/reports/:id/submissions',
  summary:
    'Hand the report up as it was seen, with its figures and lists as they stand; a form of another period or version is refused',
  verb: 'submit-report',
  params,
  body: z.object({
    id: idSchema,
    /** The round and the version of the template for which the form was made. */
    roundId: idSchema,
    templateVersion: z.number().int().positive(),
    version: versionSchema,
    sections: z
      .array(z.object({ key: z.string().max(40), text: wordsSchema, version: versionSchema.nullable() }))
      .max(40),
    spentSeconds: spentSchema,
  }),
  response: z.object({ id: idSchema, version: versionSchema }),
})

const stepResponse = z.object({ id: idSchema, version: versionSchema })

export const returnReport = defineRoute({
  method: 'POST',
  path: '/reports/:id/returns',
  summary: 'Send one report back with the reason and a new date; the others go on',
  verb: 'return-report',
  params,
  body: z.object({ reason: lineSchema(1000), dueOn: calendarDateSchema, version: versionSchema }),
  response: stepResponse,
})

export const approveReport = defineRoute({
  method: 'POST',
  path: '/reports/:id/approvals',
  summary: 'Approve a report, so that it goes into the one above',
  verb: 'approve-report',
  params,
  body: z.object({ version: versionSchema }),
  response: stepResponse,
})

export const acceptReport = defineRoute({
  method: 'POST',
  path: '/reports/:id/acceptances',
  summary: 'Accept an approved report: the obligation is done and nothing in it changes any more',
  verb: 'accept-report',
  params,
  body: z.object({ version: versionSchema }),
  response: stepResponse,
})
