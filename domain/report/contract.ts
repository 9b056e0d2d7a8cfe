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
import { inChargeSchema } from '#domain/charge/in-charge.ts'
import { workFieldReferenceSchema } from '#domain/work-field/contract.ts'
import { monthSchema } from '#domain/target/month.ts'
import { endedBeforeSchema, endedUnitSchema } from './ended-unit.ts'
import { reportStateSchema } from './lifecycle.ts'
import { scheduleSchema } from './schedule.ts'
import { sectionSchema, sectionsSchema } from './template.ts'
import { timelinessSchema } from './timeliness.ts'

const yearSchema = z.number().int().min(1990).max(2199)

const daysSchema = z.object({
  windowFrom: calendarDateSchema,
  windowTo: calendarDateSchema,
  cutOffOn: calendarDateSchema,
  dueOn: calendarDateSchema,
  graceUntil: calendarDateSchema,
  lockedFrom: calendarDateSchema.nullable(),
})

/** A report as lists show it. */
export const reportRowSchema = z
  .object({
    id: idSchema,
    number: z.number().int(),
    year: z.number().int(),
    title: z.string(),
    roundId: idSchema,
    template: z.string(),
    about: unitReferenceSchema,
    owedBy: unitReferenceSchema,
    owedTo: unitReferenceSchema,
    intoId: idSchema.nullable(),
    state: reportStateSchema,
    /** Not owed any more, and never handed up. */
    isCancelled: z.boolean(),
    /** That the unit it is about has ended; null while it is there. */
    ended: endedUnitSchema.nullable(),
    /** The day until which it is due now: a return may have moved it. */
    dueOn: calendarDateSchema,
    lockedFrom: calendarDateSchema.nullable(),
    timeliness: timelinessSchema,
    daysLate: z.number().int(),
    firstSubmittedOn: calendarDateSchema.nullable(),
    lastSavedAt: z.iso.datetime().nullable(),
    returnedReason: z.string().nullable(),
    /** Minutes of writing, rounded up, as the form measured them. */
    minutes: z.number().int(),
    version: versionSchema,
  })
  .meta({ id: 'ReportRow' })
export type ReportRow = z.infer<typeof reportRowSchema>

export const listMyReports = defineRoute({
  method: 'GET',
  path: '/reports/mine',
  summary:
    'What reports the units of the reader owe, of every type, and which wait for the word of the reader',
  response: z.object({
    owed: z.array(reportRowSchema),
    toDecide: z.array(reportRowSchema),
    done: z.array(reportRowSchema),
    can: z.object({ ask: decisionSchema }),
  }),
})

const roundSchema = z
  .object({
    id: idSchema,
    title: z.string(),
    template: z.string(),
    templateVersion: z.number().int(),
    year: z.number().int(),
    through: monthSchema,
    ...daysSchema.shape,
    reports: z.number().int(),
    submitted: z.number().int(),
    missing: z.number().int(),
  })
  .meta({ id: 'ReportRound' })
export type ReportRound = z.infer<typeof roundSchema>

export const listReportRounds = defineRoute({
  method: 'GET',
  path: '/report-rounds',
  summary: 'The periods for which reports were asked, the latest first, with how many came',
  response: z.object({ rounds: z.array(roundSchema), can: z.object({ ask: decisionSchema }) }),
})

export const readReportRound = defineRoute({
  method: 'GET',
  path: '/report-rounds/:id',
  summary: 'Who is in time, late or missing in one round, unit by unit, with how fresh and how long it took',
  params: z.object({ id: idSchema }),
  response: z.object({
    round: roundSchema,
    /** To which the type of report belongs; null for none. */
    workField: workFieldReferenceSchema.nullable(),
    /** Units that are missing and have a hole in the field: nobody in charge, nor covering. */
    nobodyIn: z.array(unitReferenceSchema),
    /** Units that ended within the window before the round was opened: none is owed a report of its own. */
    endedBefore: z.array(endedBeforeSchema),
    /** In the order of the tree, each below the one that it is summed up in. */
    reports: z.array(
      reportRowSchema.extend({
        /** Who is in charge of the field in the unit that owes it; null where the type belongs to none. */
        inCharge: inChargeSchema.nullable(),
        depth: z.number().int(),
        reopenedUntilOn: calendarDateSchema.nullable(),
        can: z.object({ reopen: decisionSchema }),
      }),
    ),
    counts: z.record(timelinessSchema, z.number().int()),
    can: z.object({ mailForms: decisionSchema }),
  }),
})

const templateSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    workField: workFieldReferenceSchema.nullable(),
    version: versionSchema,
    versions: z.array(
      z.object({
        id: idSchema,
        ordinal: z.number().int(),
        sections: z.array(sectionSchema),
        schedule: scheduleSchema,
        madeBy: personReferenceSchema,
        madeOn: calendarDateSchema,
        rounds: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'ReportTemplate' })
export type ReportTemplate = z.infer<typeof templateSchema>

export const listReportTemplates = defineRoute({
  method: 'GET',
  path: '/report-templates',
  summary: 'The types of report with what each version of them asks, the latest version first',
  response: z.object({ templates: z.array(templateSchema), can: z.object({ ask: decisionSchema }) }),
})

const contentBody = { sections: sectionsSchema, schedule: scheduleSchema }

export const draftReportTemplate = defineRoute({
  method: 'POST',
  path: '/report-templates',
  summary: 'Make a type of report with its first version',
  verb: 'draft-report-template',
  body: z.object({
    id: idSchema,
    name: lineSchema(200),
    workFieldId: idSchema.nullable().default(null),
    ...contentBody,
  }),
  response: z.object({ id: idSchema, ordinal: z.number().int() }),
})

export const placeReportTemplate = defineRoute({
  method: 'PUT',
  path: '/report-templates/:id/work-field',
  summary:
    'Say to which field of work a type of report belongs, so that its reports name who is in charge of it',
  verb: 'place-report-template',
  params: z.object({ id: idSchema }),
  body: z.object({ workFieldId: idSchema.nullable(), version: versionSchema }),
  response: z.object({ id: idSchema, version: versionSchema }),
})

export const reviseReportTemplate = defineRoute({
  method: 'POST',
  path: '/report-templates/:id/versions',
  summary: 'Make the next version of a type of report; rounds that are open keep theirs',
  verb: 'revise-report-template',
  params: z.object({ id: idSchema }),
  /** `after` is the ordinal that the writer saw last. */
  body: z.object({ after: z.number().int().positive(), ...contentBody }),
  response: z.object({ id: idSchema, ordinal: z.number().int() }),
})

export const openReportRound = defineRoute({
  method: 'POST',
  path: '/report-rounds',
  summary:
    'Ask units for the report of a period: each owes it in the ledger to the unit above it in the round, the topmost to the receiver',
  verb: 'open-report-round',
  body: z.object({
    id: idSchema,
    templateId: idSchema,
    title: lineSchema(300),
    year: yearSchema,
    through: monthSchema,
    unitIds: z.array(idSchema).min(1).max(2000),
    /** Who sums everything up, in the name of the unit that the whole is about, and to whom it owes that. */
    consolidatedBy: idSchema,
    aboutUnitId: idSchema,
    receiverUnitId: idSchema,
  }),
  response: z.object({ id: idSchema, reports: z.number().int() }),
})

export const reopenReport = defineRoute({
  method: 'POST',
  path: '/reports/:id/reopenings',
  summary: 'Open a report that is accepted or locked again until a day, with a reason',
  verb: 'reopen-report',
  params: z.object({ id: idSchema }),
  body: z.object({
    id: idSchema,
    reason: lineSchema(500),
    untilOn: calendarDateSchema,
    version: versionSchema,
  }),
  response: z.object({ id: idSchema, version: versionSchema }),
})
