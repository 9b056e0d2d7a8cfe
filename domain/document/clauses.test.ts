import fc from 'fast-check'
import { expect, it } from 'vitest'
import { splitClauses } from './clauses.ts'

const notice = `Thường trực Tỉnh ủy thông báo như sau:
I. Kết quả
1. Đã hoàn thành 9 chỉ tiêu.
III- Nhiệm vụ
2. Các đơn vị:
a) Rà soát hồ sơ;
b) Báo cáo trước ngày 20/10/2023.
Gửi qua Văn phòng.
3) Giao Văn phòng theo dõi.`

it('gives every clause its address', () => {
  expect(splitClauses(notice)).toEqual([
    { address: 'I', text: 'Kết quả' },
    { address: 'I.1', text: 'Đã hoàn thành 9 chỉ tiêu.' },
    { address: 'III', text: 'Nhiệm vụ' },
    { address: 'III.2', text: 'Các đơn vị:' },
    { address: 'III.2.a', text: 'Rà soát hồ sơ;' },
    { address: 'III.2.b', text: 'Báo cáo trước ngày 20/10/2023.\nGửi qua Văn phòng.' },
    { address: 'III.3', text: 'Giao Văn phòng theo dõi.' },
  ])
})

it('reads articles, and takes no figure in a sentence for a heading', () => {
  const text = 'Điều 1. Phạm vi\n1. Áp dụng cho\n2023 đơn vị, 5 huyện.\nĐiều 2. Hiệu lực\n'
  expect(splitClauses(text).map(({ address }) => address)).toEqual(['Điều 1', 'Điều 1.1', 'Điều 2'])
  expect(splitClauses('Không có mục nào.')).toEqual([])
})

it('makes nothing up: every word of a clause stood in the text', () => {
  const line = fc.constantFrom('I. Một', '1. Hai', 'a) Ba', 'Điều 4. Bốn', 'năm sáu', '', '12. ')
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const text = lines.join('\n')
      for (const clause of splitClauses(text))
        for (const part of clause.text.split('\n')) expect(text).toContain(part)
    }),
    { numRuns: 200 },
  )
})
