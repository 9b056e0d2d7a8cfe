import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import { lineSchema } from '#domain/contract/field.ts'

/** A picture in PNG, written in base64; half a megabyte is a chart of four screens. */
const pictureSchema = z.base64().min(1).max(700_000)

const columnSchema = z.object({ title: lineSchema(120), isNumber: z.boolean() })
const cellTextSchema = z.string().max(300)

/** A chart as it stands on the screen, to be put into a document: what it shows, its picture, its table, its source. */
export const chartSchema = z.object({
  caption: lineSchema(300),
  picture: pictureSchema,
  columns: z.array(columnSchema).min(1).max(20),
  rows: z.array(z.array(cellTextSchema).max(20)).max(400),
  source: lineSchema(300),
})
export type Chart = z.infer<typeof chartSchema>

export const writeChart = defineRoute({
  method: 'POST',
  path: '/charts/word',
  summary:
    'A chart as a Word document: its picture, its table as a table of Word, caption, source and day; nothing is kept',
  payload: 'download',
  body: chartSchema,
  response: z.unknown(),
})
