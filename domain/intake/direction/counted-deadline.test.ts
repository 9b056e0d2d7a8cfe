import fc from 'fast-check'
import { expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { findCountedTerm } from './counted-deadline.ts'

const writtenOn = calendarDate('2031-08-06')
const holiday = new Map([[calendarDate('2031-09-02'), false]])
const read = (words: string, on: typeof writtenOn | null = writtenOn) => {
  const found = findCountedTerm(words, on, holiday)
  return found && [words.slice(found.span.start, found.span.end), found.endsOn]
}

it.each([
  [
    'báo cáo chậm nhất 15 ngày kể từ ngày ban hành văn bản này.',
    'chậm nhất 15 ngày kể từ ngày ban hành văn bản này',
    '2031-08-21',
  ],
  [
    'xong trong thời hạn 05 (năm) ngày làm việc kể từ ngày ký;',
    'trong thời hạn 05 (năm) ngày làm việc kể từ ngày ký',
    '2031-08-13',
  ],
  [
    'trong 3 ngày làm việc, kể từ ngày 29/8/2031',
    'trong 3 ngày làm việc, kể từ ngày 29/8/2031',
    '2031-09-04',
  ],
  [
    'không quá mười lăm ngày từ khi kết thúc hội nghị',
    'không quá mười lăm ngày từ khi kết thúc hội nghị',
    '2031-08-21',
  ],
  ['trong vòng 02 tháng kể từ ngày ký.', 'trong vòng 02 tháng kể từ ngày ký', '2031-10-06'],
  ['trong vòng 2 tuần tính từ ngày 01/9/2031', 'trong vòng 2 tuần tính từ ngày 01/9/2031', '2031-09-15'],
])('%s', (words, said, endsOn) => {
  expect(read(words)).toEqual([said, endsOn])
})

it('names the term but no day for an event whose day is unknown', () => {
  expect(read('thẩm định trong 10 ngày kể từ ngày nhận được hồ sơ')).toEqual([
    'trong 10 ngày kể từ ngày nhận được',
    null,
  ])
  expect(read('báo cáo trong 10 ngày kể từ ngày ký', null)).toEqual(['trong 10 ngày kể từ ngày ký', null])
  expect(read('báo cáo trong 10 ngày')).toBeNull()
})

it('never ends before it begins, nor on a day that does not exist', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999 }),
      fc.constantFrom('ngày', 'ngày làm việc', 'tuần', 'tháng'),
      (count, unit) => {
        const [, endsOn] = read(`trong ${count} ${unit} kể từ ngày ký`) ?? []
        expect(endsOn && endsOn > writtenOn).toBe(true)
      },
    ),
  )
})
