import type { CalendarDate } from '#domain/calendar/date.ts'
import { addDays, dateOf, endOfMonth, isCalendarDate, yearOf } from '#domain/calendar/date.ts'
import type { WorkingCalendar } from '#domain/calendar/working-days.ts'
import type { Span } from '../span.ts'
import type { CountedTerm } from './counted-deadline.ts'
import { findCountedTerm } from './counted-deadline.ts'

/** When work is due, as the text says it. `dueOn` only when the words alone determine a day. */
export type Deadline = {
  readonly span: Span
  readonly dueOn: CalendarDate | null
  /** The day meant if the year is that of the document; for a person to confirm. */
  readonly suggestedOn: CalendarDate | null
  /** It runs from an event: days, weeks or months counted from there. */
  readonly isCounted?: true
}

const limit =
  '(?:(?:chậm nhất|muộn nhất)(?: là)?(?: (?:trước|đến|vào|trong|hết))?|trước|xong trước|đến hết|đến|hết|trong|vào|cuối|đến cuối|ngay trong|nội trong|từ nay đến hết)'
const year = '(?:(?:\\s*[/.-]\\s*|\\s+năm\\s+)(\\d{4}))?'

type Form = {
  readonly pattern: RegExp
  /** The due day from the words matched and a year; null when there is no such day. */
  readonly due: (match: RegExpExecArray, year: number) => CalendarDate | null
  readonly yearGroup: number
}

const before = (match: RegExpExecArray): boolean => /trước/i.test(match[0])

