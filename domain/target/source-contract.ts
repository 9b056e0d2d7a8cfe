import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import { idSchema, lineSchema } from '#domain/contract/field.ts'

/** A document that sets a plan, and the sentence in it, typed where nobody has kept them yet. */
export const citationSchema = z.object({
  symbol: lineSchema(60),
  title: lineSchema(300),
  issuedOn: calendarDateSchema.nullish(),
  address: lineSchema(60),
  text: lineSchema(2_000),
})
export type Citation = z.infer<typeof citationSchema>

/** What a plan rests on: a clause that is kept, or one typed now; at most one of the two. */
export const sourceFields = { clauseId: idSchema.optional(), citation: citationSchema.nullish() }

const citableSchema = z.object({
  clauseId: idSchema,
  address: z.string(),
  text: z.string(),
  documentTitle: z.string(),
  documentSymbol: z.string().nullable(),
  issuedOn: calendarDateSchema.nullable(),
})
export type Citable = z.infer<typeof citableSchema>

export const listCitable = defineRoute({
  method: 'GET',
  path: '/targets/clauses',
  summary: 'Clauses that a plan may cite, found by words of the clause or of its document, diacritics aside',
  query: z.object({
    text: lineSchema(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(20),
  }),
  response: z.object({ clauses: z.array(citableSchema) }),
})
