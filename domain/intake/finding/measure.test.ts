import { describe, expect, it } from 'vitest'
import { listMeasures } from './measure.ts'

const measures = (words: string): [string, string][] =>
  listMeasures(words, words, { start: 0, end: words.length }).map(({ value, measure }) => [
    value.text,
    measure.text,
  ])

describe('listMeasures', () => {
  it.each<[string, [string, string][]]>([
    ['thu 412 tỷ 305 triệu đồng', [['412 tỷ 305 triệu', 'đồng']]],
    [
      'đạt 12.305 tỷ đồng, tăng 7,2%',
      [
        ['12.305', 'tỷ đồng'],
        ['7,2', '%'],
      ],
    ],
    ['lên 1,3 triệu tấn/năm', [['1,3 triệu', 'tấn/năm']]],
    ['giảm 1-1,5%/năm', [['1-1,5', '%/năm']]],
    ['có 7/10 xã đạt chuẩn', [['7/10', 'xã']]],
    ['ngày 12/5/2024, trong 9 tháng của năm 2024', []],
    ['Quyết định số 15/QĐ-UBND', []],
  ])('%s', (words, expected) => {
    expect(measures(words)).toEqual(expected)
  })
})
