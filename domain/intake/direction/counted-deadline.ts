import type { CalendarDate } from '#domain/calendar/date.ts'
import {
  addDays,
  dateOf,
  dayOf,
  daysInMonth,
  isCalendarDate,
  monthOf,
  yearOf,
} from '#domain/calendar/date.ts'
import type { DayKind } from '#domain/calendar/due-in.ts'
import { dueAfter } from '#domain/calendar/due-in.ts'
import type { WorkingCalendar } from '#domain/calendar/working-days.ts'
import type { Span } from '../span.ts'

/** A term that runs from an event: "chậm nhất 15 ngày làm việc kể từ ngày ban hành". */
export type CountedTerm = {
  readonly span: Span
  /** The last day, where the day of the event is known; for a person to confirm. */
  readonly endsOn: CalendarDate | null
}

const numberWords =
  'một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mười lăm|hai mươi|ba mươi|bốn mươi lăm|sáu mươi|chín mươi'
const counts: ReadonlyMap<string, number> = new Map([
  ...numberWords
    .split('|')
    .slice(0, 10)
    .map((word, index) => [word, index + 1] as const),
  ['mười lăm', 15],
  ['hai mươi', 20],
  ['ba mươi', 30],
  ['bốn mươi lăm', 45],
  ['sáu mươi', 60],
  ['chín mươi', 90],
])

const limit =
  '(?:(?:chậm|muộn) nhất|không quá|tối đa|trong (?:vòng|thời hạn|thời gian)|trong|thời hạn|sau)(?: là)?(?: (?:không quá|tối đa|sau|trong))?'
const amount = `(\\d{1,3}|mười lăm|hai mươi|ba mươi|bốn mươi lăm|sáu mươi|chín mươi|${numberWords})(?: ?\\(\\p{L}{2,10}(?: \\p{L}{2,10}){0,3}\\))?`
const event =
  '(ký(?: ban hành)?|ban hành|thông báo|ra thông báo|nhận được|nhận|hội nghị|cuộc họp|phiên họp|có hiệu lực|có hiệu lực thi hành|họp|kết thúc hội nghị|kết thúc cuộc họp|kết thúc)?'
const day = '(?:(\\d{1,2})(?:[/.-]| tháng )(\\d{1,2})(?:[/.-]| năm )(\\d{4}))?'

const pattern = new RegExp(
  `(?<!\\p{L})${limit} ${amount} (ngày làm việc|ngày|tuần|tháng),? (?:kể từ|tính từ|từ|sau)(?: (?:thời điểm|ngày|khi|sau khi))? ?${event}${day}(?: (?:văn bản|thông báo|kế hoạch|quyết định|nghị quyết|chỉ thị|công văn|công điện|kết luận) này)?`,
  'iu',
)

/** What happened on the day of the document itself, or at the meeting that it reports. */
const onWriting = /^(?:ký|ban hành|thông báo|ra thông báo|hội nghị|cuộc họp|phiên họp|họp|kết thúc)/iu

/** Finds a term counted from an event in the words of a clause. */
export function findCountedTerm(
  words: string,
  writtenOn: CalendarDate | null,
  calendar: WorkingCalendar,
): CountedTerm | null {
  const match = pattern.exec(words)
  if (!match) return null
  const [whole, counted = '', unit = '', happening = ''] = match
  const count = counts.get(counted.toLowerCase()) ?? Number(counted)
  const from = dayWritten(match) ?? (onWriting.test(happening) ? writtenOn : null)
  const names = happening !== '' || match[5] !== undefined
  const length = names ? whole.trimEnd().length : whole.search(/,? (?:kể từ|tính từ|từ|sau)(?: |$)/iu)
  return {
    span: { start: match.index, end: match.index + length },
    endsOn: from === null || count < 1 ? null : endOf(from, count, unit.toLowerCase(), calendar),
  }
}

function dayWritten(match: RegExpExecArray): CalendarDate | null {
  const [, , , , date, month, year] = match
  const text = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`
  return isCalendarDate(text) ? text : null
}

/** The same day of a later month, or its last where it has no such day. */
function monthsLater(from: CalendarDate, count: number): CalendarDate {
  const months = 12 * yearOf(from) + monthOf(from) - 1 + count
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1]
  return dateOf(year, month, Math.min(dayOf(from), daysInMonth(year, month)))
}

function endOf(from: CalendarDate, count: number, unit: string, calendar: WorkingCalendar): CalendarDate {
  if (unit === 'tháng') return monthsLater(from, count)
  if (unit === 'tuần') return addDays(from, 7 * count)
  const kind: DayKind = unit === 'ngày' ? 'calendar' : 'working'
  return dueAfter(from, { days: count, kind }, calendar)
}
