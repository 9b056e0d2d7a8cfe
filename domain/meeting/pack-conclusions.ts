import { formatDate } from '#domain/calendar/format-date.ts'
import { type Block, type Piece, heading, plain } from '#domain/official-document/block.ts'
import type { ConclusionStanding } from './conclusion-standing.ts'
import type { BriefingPack } from './briefing-pack.ts'
import { type PackSources, figure } from './pack-sources.ts'
import { taskStanding } from './task-standing.ts'

/** The conclusions of earlier meetings: how many are verified, and each that is not. */
export function packConclusions(pack: BriefingPack, sources: PackSources): Block[] {
  const { conclusions, previousConclusions, previousTasks, previousVerified, asOf } = pack.briefing
  const source = sources.add({
    what: 'Kết luận các kỳ trước còn mở',
    source: 'Kết luận cuộc họp và nhiệm vụ đã giao từ kết luận',
    formula: 'chưa được bên giao xác nhận hoàn thành; báo xong không tính là xong',
    asOf,
    approvedBy: null,
    address: `/giao-ban/${pack.meetingId}`,
  })
  const late = conclusions.filter(({ task }) => task.daysLate > 0).length
  const previous: Piece[] =
    pack.previousHeldOn === null || previousTasks === 0
      ? []
      : [
          `Kỳ họp ngày ${formatDate(pack.previousHeldOn)} giao `,
          figure('previous_tasks', previousTasks, source),
          ' nhiệm vụ; đã xác nhận hoàn thành ',
          figure('previous_verified', previousVerified, source),
          ' nhiệm vụ. ',
        ]
  return [
    heading(1, 'Kết luận kỳ trước'),
    plain(
      ...previous,
      'Còn ',
      figure('open_conclusions', conclusions.length, source),
      ' kết luận chưa xong, trong đó ',
      figure('late_conclusions', late, source),
      ' đã quá hạn.',
    ),
    ...(previousConclusions.length === 0 ? [] : [previousTable(previousConclusions)]),
    {
      kind: 'table',
      caption: previousConclusions.length === 0 ? null : 'Kết luận các kỳ chưa xong',
      empty: 'Không còn kết luận nào chưa xong.',
      columns: [
        { title: 'Số, ngày họp', share: 17, align: 'centre' },
        { title: 'Kết luận', share: 40, align: 'start' },
        { title: 'Chủ trì', share: 20, align: 'start' },
        { title: 'Thời hạn', share: 17, align: 'centre' },
        { title: 'Tình trạng', share: 18, align: 'start' },
      ],
      rows: conclusions.map(({ ordinal, heldOn, text, leadUnit, task }) => [
        [`${ordinal}, ${formatDate(heldOn)}`],
        [text],
        [leadUnit.name],
        [task.dueOn ? formatDate(task.dueOn) : '–'],
        [taskStanding(task)],
      ]),
    },
  ]
}

const standingWords: Record<ConclusionStanding, string> = {
  open: 'Trong hạn',
  overdue: 'Quá hạn',
  claimed: 'Báo xong, chờ xác nhận',
  verified: 'Đã xác nhận',
  cancelled: 'Đã hủy',
  direction: 'Ý kiến chỉ đạo',
  statement: 'Chỉ ghi trong thông báo',
}

/** Every conclusion of the previous meeting with where it stands: what is claimed apart from what is verified. */
const previousTable = (conclusions: BriefingPack['briefing']['previousConclusions']): Block => ({
  kind: 'table',
  caption: 'Từng kết luận của kỳ họp trước',
  empty: 'Kỳ họp trước không có kết luận nào.',
  columns: [
    { title: 'Số', share: 8, align: 'centre' },
    { title: 'Kết luận', share: 48, align: 'start' },
    { title: 'Chủ trì', share: 22, align: 'start' },
    { title: 'Thời hạn', share: 17, align: 'centre' },
    { title: 'Tình trạng', share: 18, align: 'start' },
  ],
  rows: conclusions.map(({ ordinal, text, leadUnit, dueOn, standing }) => [
    [String(ordinal)],
    [text],
    [leadUnit?.name ?? '–'],
    [dueOn ? formatDate(dueOn) : '–'],
    [standingWords[standing]],
  ]),
})
