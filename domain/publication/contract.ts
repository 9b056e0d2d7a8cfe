import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import {
  decisionSchema,
  idSchema,
  lineSchema,
  personReferenceSchema,
  unitReferenceSchema,
} from '#domain/contract/field.ts'
import { decimalSchema } from '#domain/quantity/decimal.ts'
import { verdictSchema } from '#domain/target/figures.ts'
import { monthSchema } from '#domain/target/month.ts'
import { bases } from '#domain/target/target-standing.ts'

const yearQuery = z.coerce.number().int().min(1990).max(2200)
const throughQuery = z.coerce.number().int().min(1).max(12)

const publicationSchema = z
  .object({
    id: idSchema,
    year: z.number().int(),
    /** Published are the months 1 to this. */
    through: monthSchema,
    note: z.string().nullable(),
    publishedBy: personReferenceSchema,
    publishedOn: calendarDateSchema,
    /** The publication of the same review after this one; null for the one that holds. */
    supersededById: idSchema.nullable(),
  })
  .meta({ id: 'Publication' })
export type Publication = z.infer<typeof publicationSchema>

const comparedSchema = z.object({
  planned: decimalSchema,
  actualToDate: decimalSchema.nullable(),
  percentOfExpected: decimalSchema.nullable(),
  verdict: verdictSchema,
})

const differenceSchema = z.object({
  planned: decimalSchema,
  actualToDate: decimalSchema.nullable(),
  /** Of two percentages: points. */
  percentPoints: decimalSchema.nullable(),
  verdictChanged: z.boolean(),
})

const publishedFigureSchema = comparedSchema
  .extend({
    targetId: idSchema,
    unit: unitReferenceSchema,
    indicatorName: z.string(),
    unitOfMeasure: z.string(),
    asOfMonth: z.number().int().min(0).max(12),
    expectedToDate: decimalSchema.nullable(),
    basis: z.enum(bases),
    missingUnits: z.array(unitReferenceSchema),
    missingMonths: z.array(monthSchema),
    unapprovedMonths: z.array(monthSchema),
    /** The same figure as it stands now. */
    now: comparedSchema,
    /** What has changed since; null while nothing has. */
    difference: differenceSchema.nullable(),
  })
  .meta({ id: 'PublishedFigure' })
export type PublishedFigure = z.infer<typeof publishedFigureSchema>

export const listPublications = defineRoute({
  method: 'GET',
  path: '/publications',
  summary: 'What the office has published of a year, the latest first; what was superseded stays',
  query: z.object({ year: yearQuery.optional() }),
  response: z.object({
    year: z.number().int(),
    lastClosedMonth: z.number().int(),
    publications: z.array(publicationSchema),
    can: z.object({ publish: decisionSchema }),
  }),
})

export const publishFigures = defineRoute({
  method: 'POST',
  path: '/publications',
  summary: 'Publish the figures of a review as a copy that nothing changes; it supersedes the one before',
  verb: 'publish-figures',
  body: z.object({
    id: idSchema,
    year: z.number().int().min(1990).max(2200),
    through: monthSchema,
    note: lineSchema(500).nullish(),
    /** The publication of this review that its writer saw; null for none. */
    supersedesId: idSchema.nullable(),
  }),
  response: publicationSchema,
})

const withFigures = z.object({
  publication: publicationSchema,
  figures: z.array(publishedFigureSchema),
})

export const readPublication = defineRoute({
  method: 'GET',
  path: '/publications/:id',
  summary: 'One publication: each figure as it was published, as it stands now, and the difference',
  params: z.object({ id: idSchema }),
  response: withFigures,
})

export const listChanges = defineRoute({
  method: 'GET',
  path: '/publications/changes',
  summary:
    'The publication that holds for a review, and the figures that have changed since; none when nothing is published',
  query: z.object({ year: yearQuery, through: throughQuery }),
  response: z.object({
    publication: publicationSchema.nullable(),
    /** Of how many that the reader sees. */
    of: z.number().int(),
    figures: z.array(publishedFigureSchema),
  }),
})

export const listPublished = defineRoute({
  method: 'GET',
  path: '/publications/of-target',
  summary: 'Every publication of one target, the latest first, each with the difference from what stands now',
  query: z.object({ targetId: idSchema }),
  response: z.object({
    published: z.array(z.object({ publication: publicationSchema, figure: publishedFigureSchema })),
  }),
})
