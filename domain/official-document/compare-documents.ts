import * as z from 'zod'
import type { MarkedDocument, MarkedParagraph } from './marked-document.ts'
import { diffSequences } from './diff-sequences.ts'

export const differenceKinds = [
  'clause_edited',
  'clause_removed',
  'paragraph_edited',
  'paragraph_added',
  'paragraph_removed',
  'figure_changed',
  'figure_removed',
] as const

/** One thing that differs. `key` names it within its comparison; `mark` is the id of the clause or figure. */
export const differenceSchema = z
  .object({
    key: z.string(),
    kind: z.enum(differenceKinds),
    mark: z.string().nullable(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  })
  .meta({ id: 'DocumentDifference' })
export type DocumentDifference = z.infer<typeof differenceSchema>

/**
 * What a person changed in a document between two files of it. A figure changed by hand is named as the figure it is,
 * and does not make its paragraph differ; a clause is compared with itself wherever it now stands.
 */
export function compareDocuments(before: MarkedDocument, after: MarkedDocument): DocumentDifference[] {
  return [
    ...comparedFigures(before, after),
    ...comparedClauses(before, after),
    ...comparedParagraphs(outsideClauses(before), outsideClauses(after)),
  ]
}

/** The figures that were changed or taken out by hand. */
export function comparedFigures(
  before: Pick<MarkedDocument, 'figures'>,
  after: Pick<MarkedDocument, 'figures'>,
): DocumentDifference[] {
  const now = new Map(after.figures.map(({ id, text }) => [id, text]))
  return before.figures.flatMap(({ id, text }): DocumentDifference[] => {
    const found = now.get(id)
    const key = `figure:${id}`
    if (found === undefined || found === '')
      return [{ key, kind: 'figure_removed', mark: id, before: text, after: null }]
    return found === text ? [] : [{ key, kind: 'figure_changed', mark: id, before: text, after: found }]
  })
}

interface Clause {
  readonly text: string
  readonly shape: string
}

function clausesOf({ paragraphs }: MarkedDocument): Map<string, Clause> {
  const clauses = new Map<string, Clause>()
  for (const { clauseId, text, shape } of paragraphs) {
    if (clauseId === null) continue
    const held = clauses.get(clauseId)
    clauses.set(
      clauseId,
      held ? { text: `${held.text}\n${text}`, shape: `${held.shape}\n${shape}` } : { text, shape },
    )
  }
  return clauses
}

function comparedClauses(before: MarkedDocument, after: MarkedDocument): DocumentDifference[] {
  const now = clausesOf(after)
  return [...clausesOf(before)].flatMap(([id, clause]): DocumentDifference[] => {
    const found = now.get(id)
    const key = `clause:${id}`
    if (!found) return [{ key, kind: 'clause_removed', mark: id, before: clause.text, after: null }]
    return found.shape === clause.shape
      ? []
      : [{ key, kind: 'clause_edited', mark: id, before: clause.text, after: found.text }]
  })
}

const outsideClauses = ({ paragraphs }: MarkedDocument): MarkedParagraph[] =>
  paragraphs.filter(({ clauseId }) => clauseId === null)

/** What was taken out and put in at one place is one edit, paragraph by paragraph. */
function comparedParagraphs(
  before: readonly MarkedParagraph[],
  after: readonly MarkedParagraph[],
): DocumentDifference[] {
  const places = diffSequences(before, after, ({ shape }) => shape)
  return places.flatMap(({ removed, added }, place) =>
    Array.from({ length: Math.max(removed.length, added.length) }, (_, index): DocumentDifference => {
      const [was, is] = [removed[index], added[index]]
      const kind = was ? (is ? 'paragraph_edited' : 'paragraph_removed') : 'paragraph_added'
      const key = `paragraph:${place}.${index}`
      return { key, kind, mark: null, before: was?.text ?? null, after: is?.text ?? null }
    }),
  )
}
