import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareTexts } from './compare-texts.ts'

it('shows what stayed, came, went, and the words that changed', () => {
  const before = 'Điều 1. Phạm vi\nBáo cáo trước ngày 20/10/2023.\nBỏ đoạn này.'
  const after = 'Điều 1. Phạm vi\nBáo cáo trước ngày 30/10/2023.\nĐiều 2. Hiệu lực'
  expect(compareTexts(before, after)).toEqual([
    { kind: 'same', pieces: [{ kind: 'same', text: 'Điều 1. Phạm vi' }] },
    {
      kind: 'changed',
      pieces: [
        { kind: 'same', text: 'Báo cáo trước ngày ' },
        { kind: 'removed', text: '20/10/2023.' },
        { kind: 'added', text: '30/10/2023.' },
      ],
    },
    {
      kind: 'changed',
      pieces: [
        { kind: 'removed', text: 'Bỏ đoạn này.' },
        { kind: 'added', text: 'Điều 2. Hiệu lực' },
      ],
    },
  ])
})

it('gives both texts back whole', () => {
  const line = fc.constantFrom(
    'Điều 1. Phạm vi',
    'Báo cáo quý',
    'Báo cáo tháng',
    'Nơi nhận: Văn phòng',
    'Số liệu',
  )
  const text = fc.array(line, { maxLength: 12 })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const rows = compareTexts(before.join('\n'), after.join('\n'))
      const side = (kind: 'added' | 'removed') =>
        rows
          .filter((row) => row.pieces.some((piece) => piece.kind === 'same' || piece.kind === kind))
          .map((row) =>
            row.pieces
              .filter((piece) => piece.kind === 'same' || piece.kind === kind)
              .map((piece) => piece.text)
              .join(''),
          )
      expect(side('removed')).toEqual(before)
      expect(side('added')).toEqual(after)
    }),
    { numRuns: 200 },
  )
})
