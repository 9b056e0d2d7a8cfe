import * as z from 'zod'
import { normalizeText } from '#domain/text/normalize.ts'

/** Addresses that a news item may point to; anything that a browser would run is none. */
const linkSchema = z
  .string()
  .max(2_000)
  .regex(/^(https?:\/\/|mailto:)[^\s"'<>]+$/i)

const markSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('italic') }),
  z.object({ type: z.literal('link'), attrs: z.object({ href: linkSchema }) }),
])

const textSchema = z.object({
  type: z.literal('text'),
  text: z.string().min(1).max(20_000).transform(normalizeText),
  marks: z.array(markSchema).max(3).optional(),
})

/** A fact by its source, with the words it had when it was put in. It cannot be typed over. */
const factSchema = z.object({
  type: z.literal('fact'),
  attrs: z.object({ id: z.string().max(120), text: z.string().min(1).max(4_000).transform(normalizeText) }),
})

const inlineSchema = z.discriminatedUnion('type', [
  textSchema,
  factSchema,
  z.object({ type: z.literal('hardBreak') }),
])
const inlines = z.array(inlineSchema).max(400).optional()

const paragraphSchema = z.object({ type: z.literal('paragraph'), content: inlines })
const itemSchema = z.object({ type: z.literal('listItem'), content: z.array(paragraphSchema).min(1).max(20) })
const items = z.array(itemSchema).min(1).max(200)

const blockSchema = z.discriminatedUnion('type', [
  paragraphSchema,
  z.object({
    type: z.literal('heading'),
    attrs: z.object({ level: z.union([z.literal(2), z.literal(3)]) }),
    content: inlines,
  }),
  z.object({ type: z.literal('bulletList'), content: items }),
  z.object({ type: z.literal('orderedList'), content: items }),
  z.object({ type: z.literal('blockquote'), content: z.array(paragraphSchema).min(1).max(20) }),
  z.object({ type: z.literal('picture'), attrs: z.object({ id: z.uuid() }) }),
])

/**
 * The text of a news item as the editor writes it: a closed set of blocks, so that nothing else can reach a reader.
 * At most 400 blocks.
 */
export const newsBodySchema = z
  .object({ type: z.literal('doc'), content: z.array(blockSchema).min(1).max(400) })
  .meta({ id: 'NewsBody' })

export type NewsBody = z.infer<typeof newsBodySchema>
export type NewsBlock = NewsBody['content'][number]
export type NewsInline = z.infer<typeof inlineSchema>
export type NewsFactMark = { id: string; text: string }

/** The runs of text of a block, one list for each paragraph of it. */
export function linesOf(block: NewsBlock): readonly (readonly NewsInline[])[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.content ?? []]
    case 'blockquote':
      return block.content.map(({ content }) => content ?? [])
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content.map(({ content }) => content ?? []))
    case 'picture':
      return []
  }
}

/** The words of one run, facts included; a line break is a space. */
export const wordsOf = (inlines: readonly NewsInline[]): string =>
  inlines
    .map((each) => (each.type === 'text' ? each.text : each.type === 'fact' ? each.attrs.text : ' '))
    .join('')

/** Every fact that the text leans on, in its order, each as often as it stands there. */
export const factsIn = ({ content }: NewsBody): NewsFactMark[] =>
  content
    .flatMap(linesOf)
    .flatMap((line) => line.flatMap((each) => (each.type === 'fact' ? [each.attrs] : [])))

/** The pictures that stand in the text. */
export const picturesIn = ({ content }: NewsBody): string[] =>
  content.flatMap((block) => (block.type === 'picture' ? [block.attrs.id] : []))
