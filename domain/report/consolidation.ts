import * as z from 'zod'
import { idSchema, unitReferenceSchema, versionSchema } from '#domain/contract/field.ts'
import { type FigureAgainst, figuresAgainst } from './check-figures.ts'
import type { ReportContent } from './content.ts'
import { offerSentences } from './offer-sentences.ts'
import {
  type Contribution,
  type Held,
  contradictionsIn,
  mergeNarrative,
  paragraphsOf,
  readNarrative,
} from './merge-narrative.ts'

/** What a reader must look at: two units say alike with other figures, or a unit says otherwise than the books. */
export const remarkSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('other_figures'),
    key: z.string(),
    unitIds: z.array(z.string()),
    texts: z.array(z.string()),
    numbers: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('against_books'),
    key: z.string(),
    unitIds: z.array(z.string()),
    indicator: z.string(),
    targetId: z.string(),
    said: z.string(),
    known: z.string(),
  }),
])
export type ReportRemark = z.infer<typeof remarkSchema>
export const remarksSchema = z.array(remarkSchema)

export const wordingSchema = z.object({ unitId: z.string(), text: z.string() })

/** A paragraph of a consolidated report as its reader sees it. */
export const paragraphSchema = z
  .object({
    id: idSchema,
    key: z.string(),
    text: z.string(),
    made: z.string().nullable(),
    units: z.array(unitReferenceSchema),
    wordings: z.array(z.object({ unit: unitReferenceSchema, text: z.string() })),
    isEdited: z.boolean(),
    isRemoved: z.boolean(),
    change: z.enum(['new', 'same', 'changed', 'source_changed', 'source_gone']),
    version: versionSchema,
  })
  .meta({ id: 'ReportParagraph' })
export type ReportParagraph = z.infer<typeof paragraphSchema>

/** A report below as it goes into the one above. */
export interface Below {
  readonly unitId: string
  readonly content: ReportContent
}

/**
 * What units below say in one section: their own words in their name, what they summed up in the names it has. Sentences that
 * only tell the figures of one unit, as they were offered, are left out: the whole has figures of its own.
 */
export const contributionsOf = (key: string, below: readonly Below[]): Contribution[] =>
  below.flatMap(({ unitId, content }) => [
    ...ownWordsOf(key, content).map((text) => ({ unitId, text })),
    ...(content.paragraphs[key] ?? []).flatMap(({ text, units }) =>
      units.length === 0 ? [{ unitId, text }] : units.map((unit) => ({ unitId: unit.id, text })),
    ),
  ])

function ownWordsOf(key: string, content: ReportContent): string[] {
  const offered = new Set(offerSentences(content.facts, ['tasks', 'targets']).map(({ text }) => text))
  return paragraphsOf(content.texts[key] ?? '').filter((text) => !offered.has(text))
}

/** The narrative of the reports below, section by section, with what in them does not go together. */
export function consolidate(keys: readonly string[], below: readonly Below[]) {
  return keys.map((key) => {
    const all = readNarrative(contributionsOf(key, below))
    return { key, merged: mergeNarrative(all), remarks: remarksOn(key, all, below) }
  })
}

function remarksOn(key: string, all: readonly Held[], below: readonly Below[]): ReportRemark[] {
  const others = contradictionsIn(all).map(({ said }): ReportRemark => ({
    kind: 'other_figures',
    key,
    unitIds: said.map(({ unitId }) => unitId),
    texts: said.map(({ text }) => text),
    numbers: said.map(({ numbers }) => numbers),
  }))
  const against = below.flatMap(({ unitId, content }) =>
    figuresAgainst(content.texts[key] ?? '', content.facts.figures).map(
      (found: FigureAgainst): ReportRemark => ({
        kind: 'against_books',
        key,
        unitIds: [unitId],
        ...found,
      }),
    ),
  )
  return [...against, ...others]
}
