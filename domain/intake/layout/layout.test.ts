import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMarker } from './marker.ts'
import { openDocument, wordsOf } from './open-document.ts'
import { openSource } from './source-text.ts'
import { splitSentences } from './sentences.ts'

describe('openSource', () => {
  it('keeps every offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        const { text, flow } = openSource(raw)
        expect(flow.length).toBe(text.length)
      }),
    )
  })

  it('reads either tone placement as one, and leaves quý alone', () => {
    expect(openSource('hoà, hoạ, HOÀ, uỷ, Uỷ, quí, quý, quỹ, khoẻ, hoàn').flow).toBe(
      'hòa, họa, HÒA, ủy, Ủy, quý, quý, quỹ, khỏe, hoàn',
    )
  })
})

describe('splitSentences', () => {
  const sentences = (words: string): string[] =>
    splitSentences(words, { start: 0, end: words.length }).map(({ start, end }) => words.slice(start, end))

  it('does not break at abbreviations, initials and figures', () => {
    expect(sentences('TP. Mẫu thu 1.250 tỷ đồng. Đ/c A. Mẫu dự họp./.')).toEqual([
      'TP. Mẫu thu 1.250 tỷ đồng.',
      'Đ/c A. Mẫu dự họp',
    ])
  })

  it('breaks where a space was forgotten, and leaves the ellipsis out', () => {
    expect(sentences('Việc đã xong.Các đơn vị nghỉ…')).toEqual(['Việc đã xong.', 'Các đơn vị nghỉ'])
  })

  it('reads a run without a full stop in pieces of bounded length', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('a', 'a ', '; ', 'Ủy '),
        fc.integer({ min: 1, max: 20_000 }),
        (unit, count) => {
          const words = unit.repeat(count)
          const pieces = splitSentences(words, { start: 0, end: words.length })
          expect(Math.max(0, ...pieces.map(({ start, end }) => end - start))).toBeLessThanOrEqual(4_000)
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('findMarker', () => {
  it.each([
    ['II. Nhiệm vụ', 'II.', 1],
    ['1. Về kinh tế', '1.', 2],
    ['1.2. Giao Sở Mẫu', '1.2.', 3],
    ['3/ Việc khác', '3/', 2],
    ['a) Rà soát', 'a)', 5],
    ['- Rà soát', '-', 6],
    ['+ Rà soát', '+', 7],
  ])('%s', (line, label, depth) => {
    expect(findMarker(line)).toMatchObject({ label, depth })
  })

  it.each(['2025. Đồng chí', '15/10/2024 họp', 'Ủy ban', '1,5 tỷ đồng'])('takes none from: %s', (line) => {
    expect(findMarker(line)).toBeNull()
  })
})

describe('openDocument', () => {
  it('joins lines broken at a fixed width, and tells the role of each paragraph', () => {
    const document = openDocument(
      [
        'HUYỆN ỦY MẪU          ĐẢNG CỘNG SẢN VIỆT NAM',
        'Số 12-TB/HU           Mẫu, ngày 07 tháng 3 năm 2025',
        'THÔNG BÁO',
        'Kết luận của Thường trực Huyện ủy',
        'Ngày 04/3/2025, Thường trực Huyện ủy họp, nghe báo cáo và thảo luận về',
        'công tác quý I và kết luận như sau:',
        '1. Nhiệm vụ',
        '- Rà soát kế hoạch.',
        'Trên đây là kết luận của Thường trực Huyện ủy.',
        'Nơi nhận:',
        '- Lưu Văn phòng.',
      ].join('\n'),
    )
    expect(document.paragraphs.map((paragraph) => paragraph.role)).toEqual([
      'letterhead',
      'letterhead',
      'title',
      'title',
      'heading',
      'heading',
      'body',
      'closing',
      'recipients',
      'recipients',
    ])
    const joined = document.paragraphs[4]
    expect(joined && wordsOf(document, joined)).toContain('thảo luận về công tác quý I')
  })
})
