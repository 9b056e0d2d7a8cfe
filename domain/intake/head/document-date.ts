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
  for (const paragraph of document.paragraphs) {
    if (paragraph.role !== 'letterhead') continue
    const match = issueLine.exec(flow.slice(paragraph.start, paragraph.end))
    if (match) return dated(document, writtenDateOf(match))
  }
  if (document.isOfficial) return null
  const match = issueInProse.exec(openingOf(document, 3))
  return match ? dated(document, writtenDateOf(match)) : null
}

/** The day on which the meeting was held: "Sáng 05/10, …", "Ngày 05/10/2023, đơn vị mở hội nghị …". */
export function findMeetingDate(document: OpenDocument): DocumentDate | null {
  const opening = openingOf(document, 5)
  const match = meetingDay.exec(opening) ?? halfDay.exec(opening)
  return match ? dated(document, writtenDateOf(match)) : null
}

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