const forms: readonly Form[] = [
  {
    pattern: new RegExp(
      `(?<!\\p{L})(?<!(?:tính|kể từ|tính từ) )${limit}(?:\\s+\\d{1,2} ?(?:giờ|h)(?:\\s?\\d{2})?)?\\s+(?:ngày\\s+)?(\\d{1,2})(?:\\s*[/.-]\\s*|\\s+tháng\\s+)(\\d{1,2})${year}(?![\\d/])`,
      'giu',
    ),
    due: (match, inYear) => dayOf(inYear, Number(match[2]), Number(match[1])),
    yearGroup: 3,
  },
  {
    pattern: new RegExp(`(?<!\\p{L})(?<!tính )${limit}\\s+tháng\\s+(\\d{1,2})${year}(?![\\d/])`, 'giu'),
    due: (match, inYear) => monthEnd(inYear, Number(match[1]) - (before(match) ? 1 : 0)),
    yearGroup: 2,
  },
  {
    pattern: new RegExp(`(?<!\\p{L})${limit}\\s+quý\\s+(IV|I{1,3}|[1-4])${year}(?![\\d/])`, 'giu'),
    due: (match, inYear) => monthEnd(inYear, 3 * (quarterOf(match[1]) - (before(match) ? 1 : 0))),
    yearGroup: 2,
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})(?<!tháng )(?:chậm nhất(?: là)?(?: (?:trước|đến|vào|trong|hết))?|trước|đến hết|hết|trong|cuối|đến cuối|ngay trong)\\s+năm\\s+(\\d{4})(?!\\s*[-,]\\s*\\d{4})(?!\\d)`,
      'giu',
    ),
    due: (match, inYear) => monthEnd(inYear, before(match) ? 0 : 12),
    yearGroup: 1,
  },
]

const withoutDay: readonly RegExp[] = [
  /(?<!\p{L})(?:trước )?ngày (?:\d{1,2}|cuối cùng) (?:của )?(?:hàng|hằng|mỗi) (?:tháng|quý|năm)/iu,
  /(?<!\p{L})(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật) (?:hàng|hằng|mỗi) tuần/iu,
  /(?<!\p{L})(?:định kỳ )?(?:hàng|hằng) (?:ngày|tuần|tháng|quý)(?! năm)/iu,
  /(?<!\p{L})(?:trong|trong vòng|trong thời hạn|thời hạn|chậm nhất|không quá) (?:\d{1,3}|một|hai|ba|năm|bảy|mười) ngày(?: làm việc)?/iu,
  /(?<!\p{L})(?:trước|trong|tại) (?:kỳ họp|phiên họp) (?:thứ|tháng|cuối|giữa)[\p{L}\d ]{0,20}?(?=[,.;]| (?:đảm|bảo|để|theo|của)|$)/iu,
  /(?<!\p{L})kỳ họp thứ [\p{L}\d]{1,6}/iu,
  /(?<!\p{L})trong (?:tuần|tháng|quý|năm) (?:này|tới|nay)/iu,
  /(?<!\p{L})(?:thực hiện|triển khai|báo cáo|xử lý) ngay(?! (?:từ|sau|khi|trong))/iu,
]

/**
 * Finds when the work of a clause is due. Sources: "trước ngày d" is due on d, "trong tháng/quý/năm" on its last
 * day, "trước tháng 6" on 31 May. Two days, or no year, determine none. A day before the document is no deadline.
 */
export function findDeadline(
  flow: string,
  clause: Span,
  writtenOn: CalendarDate | null,
  assumedYear: number | null,
  calendar: WorkingCalendar = plainWeek,
): Deadline | null {
  const words = flow.slice(clause.start, clause.end)
  const found = forms
    .flatMap((form) => datedIn(words, form, assumedYear))
    .filter((each) => isAhead(each, writtenOn))
  const distinct = found.filter(
    (each, index) => !found.slice(0, index).some((earlier) => covers(earlier, each)),
  )
  const latest = distinct.find((each) => /^(?:chậm|muộn) nhất/iu.test(words.slice(each.start, each.end)))
  const [first, second] = latest ? [latest] : distinct
  const counted = latest ? null : findCountedTerm(words, writtenOn, calendar)
  if (counted && (!first || counted.span.start <= first.start)) return countedIn(counted, clause)
  if (!first) return undatedIn(words, clause)
  const span = { start: clause.start + first.start, end: clause.start + first.end }
  const isDetermined = first.hasYear && (!second || second.day === first.day)
  return {
    span,
    dueOn: isDetermined ? first.day : null,
    suggestedOn: isDetermined || second ? null : first.day,
  }
}

/** Without a table of exceptions Monday to Friday are worked. */
const plainWeek: WorkingCalendar = new Map()

const countedIn = ({ span, endsOn }: CountedTerm, clause: Span): Deadline => ({
  span: { start: clause.start + span.start, end: clause.start + span.end },
  dueOn: null,
  suggestedOn: endsOn,
  isCounted: true,
})

type Dated = Span & { readonly day: CalendarDate | null; readonly hasYear: boolean }

function datedIn(words: string, form: Form, assumedYear: number | null): Dated[] {
  return Array.from(words.matchAll(form.pattern), (match) => {
    const stated = match[form.yearGroup]
    const inYear = stated ? Number(stated) : assumedYear
    return {
      start: match.index,
      end: match.index + match[0].length,
      day: inYear === null ? null : form.due(match, inYear),
      hasYear: stated !== undefined,
    }
  })
}

const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.start < outer.end

const isAhead = (found: Dated, writtenOn: CalendarDate | null): boolean =>
  (found.day !== null || !found.hasYear) &&
  (writtenOn === null || found.day === null || !found.hasYear || found.day >= addDays(writtenOn, -1))

function undatedIn(words: string, clause: Span): Deadline | null {
  for (const pattern of withoutDay) {
    const match = pattern.exec(words)
    if (!match) continue
    const start = clause.start + match.index
    return { span: { start, end: start + match[0].length }, dueOn: null, suggestedOn: null }
  }
  return null
}

function dayOf(inYear: number, month: number, day: number): CalendarDate | null {
  const text = `${inYear}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isCalendarDate(text) ? text : null
}

/** The last day of a month; month 0 is December of the year before. */
function monthEnd(inYear: number, month: number): CalendarDate | null {
  if (month < 0 || month > 12 || inYear < 1901 || inYear > 2200) return null
  return month === 0 ? dateOf(inYear - 1, 12, 31) : endOfMonth(inYear, month)
}

const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 }
const quarterOf = (numeral: string | undefined): number =>
  quarters[numeral?.toLowerCase() ?? ''] ?? Number(numeral)

/** The year to assume for a deadline written without one. */
export const yearWritten = (writtenOn: CalendarDate | null): number | null =>
  writtenOn === null ? null : yearOf(writtenOn)
