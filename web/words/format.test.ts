import { describe, expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { decimal } from '#domain/quantity/decimal.ts'
import { formatIn } from './format.ts'
import { vi } from './vi.ts'
import { findSentence, type Say } from './words.ts'

const t: Say = (key, ...rest) => findSentence(vi, key, rest[0]) ?? key
const format = formatIn('vi', t)

describe('format', () => {
  it('writes numbers and shares as the office does', () => {
    expect(format.number(decimal('1234.5'))).toBe('1.234,5')
    expect(format.share(131, 171)).toBe('76,6%')
    expect(format.share(0, 0)).toBe('–')
    expect(format.of(131, 171)).toBe('131 trên 171')
  })

  it('counts days left and over, and how fresh an update is', () => {
    expect([3, 0, -9].map(format.daysLeft)).toEqual(['Còn 3 ngày', 'Hôm nay', 'Quá 9 ngày'])
    const today = calendarDate('2023-10-05')
    expect(format.ago(calendarDate('2023-09-29'), today)).toBe('6 ngày trước')
    expect(format.ago(calendarDate('2023-10-04'), today)).toBe('hôm qua')
    expect(format.ago(null, today)).toBe('chưa có')
  })

  it('shows instants on the day they fall in Việt Nam', () => {
    expect(format.instant('2023-10-04T18:30:00Z')).toBe('05/10/2023 01:30')
    expect(format.weekday(calendarDate('2023-10-05'))).toBe('Thứ Năm, 05/10/2023')
  })
})
