import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutText } from './cut-text.ts'

const spanIn = (length: number) =>
  fc
    .tuple(fc.nat(length), fc.nat(length))
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))

const texts = fc
  .array(fc.constantFrom('ệ', 'a', ' ', '\n', '𝄞', 'đ'), { minLength: 2, maxLength: 60 })
  .map((letters) => letters.join(''))

describe('cutText', () => {
  it('keeps every letter of every line at its own offset, whatever the marks', () => {
    const cases = texts.chain((text) =>
      fc.tuple(
        fc.constant(text),
        fc.array(spanIn(text.length), { maxLength: 6 }),
        fc.array(spanIn(text.length), { maxLength: 3 }),
      ),
    )
    fc.assert(
      fc.property(cases, ([text, spans, missed]) => {
        const marks = spans.map((span, at) => ({ itemId: String(at), span }))
        const paragraphs = cutText(text, marks, missed)
        const said = paragraphs.map(({ pieces }) =>
          pieces.map(({ span }) => text.slice(span.start, span.end)).join(''),
        )
        expect(said).toEqual(text.split('\n').filter((line) => line.trim() !== ''))
        for (const { pieces } of paragraphs)
          for (const { span, itemIds } of pieces)
            for (const { itemId, span: mark } of marks)
              expect(itemIds.includes(itemId)).toBe(mark.start < span.end && span.start < mark.end)
      }),
    )
  })

  it('puts the number at the end of a mark and the narrowest mark first', () => {
    const wide = { itemId: 'wide', span: { start: 0, end: 9 } }
    const narrow = { itemId: 'narrow', span: { start: 4, end: 9 } }
    const [line] = cutText('Làm việc.', [wide, narrow], [])
    expect(line?.pieces).toEqual([
      { span: { start: 0, end: 4 }, itemIds: ['wide'], endingIds: [], missed: null },
      {
        span: { start: 4, end: 9 },
        itemIds: ['narrow', 'wide'],
        endingIds: ['narrow', 'wide'],
        missed: null,
      },
    ])
  })
})
