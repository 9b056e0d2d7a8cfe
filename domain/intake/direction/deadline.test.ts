import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate, isCalendarDate } from '#domain/calendar/date.ts'
import { findDeadline } from './deadline.ts'

const writtenOn = calendarDate('2024-01-10')
const read = (words: string, year: number | null = 2024) => {
  const found = findDeadline(words, { start: 0, end: words.length }, writtenOn, year)
  return found && { text: words.slice(found.span.start, found.span.end), ...found, span: undefined }
}

describe('findDeadline', () => {
  it.each([
    ['hoàn thành trước ngày 30/10/2024.', 'trước ngày 30/10/2024', '2024-10-30'],
    ['báo cáo chậm nhất ngày 05 tháng 3 năm 2024', 'chậm nhất ngày 05 tháng 3 năm 2024', '2024-03-05'],
    ['xong trong tháng 11/2024', 'trong tháng 11/2024', '2024-11-30'],
    ['trong tháng 2 năm 2024 phải xong', 'trong tháng 2 năm 2024', '2024-02-29'],
    ['hoàn thành trong quý IV/2024', 'trong quý IV/2024', '2024-12-31'],
    ['trong quý III năm 2024', 'trong quý III năm 2024', '2024-09-30'],
    ['đến hết năm 2025 đạt chuẩn', 'đến hết năm 2025', '2025-12-31'],
    ['hoàn thành trước tháng 6/2024', 'trước tháng 6/2024', '2024-05-31'],
    ['chậm nhất trước tháng 1/2025', 'chậm nhất trước tháng 1/2025', '2024-12-31'],
    ['trước quý II/2024', 'trước quý II/2024', '2024-03-31'],
    ['gửi về trước 17 giờ ngày 20/2/2024', 'trước 17 giờ ngày 20/2/2024', '2024-02-20'],
  ])('%s', (words, text, dueOn) => {
    expect(read(words)).toMatchObject({ text, dueOn })
  })

  it('gives no day without a year, but suggests the document year', () => {
    expect(read('trước ngày 30/10')).toMatchObject({ dueOn: null, suggestedOn: '2024-10-30' })
    expect(read('trong quý IV', null)).toMatchObject({ dueOn: null, suggestedOn: null })
  })

  it('gives no day for two deadlines, unless one is the latest', () => {
    expect(read('đợt 1 trước ngày 30/4/2024, đợt 2 trước ngày 31/10/2024')).toMatchObject({ dueOn: null })
    expect(read('xử lý trong quý I/2024, chậm nhất trước tháng 6/2024')).toMatchObject({
      dueOn: '2024-05-31',
    })
  })

  it.each([
    'trước ngày 31/02/2024',
    'trong tháng 13/2024',
    'theo Quyết định số 12/QĐ-UBND ngày 11/6/2024',
    'tính đến ngày 30/6/2024 đã giải ngân',
    'kết quả 6 tháng cuối năm 2024',
    'báo cáo đã gửi trước ngày 05/01/2023',
    'giai đoạn 2021-2025',
  ])('finds no day in: %s', (words) => {
    expect(read(words)?.dueOn ?? null).toBeNull()
  })

  it.each([
    'định kỳ hằng tháng',
    'thứ hai hàng tuần',
    'trước ngày 25 hằng tháng',
    'trong 5 ngày làm việc',
    'kỳ họp thứ 8',
  ])('keeps the words of a deadline that is no day: %s', (words) => {
    expect(read(`báo cáo ${words}.`)).toMatchObject({ text: words, dueOn: null })
  })

  it('never produces a day that does not exist', () => {
    const numbers = fc.integer({ min: 0, max: 99 })
    fc.assert(
      fc.property(numbers, numbers, fc.integer({ min: 0, max: 9999 }), (day, month, year) => {
        const found = read(`hoàn thành trước ngày ${day}/${month}/${year}`)
        const days = [found?.dueOn, found?.suggestedOn].filter((each) => typeof each === 'string')
        expect(days.every(isCalendarDate)).toBe(true)
      }),
    )
  })
})
