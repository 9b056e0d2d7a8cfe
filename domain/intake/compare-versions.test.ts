import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareVersions } from './compare-versions.ts'

it('says what a later version adds, drops and words otherwise', () => {
  const before = [
    'Kết luận',
    '1. Sở Mẫu rà soát dự án trước ngày 30/10/2031.',
    '2. Sở Thử báo cáo.',
    '3. Giữ nguyên.',
  ]
  const after = [
    'Kết luận',
    '1. Sở Mẫu rà soát dự án trước ngày 15/11/2031.',
    '3. Giữ  nguyên.',
    '4. Công an tỉnh tuần tra ban đêm.',
  ]
  expect(compareVersions(before.join('\n'), after.join('\n'))).toEqual([
    { before: before[1], after: after[1] },
    { before: before[2], after: null },
    { before: null, after: after[3] },
  ])
})

const text = fc.array(fc.constantFrom('a b c', 'd e f', 'g h i', 'k l m', 'n o p', 'q r s'), {
  maxLength: 30,
})

it('finds nothing between a text and itself, and accounts for every passage', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(compareVersions(one.join('\n'), one.join('\n'))).toEqual([])
      const changes = compareVersions(one.join('\n'), other.join('\n'))
      const gone = changes.filter(({ before }) => before !== null).length
      const added = changes.filter(({ after }) => after !== null).length
      expect(one.length - gone).toBe(other.length - added)
    }),
  )
})
