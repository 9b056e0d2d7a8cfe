import { formatDate } from '#domain/calendar/format-date.ts'
import { type Block, heading, plain } from '#domain/official-document/block.ts'
import type { DifficultyCause } from '#domain/difficulty/difficulty.ts'
import type { BriefingPack } from './briefing-pack.ts'
import { type PackSources, figure } from './pack-sources.ts'

const causeWords: Record<DifficultyCause, string> = {
  money: 'kinh phí',
  equipment: 'trang thiết bị',
  staff: 'nhân sự',
  mechanism: 'cơ chế',
  coordination: 'phối hợp',
  other: 'khác',
}

/** What is overdue, by unit, as bars and with what is open. */
export function packOverdue(pack: BriefingPack, sources: PackSources): Block[] {
  const { overdueByUnit, asOf } = pack.briefing
  const overdue = overdueByUnit.filter((each) => each.overdue > 0)
  const source = sources.add({
    what: 'Nhiệm vụ quá hạn theo đơn vị',
    source: 'Sổ nghĩa vụ: nhiệm vụ đơn vị đang nợ',
    formula: 'chưa xác nhận hoàn thành và đã qua thời hạn, trên tổng số đang mở',
    asOf,
    approvedBy: null,
    address: '/dieu-hanh',
  })
  const total = (of: 'overdue' | 'open') => overdueByUnit.reduce((sum, each) => sum + each[of], 0)
  return [
    heading(1, 'Quá hạn theo đơn vị'),
    plain(
      'Có ',
      figure('overdue', total('overdue'), source),
      ' nhiệm vụ quá hạn trên ',
      figure('open', total('open'), source),
      ' nhiệm vụ đang mở.',
    ),
    ...(overdue.length === 0
      ? []
      : [
          {
            kind: 'bars' as const,
            caption: 'Nhiệm vụ quá hạn trên số đang mở',
            most: Math.max(...overdue.map((each) => each.overdue)),
            bars: overdue.map(({ unit, overdue: late, open, oldestDays }) => ({
              label: unit.name,
              value: late,
              text: [
                figure(`o_${unit.id.replaceAll('-', '').slice(-24)}`, late),
                ` trên ${open}, lâu nhất ${oldestDays} ngày`,
              ],
            })),
          },
        ]),
  ]
}

/** What waits for a word of the leader: recommendations without an answer, matters without a direction. */
export function packWaiting(pack: BriefingPack, sources: PackSources): Block[] {
  const { recommendations, matters: onDesk, drafts, asOf } = pack.briefing
  const source = sources.add({
    what: 'Kiến nghị chưa có trả lời',
    source: 'Sổ kiến nghị',
    formula: 'chờ trả lời, đã hỏi thêm hoặc đã chuyển',
    asOf,
    approvedBy: null,
    address: '/kien-nghi',
  })
  const matters = sources.add({
    what: 'Nội dung trình chưa có ý kiến',
    source: 'Sổ trình xin ý kiến',
    formula: 'chưa có ý kiến chỉ đạo, chưa bị trả lại',
    asOf,
    approvedBy: null,
    address: '/kien-nghi/trinh-xin-y-kien',
  })
  const desk = sources.add({
    what: 'Dự thảo văn bản chờ quyết định',
    source: 'Theo dõi thẩm định văn bản',
    formula: 'thẩm định đạt, đang ở người quyết định; số ngày làm việc từ khi đến',
    asOf,
    approvedBy: null,
    address: '/van-ban/tham-dinh',
  })
  return [
    heading(1, 'Chờ ý kiến chỉ đạo'),
    plain(
      figure('waiting_recommendations', recommendations.length, source),
      ' kiến nghị chưa có trả lời; ',
      figure('waiting_matters', onDesk.length, matters),
      ' nội dung trình chưa có ý kiến',
      ...(drafts === null
        ? []
        : ['; ', figure('waiting_drafts', drafts.length, desk), ' dự thảo văn bản chờ quyết định']),
      '.',
    ),
    heading(2, 'Kiến nghị'),
    {
      kind: 'table',
      caption: null,
      empty: 'Không có kiến nghị nào chờ trả lời.',
      columns: [
        { title: 'Kiến nghị', share: 46, align: 'start' },
        { title: 'Đơn vị nêu', share: 22, align: 'start' },
        { title: 'Nơi trả lời', share: 20, align: 'start' },
        { title: 'Chờ (ngày làm việc)', share: 12, align: 'end' },
      ],
      rows: recommendations.map(({ text, raisedBy, answering, waitingDays }) => [
        [text],
        [raisedBy.name],
        [answering.name],
        [String(waitingDays)],
      ]),
    },
    heading(2, 'Nội dung trình'),
    {
      kind: 'table',
      caption: null,
      empty: 'Không có nội dung trình nào chờ ý kiến.',
      columns: [
        { title: 'Nội dung', share: 50, align: 'start' },
        { title: 'Đơn vị trình', share: 24, align: 'start' },
        { title: 'Ngày trình', share: 17, align: 'centre' },
        { title: 'Chờ (ngày làm việc)', share: 13, align: 'end' },
      ],
      rows: onDesk.map(({ title, submittedBy, submittedOn, waitingDays }) => [
        [title],
        [submittedBy.name],
        [formatDate(submittedOn)],
        [String(waitingDays)],
      ]),
    },
    ...draftBlocks(drafts),
  ]
}

