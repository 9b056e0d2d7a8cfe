import * as z from 'zod'

/** A piece of text in one look. */
const runSchema = z.object({
  text: z.string(),
  /** What the letters of an old font mean in Unicode, where the text stands in one. */
  meant: z.string().optional(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  underline: z.boolean().optional(),
})
export type Run = z.infer<typeof runSchema>

const paragraphSchema = z.object({
  kind: z.literal('paragraph'),
  /** 0 for text, 1 to 6 for headings. */
  level: z.number().int().min(0).max(6),
  align: z.enum(['start', 'center', 'end']),
  /** The number or dash that Word draws before it. */
  label: z.string(),
  runs: z.array(runSchema),
})
export type Paragraph = z.infer<typeof paragraphSchema>

const tableSchema = z.object({
  kind: z.literal('table'),
  rows: z.array(z.array(z.array(paragraphSchema))),
})
/** The encoding of old letters, by the font of their runs or by their signs; null where all is Unicode. */
const oldLetters = z.enum(['TCVN3', 'VNI']).nullable()

export type Block = Paragraph | z.infer<typeof tableSchema>

/**
 * What of a file can be shown in the page: typed words and cells, never markup. Pictures and PDF are drawn by the browser
 * from the bytes of the file itself. `isCut`: the file holds more than is shown.
 */
export const previewSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('document'),
    blocks: z.array(z.discriminatedUnion('kind', [paragraphSchema, tableSchema])),
    isCut: z.boolean(),
    oldLetters,
  }),
  z.object({
    kind: z.literal('workbook'),
    sheets: z.array(z.object({ name: z.string(), rows: z.array(z.array(z.string())), isCut: z.boolean() })),
    isCut: z.boolean(),
  }),
  z.object({
    kind: z.literal('text'),
    text: z.string(),
    meant: z.string().optional(),
    isCut: z.boolean(),
    oldLetters,
  }),
  z.object({ kind: z.literal('picture') }),
  z.object({ kind: z.literal('pdf') }),
  /** It is given back as a file only; the reason is a word of `web/words`. */
  z.object({ kind: z.literal('none'), reason: z.string() }),
])
export type Preview = z.infer<typeof previewSchema>
