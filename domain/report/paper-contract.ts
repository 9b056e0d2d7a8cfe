import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import { idSchema, unitReferenceSchema } from '#domain/contract/field.ts'
import { decimalSchema } from '#domain/quantity/decimal.ts'
import { reportFigureSchema } from './content.ts'

export const reportFileKinds = ['docx', 'pdf', 'xlsx'] as const

export const downloadReport = defineRoute({
  method: 'GET',
  path: '/reports/:id/file',
  summary:
    'A report as Word or PDF in the official layout, each figure with its source in the annex, or its annex as Excel',
  payload: 'download',
  params: z.object({ id: idSchema }),
  query: z.object({ as: z.enum(reportFileKinds).default('docx') }),
  response: z.unknown(),
})

export const readReportFigure = defineRoute({
  method: 'GET',
  path: '/reports/:id/figures/:targetId',
  summary:
    'Where a figure of a report comes from: as it was handed up, of which units it is made, and what it would be now',
  params: z.object({ id: idSchema, targetId: idSchema }),
  response: z.object({
    title: z.string(),
    about: unitReferenceSchema,
    figure: reportFigureSchema,
    formula: z.string(),
    asOf: calendarDateSchema,
    isFrozen: z.boolean(),
    submittedAt: z.iso.datetime().nullable(),
    /** What the report before said, and how much was added since; null where no report came before. */
    before: z
      .object({ title: z.string(), value: decimalSchema.nullable(), change: decimalSchema.nullable() })
      .nullable(),
    /** Reports of the units of which it is made, in the same round and handed up: the figure stands in them too. */
    reportsOfParts: z.array(z.object({ unitId: idSchema, reportId: idSchema })),
    /** The same figure by the books of today. */
    now: decimalSchema.nullable(),
    /** Whether the parts that were kept make the figure again; null for a figure of its own, or one not made by adding. */
    isDerived: z.boolean().nullable(),
  }),
})
