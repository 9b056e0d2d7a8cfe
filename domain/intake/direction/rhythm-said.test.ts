import { expect, it } from 'vitest'
import { rhythmIn } from './rhythm-said.ts'

it.each([
  ['Hằng tháng báo cáo kết quả về Văn phòng', 'monthly'],
  ['Kiểm tra hàng quý, tổng hợp hàng năm', 'quarterly'],
  ['Định kỳ tuần báo cáo tiến độ', 'weekly'],
  ['Tổng kết hằng năm', 'yearly'],
  ['Thường xuyên theo dõi, đôn đốc', null],
  ['Hoàn thành trong tháng 10', null],
])('reads the rhythm of "%s"', (words, rhythm) => {
  expect(rhythmIn(words)).toBe(rhythm)
})
