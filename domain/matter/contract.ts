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
  unitReferenceSchema,
  versionSchema,
} from '#domain/contract/field.ts'
import { fileReferenceSchema } from '#domain/file/contract.ts'
import { directedTaskSchema, madeTaskSchema } from '#domain/recommendation/contract.ts'
import { matterStateSchema } from './matter.ts'

/** A matter submitted for direction. Waiting is counted in working days from its first submission. */
export const matterSchema = z
  .object({
    id: idSchema,
    number: z.number().int(),
    year: z.number().int(),
    title: z.string(),
    state: matterStateSchema,
    submittedBy: unitReferenceSchema,
    addressedTo: unitReferenceSchema,
    /** The level that gives the direction: the kind of that unit. */
    level: z.string(),
    submittedOn: calendarDateSchema,
    firstSubmittedOn: calendarDateSchema,
    dueOn: calendarDateSchema,
    decidedOn: calendarDateSchema.nullable(),
    waitingDays: z.number().int(),
    /** Working days past the date, 0 in time. */
    lateDays: z.number().int(),
    version: versionSchema,
    can: z.object({ decide: decisionSchema, resubmit: decisionSchema }),
  })
  .meta({ id: 'Matter' })
export type Matter = z.infer<typeof matterSchema>

const timeSchema = z.object({
  submitted: z.number().int(),
  directed: z.number().int(),
  returned: z.number().int(),
  waiting: z.number().int(),
  /** Working days from the first submission, of those directed; null when there is none. */
  medianDays: z.number().nullable(),
})

export const listMatters = defineRoute({
  method: 'GET',
  path: '/matters',
  summary:
    'Matters submitted for direction in a period, the latest first; the median time to the direction by level',
  query: z.object({
    ...pageQuery,
    state: matterStateSchema.optional(),
    level: lineSchema(60).optional(),
    unitId: idSchema.optional(),
    /** Submitted from this day on; the year of today where nothing is said. */
    from: calendarDateSchema.optional(),
    to: calendarDateSchema.optional(),
    words: lineSchema(200).optional(),
  }),
  response: pageOf(matterSchema).extend({
    from: calendarDateSchema,
    to: calendarDateSchema,
    /** Of everything submitted in the period, whatever else narrows the rows. */
    total: timeSchema,
    levels: z.array(timeSchema.extend({ level: z.string() })),
    /** The units the reader may submit for; null for any within reach. */
    raisesFor: z.array(unitReferenceSchema).nullable(),
    can: z.object({ raise: decisionSchema }),
  }),
})

export const readMatter = defineRoute({
  method: 'GET',
  path: '/matters/:id',
  summary: 'One matter with its papers and what was decided on it',
  params: z.object({ id: idSchema }),
  response: matterSchema.extend({
    text: z.string(),
    submittedByPerson: personReferenceSchema,
    files: z.array(fileReferenceSchema),
    decision: z
      .object({ text: z.string(), givenBy: personReferenceSchema, recordedBy: personReferenceSchema })
      .nullable(),
    /** The one that came back and that this takes up; the one that takes this up. */
    resubmits: idSchema.nullable(),
    takenUpBy: idSchema.nullable(),
    /** What the direction set going, as far as the reader sees it. */
    tasks: z.array(madeTaskSchema),
    leaders: z.array(personReferenceSchema),
    mustName: z.boolean(),
  }),
})

export const submitMatter = defineRoute({
  method: 'POST',
  path: '/matters',
  summary: 'Submit a matter with its papers for direction; the unit it is addressed to owes an opinion',
  verb: 'submit-matter',
  body: z.object({
    id: idSchema,
    title: lineSchema(500),
    text: textSchema(10_000),
    submittedByUnitId: idSchema,
    addressedToUnitId: idSchema,
    fileIds: z.array(idSchema).max(20).default([]),
    /** One of the same unit that came back. */
    resubmitsId: idSchema.nullable().default(null),
  }),
  response: z.object({ id: idSchema, number: z.number().int(), year: z.number().int() }),
})

const params = z.object({ id: idSchema })
const decisionBody = z.object({
  text: textSchema(4000),
  /** The leader whose word the office records; left out when the actor's own word it is. */
  givenById: idSchema.nullable().default(null),
  version: versionSchema,
})

export const directMatter = defineRoute({
  method: 'POST',
  path: '/matters/:id/direction',
  summary: 'Give the direction, with the tasks that it makes',
  verb: 'direct-matter',
  params,
  body: decisionBody.extend({ tasks: z.array(directedTaskSchema).max(20).default([]) }),
  response: matterSchema,
})

export const returnMatter = defineRoute({
  method: 'POST',
  path: '/matters/:id/return',
  summary: 'Return it with the reason',
  verb: 'return-matter',
  params,
  body: decisionBody,
  response: matterSchema,
})