/** The drafts on the desk of the leader; a paper of before it held them says nothing of them. */
const draftBlocks = (drafts: BriefingPack['briefing']['drafts']): Block[] =>
  drafts === null
    ? []
    : [
        heading(2, 'Dự thảo văn bản'),
        {
          kind: 'table',
          caption: null,
          empty: 'Không có dự thảo nào chờ quyết định.',
          columns: [
            { title: 'Dự thảo', share: 40, align: 'start' },
            { title: 'Loại', share: 20, align: 'start' },
            { title: 'Đơn vị soạn', share: 22, align: 'start' },
            { title: 'Đến ngày', share: 17, align: 'centre' },
            { title: 'Đã chờ (ngày làm việc)', share: 14, align: 'end' },
          ],
          rows: drafts.map(({ title, type, draftedBy, heldSince, heldDays }) => [
            [title],
            [type],
            [draftedBy.name],
            [formatDate(heldSince)],
            [String(heldDays)],
          ]),
        },
      ]

/** What was raised since the previous meeting and still holds work up. */
export function packDifficulties(pack: BriefingPack, sources: PackSources): Block[] {
  const { difficulties, asOf } = pack.briefing
  const source = sources.add({
    what: 'Khó khăn, hạn chế mới nêu chưa hết',
    source: 'Sổ khó khăn',
    formula: 'nêu sau kỳ họp trước và chưa đóng; nhiều đơn vị cùng nêu tính một lần',
    asOf,
    approvedBy: null,
    address: '/kien-nghi/kho-khan',
  })
  return [
    heading(1, 'Khó khăn mới nêu'),
    plain(
      'Có ',
      figure('difficulties', difficulties.length, source),
      ' khó khăn, hạn chế mới nêu và chưa hết.',
    ),
    {
      kind: 'table',
      caption: null,
      empty: 'Không có khó khăn mới.',
      columns: [
        { title: 'Nội dung', share: 50, align: 'start' },
        { title: 'Nguyên nhân', share: 14, align: 'start' },
        { title: 'Đơn vị nêu', share: 24, align: 'start' },
        { title: 'Nêu ngày', share: 17, align: 'centre' },
      ],
      rows: difficulties.map(({ text, cause, raisers, raisedOn }) => [
        [text],
        [causeWords[cause]],
        [raisers.map(({ name }) => name).join(', ')],
        [formatDate(raisedOn)],
      ]),
    },
  ]
}
