import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import { idSchema, lineSchema, pageOf, pageQuery, unitReferenceSchema } from '#domain/contract/field.ts'
import { workFieldReferenceSchema } from '#domain/work-field/contract.ts'
import { countSchema, sourceKinds } from './count.ts'
import { urgencies } from './days-left.ts'
import { cells, fourCellsSchema } from './four-cells.ts'
import { obligationKindSchema } from './obligation.ts'
import { obligationSchema, obligationStateSchema } from './obligation-row.ts'
import { overdueBandSchema } from './overdue-bands.ts'
import { stepsSchema } from './steps.ts'
import { waitSchema } from './waits.ts'

/** A field of work, or `none` for what was given none. */
const workFieldFilter = z.union([idSchema, z.literal('none')]).optional()

/** What narrows a list of obligations; every filter of a page stands in its address under these names. */
export const obligationFilter = {
  below: idSchema.optional(),
  unit: idSchema.optional(),
  person: idSchema.optional(),
  owedTo: idSchema.optional(),
  /** A task with an open part that this unit still owes. */
  awaits: idSchema.optional(),
  cell: z.enum(cells).optional(),
  band: overdueBandSchema.optional(),
  state: obligationStateSchema.optional(),
  open: z.stringbool().optional(),
  /** What the reader owes, in person or for their unit. */
  mine: z.stringbool().optional(),
  claimed: z.stringbool().optional(),
  stale: z.stringbool().optional(),
  starred: z.stringbool().optional(),
  /** Held up by a difficulty that is not closed. */
  blocked: z.stringbool().optional(),
  /** Owed by a unit that has ended without a successor. */
  needsOwner: z.stringbool().optional(),
  /** Extended three times or more. */
  oftenExtended: z.stringbool().optional(),
  /** Takes the cell by the first date instead of the approved one. */
  byFirstDate: z.stringbool().optional(),
  text: lineSchema(200).optional(),
  from: calendarDateSchema.optional(),
  to: calendarDateSchema.optional(),
  source: z.enum(sourceKinds).optional(),
  workField: workFieldFilter,
  programme: idSchema.optional(),
}
export const obligationSorts = ['due', '-due'] as const

export const listObligations = defineRoute({
  method: 'GET',
  path: '/obligations',
  summary: 'What is owed, of any kind: the rows behind a figure, or what a filter finds',
  query: z.object({
    ...obligationFilter,
    kind: obligationKindSchema.optional(),
    sort: z.enum(obligationSorts).default('due'),
    ...pageQuery,
  }),
  response: pageOf(obligationSchema),
})

const waitingSchema = obligationSchema.extend({
  /** Who has it in hand now, and for how many working days. */
  holder: z.object({ unit: unitReferenceSchema, heldDays: z.number().int() }),
})

export const listMyObligations = defineRoute({
  method: 'GET',
  path: '/obligations/mine',
  summary: 'What I owe by urgency, what waits for my decision, what I wait for and who holds it',
  response: z.object({
    owed: z.array(
      obligationSchema.extend({
        urgency: z.enum(urgencies),
        role: z.enum(['lead', 'cooperating']),
        can: stepsSchema.pick({ acknowledge: true, report: true, submit: true }),
      }),
    ),
    toDecide: z.array(waitingSchema),
    awaited: z.array(waitingSchema),
    counts: z.object({ owed: z.number().int(), toDecide: z.number().int(), awaited: z.number().int() }),
    year: z.object({ from: calendarDateSchema, cells: fourCellsSchema }),
  }),
})

export const summarizeObligations = defineRoute({
  method: 'GET',
  path: '/obligations/summary',
  summary: 'The four cells by unit, one level at a time, with what is claimed, overdue by age, and freshness',
  query: z.object({
    below: idSchema.optional(),
    from: calendarDateSchema.optional(),
    to: calendarDateSchema.optional(),
    source: z.enum(sourceKinds).optional(),
    workField: workFieldFilter,
  }),
  response: z.object({
    /** The unit that was asked for, or at which the reader stands. */
    below: idSchema,
    total: countSchema,
    /** The unit asked for by itself first, then each unit directly below with all that is under it. */
    units: z.array(countSchema.extend({ unit: unitReferenceSchema, isWhole: z.boolean() })),
    /** The same obligations by what they come from. */
    sources: z.array(countSchema.extend({ source: z.enum(sourceKinds) })),
    /** The same by field of work, by name; null for those that were given none, last. */
    workFields: z.array(countSchema.extend({ workField: workFieldReferenceSchema.nullable() })),
  }),
})

export const listWaits = defineRoute({
  method: 'GET',
  path: '/obligations/waits',
  summary: 'Who waits for whom: open parts, claims and answers between two units, in working days',
  query: z.object({ below: idSchema.optional() }),
  response: z.object({ waits: z.array(waitSchema) }),
})
