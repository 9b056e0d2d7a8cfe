import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findMarker } from './marker.ts'
import { listPartAddresses } from './part-address.ts'

const addresses = (...lines: string[]) =>
  listPartAddresses(lines.map((line) => ({ marker: findMarker(line) })))

it('says where a paragraph stands as an office cites it', () => {
  expect(
    addresses(
      'Mở đầu',
      'I. Kết quả',
      'II. Nhiệm vụ',
      '3. Các sở',
      'a) Sở Mẫu',
      'b) Sở Thử',
      '- Rà soát',
      '- Báo cáo',
      '+ Hằng tháng',
      '4. Các huyện',
      'Nối tiếp',
    ),
  ).toEqual(['', 'I', 'II', 'II.3', 'II.3.a', 'II.3.b', 'II.3.b-1', 'II.3.b-2', 'II.3.b-2-1', 'II.4', 'II.4'])
})

it('does not write twice what a label repeats of the part above', () => {
  expect(addresses('II. Nhiệm vụ', '3. Các sở', '3.1. Sở Mẫu', '3.1.2. Rà soát')).toEqual([
    'II',
    'II.3',
    'II.3.1',
    'II.3.1.2',
  ])
})

it('stays short however many parts and however deep they are', () => {
  const line = fc.constantFrom(
    'I. A a',
    '1. A a',
    '1.2. A a',
    '1.2.3. A a',
    'a) A a',
    '- A a',
    '+ A a',
    'A a',
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 300 }), (lines) => {
      expect(Math.max(0, ...addresses(...lines).map((each) => each.length))).toBeLessThan(40)
    }),
  )
})
