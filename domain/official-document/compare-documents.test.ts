import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDocuments } from './compare-documents.ts'
import { diffSequences } from './diff-sequences.ts'
import type { MarkedDocument, MarkedParagraph } from './marked-document.ts'

const paragraph = (text: string, clauseId: string | null = null, shape = text): MarkedParagraph => ({
  text,
  shape,
  clauseId,
})
const document = (paragraphs: MarkedParagraph[], figures: Record<string, string> = {}): MarkedDocument => ({
  paragraphs,
  figures: Object.entries(figures).map(([id, text]) => ({ id, text })),
})
const told = (before: MarkedDocument, after: MarkedDocument) =>
  compareDocuments(before, after).map(({ kind, before: was, after: is }) => [kind, was, is])

describe('compareDocuments', () => {
  it('names a figure changed by hand with both values, and does not tell its paragraph again', () => {
    const was = document([paragraph('Có 12 việc', null, 'Có \uFFFCdone việc')], { done: '12' })
    const is = document([paragraph('Có 15 việc', null, 'Có \uFFFCdone việc')], { done: '15' })
    expect(told(was, is)).toEqual([['figure_changed', '12', '15']])
  })

  it('says that a figure is gone, whether its mark or its words are', () => {
    const was = document([], { a: '1', b: '2' })
    expect(told(was, document([], { a: '' }))).toEqual([
      ['figure_removed', '1', null],
      ['figure_removed', '2', null],
    ])
  })

  it('tells clauses edited and removed, wherever they stand', () => {
    const was = document([
      paragraph('1. Rà soát', 'a'),
      paragraph('Chủ trì: Ban A', 'a'),
      paragraph('2. Báo cáo', 'b'),
    ])
    const is = document([
      paragraph('2. Báo cáo', 'b'),
      paragraph('1. Rà soát ngay', 'a'),
      paragraph('Chủ trì: Ban A', 'a'),
    ])
    expect(told(was, is)).toEqual([
      ['clause_edited', '1. Rà soát\nChủ trì: Ban A', '1. Rà soát ngay\nChủ trì: Ban A'],
    ])
    expect(told(was, document([paragraph('2. Báo cáo', 'b')]))).toEqual([
      ['clause_removed', '1. Rà soát\nChủ trì: Ban A', null],
    ])
  })

  it('tells what was added, taken out and edited beside the clauses', () => {
    const was = document(['a', 'b', 'c', 'd'].map((text) => paragraph(text)))
    const is = document(['a', 'B', 'c', 'c2', 'd'].map((text) => paragraph(text)))
    expect(told(was, is)).toEqual([
      ['paragraph_edited', 'b', 'B'],
      ['paragraph_added', null, 'c2'],
    ])
    expect(told(is, was)).toContainEqual(['paragraph_removed', 'c2', null])
  })

  it('finds nothing between a document and itself', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.option(fc.constantFrom('a', 'b')))), (all) => {
        const same = document(
          all.map(([text, clause]) => paragraph(text, clause)),
          { x: '1' },
        )
        expect(compareDocuments(same, same)).toEqual([])
      }),
    )
  })
})

describe('diffSequences', () => {
  it('leads from the first to the second, whatever they are', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })
    fc.assert(
      fc.property(words, words, (before, after) => {
        const places = diffSequences(before, after, String)
        const removed = places.flatMap((place) => place.removed)
        const added = places.flatMap((place) => place.added)
        const counted = (all: readonly string[], letter: string) =>
          all.filter((each) => each === letter).length
        for (const letter of ['a', 'b', 'c']) {
          expect(counted(before, letter) - counted(removed, letter)).toBe(
            counted(after, letter) - counted(added, letter),
          )
        }
      }),
    )
  })
})
