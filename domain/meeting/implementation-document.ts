import { type CalendarDate, yearOf } from '#domain/calendar/date.ts'
import { formatDate } from '#domain/calendar/format-date.ts'
import { type TableBlock, type TrackedFigure, plain } from '#domain/official-document/block.ts'
import type { OfficialDocument } from '#domain/official-document/official-document.ts'
import type { Conclusion } from './conclusion-contract.ts'
import type { NoticeSetting } from './notice-setting.ts'
import { taskStanding } from './task-standing.ts'

/** What became of the conclusions of a meeting, on a day. */
interface ImplementationOfMeeting {
  readonly title: string
  readonly heldOn: CalendarDate
  readonly asOf: CalendarDate
  readonly conclusions: readonly Conclusion[]
}

/** One line for each conclusion: who leads, until when, where it stands; claimed apart from verified. */
const implementationTable = (conclusions: readonly Conclusion[]): TableBlock => ({
  kind: 'table',
  caption: null,
  empty: 'Cuộc họp không có kết luận nào.',
  columns: [
    { title: 'Số', share: 5, align: 'centre' },
    { title: 'Kết luận', share: 40, align: 'start' },
    { title: 'Chủ trì', share: 18, align: 'start' },
    { title: 'Phối hợp', share: 22, align: 'start' },
    { title: 'Thời hạn', share: 11, align: 'centre' },
    { title: 'Báo xong', share: 11, align: 'centre' },
    { title: 'Xác nhận', share: 11, align: 'centre' },
    { title: 'Tình trạng', share: 20, align: 'start' },
  ],
  rows: conclusions.map(({ ordinal, text, leadUnit, cooperatingUnits, dueOn, recommendation, task }) => [
    [String(ordinal)],
    [text],
    [leadUnit?.name ?? '–'],
    [cooperatingUnits.map(({ name }) => name).join(', ') || '–'],
    [day(task?.dueOn ?? dueOn)],
    [day(task?.claimedOn ?? null)],
    [day(task?.verifiedOn ?? null)],
    [task ? taskStanding(task) : recommendation ? 'Đã trả lời kiến nghị' : 'Chỉ ghi trong thông báo'],
  ]),
})

const day = (on: CalendarDate | null): string => (on ? formatDate(on) : '–')

/** The annex "state of implementation of the conclusions" with its report, the table on pages of its own, across. */
export function implementationDocument(
  { title, heldOn, asOf, conclusions }: ImplementationOfMeeting,
  setting: NoticeSetting,
  body: { readonly name: string; readonly isDemonstration: boolean },
): OfficialDocument {
  const tasks = conclusions.flatMap(({ task }) => (task && task.state !== 'cancelled' ? [task] : []))
  const counted = (id: string, of: readonly unknown[]): TrackedFigure => ({
    id,
    text: String(of.length),
    source: null,
  })
  return {
    layout: setting.layout,
    type: 'report',
    head: {
      superiorBody: setting.superiorBody,
      issuingBody: setting.issuingBody ?? body.name,
      number: null,
      symbol: setting.symbol.replace(/^[^-/]+/, 'BC'),
      place: setting.place,
      issuedOn: null,
      year: yearOf(asOf),
      subject: `tình hình thực hiện kết luận tại ${title.charAt(0).toLowerCase()}${title.slice(1)} ngày ${formatDate(heldOn)}`,
      addressees: [],
    },
    blocks: [
      plain(
        `Đến ngày ${formatDate(asOf)}, trong `,
        counted('tasks', tasks),
        ' nhiệm vụ giao từ kết luận, đã xác nhận hoàn thành ',
        counted(
          'verified',
          tasks.filter(({ verifiedOn }) => verifiedOn !== null),
        ),
        ', báo xong chờ xác nhận ',
        counted(
          'claimed',
          tasks.filter(({ claimedOn, verifiedOn }) => claimedOn !== null && verifiedOn === null),
        ),
        ', quá hạn chưa xong ',
        counted(
          'late',
          tasks.filter(({ verifiedOn, daysLate }) => verifiedOn === null && daysLate > 0),
        ),
        '. Từng kết luận có trong phụ lục kèm theo.',
      ),
    ],
    foot: {
      signers: [{ authority: null, position: setting.position, name: null }],
      recipients: setting.recipients ?? [],
    },
    annexes: [
      {
        title: 'Phụ lục: tình hình thực hiện các kết luận',
        isLandscape: true,
        blocks: [implementationTable(conclusions)],
      },
    ],
    isDemonstration: body.isDemonstration,
  }
}
