import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import { layoutParts } from '#domain/official-document/layout-part.ts'
import { layouts } from '#domain/official-document/official-document.ts'

const layoutSchema = z.object({
  id: z.string(),
  layout: z.enum(layouts),
  effectiveFrom: calendarDateSchema,
  /** The last day on which it holds; null while none is known. */
  effectiveTo: calendarDateSchema.nullable(),
  source: z.string(),
  font: z.string(),
  /** Of the page and its margins, in millimetres. */
  page: z.object({ width: z.number(), height: z.number() }),
  margins: z.object({ top: z.number(), bottom: z.number(), left: z.number(), right: z.number() }),
  hasSourceForMargins: z.boolean(),
  parts: z.array(
    z.object({
      part: z.enum(layoutParts),
      points: z.number(),
      isBold: z.boolean(),
      isItalic: z.boolean(),
      isUpper: z.boolean(),
      /** Whether the source gives it; otherwise an office has set it. */
      hasSource: z.boolean(),
    }),
  ),
})
export type DocumentLayout = z.infer<typeof layoutSchema>

export const listLayouts = defineRoute({
  method: 'GET',
  path: '/document-layouts',
  summary: 'The layouts in which documents are written, each with its source, and what no source gives',
  response: z.object({ layouts: z.array(layoutSchema) }),
})
