import type { CalendarDate } from '#domain/calendar/date.ts'
import { yearOf } from '#domain/calendar/date.ts'
import type { OpenDocument } from '../layout/open-document.ts'
import { openingOf } from './opening.ts'
import type { WrittenDate } from './written-date.ts'
import { calendarDay, writtenDateOf, writtenDay } from './written-date.ts'

/** A day read in the head of a document; `isYearInferred` when its year stands elsewhere in the text. */
export type DocumentDate = { readonly on: CalendarDate; readonly isYearInferred: boolean }

const issueLine = new RegExp(`,\\s*ngày\\s+${writtenDay}`, 'iu')
const issueInProse = new RegExp(
  `(?:thông báo|công điện|chỉ thị|kết luận|kế hoạch|báo cáo|quyết định|công văn|văn bản)[^.;]{0,60}?\\sngày\\s+${writtenDay}`,
  'iu',
)
const papers = 'công điện|chỉ thị|thông báo|kế hoạch|văn bản|công văn|kết luận'
const meetingDay = new RegExp(
  `(?<!\\p{L})(?:(?:sáng|chiều|tối|trưa)(?:\\s+(?:ngày|nay))?,?(?:\\s+ngày)?|(?:Trong\\s+)?(?:hai\\s+)?Ngày|Hôm nay,?(?:\\s+ngày)?|Trong ngày)\\s*\\(?(?:\\d{1,2}\\s*(?:-|và|,)\\s*)?${writtenDay}`,
  'u',
)
const halfDay = new RegExp(
  `(?<!\\p{L})(?:sáng|chiều|tối|trưa|Sáng|Chiều|Tối|Trưa)(?:\\s+(?:ngày|nay))?,?(?:\\s+ngày)?\\s*\\(?${writtenDay}`,
  'u',
)

/** The day of issue: on the line of place and date, or in the words of an article about a document. */
export function findIssueDate(document: OpenDocument): DocumentDate | null {
  const { flow } = document.source
  const letterhead = document.paragraphs.filter(({ role }) => role === 'letterhead')
  const match = issueLine.exec(letterhead.map(({ start, end }) => flow.slice(start, end)).join(' '))
  if (match) return dated(document, writtenDateOf(match))
  if (document.isOfficial) return null
  const announced = issuedBefore(document)
  if (announced) return announced
  if (document.isTyped) return null
  for (const line of openingOf(document, 3).split('\n')) {
    const match = issueInProse.exec(line)
    if (
      match &&
      !isDue.test(match[0]) &&
      !citing.test(line.slice(Math.max(0, match.index - 50), match.index))
    )
      return dated(document, writtenDateOf(match))
  }
  return null
}

const issuing = new RegExp(
  `ngày\\s+${writtenDay},[^.;]{3,160}?\\s(?:có|ban hành|ký|gửi|phát đi|phát hành)\\s(?:ban hành\\s)?(?:${papers})(?!\\p{L})`,
  'iu',
)

/** "Ngày 29/10, Cục … đã có công điện số …": the paper that the article is about, or that the document itself is. */
function issuedBefore(document: OpenDocument): DocumentDate | null {
  const [title = '', ...lines] = openingOf(document, 3).split('\n')
  for (const line of lines.slice(0, 3)) {
    const match = issuing.exec(line)
    const paper = match && new RegExp(`(${papers})$`, 'iu').exec(match[0])?.[1]
    if (!match || !paper) continue
    const isOwn = !document.isTyped || title.toLowerCase().startsWith(paper.toLowerCase())
    if (isOwn) return dated(document, writtenDateOf(match))
  }
  return null
}

/** "báo cáo trước ngày …": when something is due. */
const isDue = /(?:trước|chậm nhất|đến|hết|hạn)\s+ngày\s/iu

/** "Thực hiện Chỉ thị số … ngày …": a paper that the document rests on. */
const citing =
  /(?:thực hiện|triển khai|theo|căn cứ|quán triệt|kết quả|tinh thần|quy định|sơ kết|tổng kết|năm|nghị quyết)\s+(?:[\p{L}]+\s+){0,4}$/iu

/** The day on which the meeting was held: "Sáng 05/10, …", "Ngày 05/10/2023, đơn vị mở hội nghị …". */
export function findMeetingDate(document: OpenDocument): DocumentDate | null {
  for (const pattern of [meetingDay, halfDay]) {
    for (const line of openingOf(document, 5).split('\n')) {
      const match = pattern.exec(line)
      if (match && tellsOfSession(document, line, match.index)) return dated(document, writtenDateOf(match))
    }
  }
  return null
}

const session =
  /(?:hội nghị|họp|phiên|làm việc|chủ trì|giao ban|kỳ họp|tổ chức|diễn ra|kiểm tra|tiếp|dự|thăm|ban hành|ký|có|đã)/iu
const sessionInDocument = /(?:hội nghị|cuộc họp|phiên họp|làm việc|giao ban|họp|kỳ họp)/iu

/** In a document, a day near the top is that of its meeting only if a meeting is spoken of. */
const tellsOfSession = (document: OpenDocument, line: string, at: number): boolean =>
  (document.isTyped ? sessionInDocument : session).test(line.slice(at, at + 500))

function dated(document: OpenDocument, written: WrittenDate): DocumentDate | null {
  if (written.year !== null) return existing(calendarDay(written.year, written), false)
  const published = findPublishedOn(document)
  if (published) {
    const sameYear = calendarDay(yearOf(published), written)
    const isPast = sameYear !== null && sameYear <= published
    return existing(isPast ? sameYear : calendarDay(yearOf(published) - 1, written), true)
  }
  const year = findYear(openingOf(document, 3))
  return year === null ? null : existing(calendarDay(year, written), true)
}

const existing = (on: CalendarDate | null, isYearInferred: boolean): DocumentDate | null =>
  on && { on, isYearInferred }

const publishedDay = /(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4})/u

function findPublishedOn(document: OpenDocument): CalendarDate | null {
  for (const paragraph of document.paragraphs) {
    if (paragraph.role !== 'dateline') continue
    const match = publishedDay.exec(document.source.flow.slice(paragraph.start, paragraph.end))
    const written = match && writtenDateOf(match)
    if (written?.year) return calendarDay(written.year, written)
  }
  return null
}

/** The latest year named in the opening, terms of office and ranges of years apart. */
function findYear(opening: string): number | null {
  const withoutRanges = opening.replace(/\d{4}\s*-\s*\d{4}/gu, '')
  const years = Array.from(withoutRanges.matchAll(/(?:năm\s+|[/.]\s*)((?:19|20)\d{2})(?!\d)/giu), (match) =>
    Number(match[1]),
  )
  return years.length === 0 ? null : Math.max(...years)
}
