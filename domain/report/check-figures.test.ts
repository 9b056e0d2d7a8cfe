import { expect, it } from 'vitest'
import { decimal } from '#domain/quantity/decimal.ts'
import { figuresAgainst } from './check-figures.ts'

const figure = {
  targetId: 'kn',
  indicator: 'Kết nạp đảng viên mới',
  actualToDate: decimal('61'),
  planned: decimal('90'),
  percentOfPlan: decimal('67.777778'),
  percentOfExpected: decimal('90.4'),
}

it.each([
  'Kết nạp đảng viên mới: 61 đảng viên, đạt 67,8 % kế hoạch năm.',
  'Công tác kết nạp Đảng viên mới đạt 67,8 % kế hoạch (61/90).',
  'Kết nạp đảng viên mới theo kế hoạch; có 12 chi bộ làm tốt.',
  'Giải ngân 55 tỷ đồng.',
])('agrees: %s', (text) => expect(figuresAgainst(text, [figure])).toEqual([]))

it('names the figure that a text says otherwise, with the one of the books', () => {
  expect(figuresAgainst('Tốt.\nKết nạp đảng viên mới 64 người, vượt tiến độ.', [figure])).toEqual([
    { targetId: 'kn', indicator: 'Kết nạp đảng viên mới', said: '64', known: '61' },
  ])
  expect(figuresAgainst('Kết nạp đảng viên mới 64 người', [{ ...figure, actualToDate: null }])).toEqual([])
})
