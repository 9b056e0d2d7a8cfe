import { calendarDate } from '#domain/calendar/date.ts'
import { type Block, type TrackedFigure, heading, plain } from '#domain/official-document/block.ts'
import type { DocumentType } from '#domain/official-document/document-type.ts'
import type { Layout, OfficialDocument } from '#domain/official-document/official-document.ts'

/** Invented documents of every type in every layout, with every kind of block: for tests and for looking at. */

const redSquare = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
)

const figure = (id: string, text: string, source: number | null = null): TrackedFigure => ({
  id,
  text,
  source,
})

const bodies: Readonly<
  Record<Layout, { superior: string; issuing: string; suffix: string; longName: string }>
> = {
  party: {
    superior: 'Tỉnh ủy Mẫu',
    issuing: 'Văn phòng Tỉnh ủy',
    suffix: '/VPTU',
    longName:
      'Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh, Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh Mẫu',
  },
  state: {
    superior: 'Ủy ban nhân dân tỉnh Mẫu',
    issuing: 'Sở Nông nghiệp và Phát triển nông thôn tỉnh Mẫu',
    suffix: '-SNN',
    longName:
      'Trung tâm Ứng dụng tiến bộ khoa học và công nghệ, Chi cục Tiêu chuẩn đo lường chất lượng tỉnh Mẫu',
  },
}

const abbreviations: Readonly<Record<DocumentType, string>> = {
  notice: 'TB',
  dispatch: 'CV',
  report: 'BC',
  plan: 'KH',
  decision: 'QĐ',
  submission: 'TTr',
  minutes: 'BB',
}

const subjects: Readonly<Record<DocumentType, string>> = {
  notice: 'kết luận của Thường trực tại Hội nghị giao ban đánh giá công tác 9 tháng năm 2023',
  dispatch: 'đôn đốc thực hiện các kết luận của Hội nghị giao ban tháng 9/2023',
  report: 'kết quả thực hiện nhiệm vụ 9 tháng đầu năm, phương hướng 3 tháng cuối năm 2023',
  plan: 'bù tiến độ các chỉ tiêu chậm trong quý IV năm 2023',
  decision: 'về việc thành lập Tổ công tác đôn đốc giải ngân',
  submission: 'về việc bổ sung kinh phí thay thế thiết bị hội nghị trực tuyến',
  minutes: 'Hội nghị giao ban tháng 9 năm 2023',
}

export function sampleDocument(type: DocumentType, layout: Layout): OfficialDocument {
  const { superior, issuing, suffix, longName } = bodies[layout]
  const abbreviation = layout === 'state' && type === 'dispatch' ? '' : abbreviations[type]
  const symbol = `${abbreviation}${suffix}`.replace(/^[-/]/, '')
  return {
    layout,
    type,
    head: {
      superiorBody: superior,
      issuingBody: issuing,
      number: 12,
      symbol,
      place: 'Thành phố Mẫu',
      issuedOn: calendarDate('2023-10-06'),
      year: 2023,
      subject: subjects[type],
      addressees:
        type === 'dispatch' ? [longName, 'Các huyện ủy, thành ủy'] : type === 'submission' ? [superior] : [],
    },
    blocks: type === 'decision' ? decisionBlocks : reportBlocks(longName),
    foot: {
      signers:
        type === 'minutes'
          ? [
              { authority: null, position: 'Thư ký', name: 'Người ghi mẫu' },
              { authority: null, position: 'Chủ trì', name: 'Người chủ trì mẫu' },
            ]
          : [
              layout === 'party'
                ? { authority: 'T/L Ban Thường vụ', position: 'Chánh Văn phòng', name: 'Người ký mẫu' }
                : { authority: 'KT. Giám đốc', position: 'Phó Giám đốc', name: 'Người ký mẫu' },
            ],
      recipients: ['Như trên', longName, 'Lưu: Văn phòng'],
    },
    annexes: type === 'report' ? [sourcesAnnex] : [],
    isDemonstration: true,
  }
}

const decisionBlocks: readonly Block[] = [
  { kind: 'paragraph', look: 'basis', text: ['Căn cứ Quy chế làm việc của cơ quan;'] },
  { kind: 'paragraph', look: 'basis', text: ['Theo đề nghị của Chánh Văn phòng,'] },
  { kind: 'paragraph', look: 'centred', text: ['QUYẾT ĐỊNH:'] },
  {
    kind: 'clause',
    id: 'dieu1',
    label: 'Điều 1.',
    text: ['Thành lập Tổ công tác gồm ', figure('members', '07'), ' người.'],
    after: null,
  },
  {
    kind: 'clause',
    id: 'dieu2',
    label: 'Điều 2.',
    text: ['Quyết định có hiệu lực từ ngày ký.'],
    after: null,
  },
]

const reportBlocks = (longName: string): readonly Block[] => [
  plain(
    'Chín tháng năm 2023, các đơn vị hoàn thành ',
    figure('done', '284', 1),
    ' trên ',
    figure('due', '290', 1),
    ' nhiệm vụ đến hạn.',
  ),
  heading(1, 'Kết quả thực hiện'),
  heading(2, 'Chỉ tiêu chậm tiến độ'),
  {
    kind: 'table',
    caption: 'Chỉ tiêu chậm so với kế hoạch đến tháng 9',
    empty: 'Không có chỉ tiêu nào chậm.',
    columns: [
      { title: 'Chỉ tiêu', share: 40, align: 'start' },
      { title: 'Đơn vị', share: 30, align: 'start' },
      { title: 'Thực hiện', share: 15, align: 'end' },
      { title: 'Kế hoạch', share: 15, align: 'end' },
    ],
    rows: [
      [['Giải ngân vốn đầu tư công'], [longName], [figure('t1', '1.234,5', 2)], ['2.000']],
      [['Kết nạp đảng viên mới'], ['Huyện ủy A'], [figure('t2', '61', 2)], ['90']],
    ],
  },
  heading(3, 'Theo đơn vị'),
  {
    kind: 'bars',
    caption: 'Nhiệm vụ quá hạn theo đơn vị',
    most: 12,
    bars: [
      { label: longName, value: 12, text: [figure('o1', '12')] },
      { label: 'Huyện ủy A', value: 5, text: [figure('o2', '5')] },
      { label: 'Huyện ủy B', value: 0, text: ['0'] },
    ],
  },
  heading(1, 'Nhiệm vụ thời gian tới'),
  {
    kind: 'clause',
    id: 'viec1',
    label: '1.',
    text: ['Rà soát toàn bộ chỉ tiêu kế hoạch năm 2023.'],
    after: [`Chủ trì: ${longName}. Thời hạn hoàn thành: chậm nhất ngày 20/10/2023.`],
  },
  { kind: 'clause', id: 'viec2', label: '2.', text: ['Công khai thời gian thẩm định.'], after: null },
  { kind: 'picture', png: redSquare, alternative: 'Một ô vuông màu đỏ', caption: 'Ảnh minh họa' },
  { kind: 'table', caption: null, empty: 'Không có kiến nghị nào chờ trả lời.', columns: [], rows: [] },
]

const sourcesAnnex = {
  title: 'Phụ lục: nguồn số liệu',
  isLandscape: true,
  blocks: [
    {
      kind: 'sources',
      sources: [
        {
          number: 1,
          what: 'Nhiệm vụ đến hạn và hoàn thành',
          source: 'Sổ nghĩa vụ',
          formula: 'hoàn thành / (hoàn thành + quá hạn chưa xong)',
          asOf: '05/10/2023',
          approvedBy: null,
          address: 'http://127.0.0.1:3000/nhiem-vu',
        },
        {
          number: 2,
          what: 'Thực hiện chỉ tiêu',
          source: 'Số liệu tháng 9 của đơn vị',
          formula: 'cộng các tháng',
          asOf: '05/10/2023',
          approvedBy: 'Văn phòng Tỉnh ủy',
          address: 'http://127.0.0.1:3000/chi-tieu',
        },
      ],
    },
  ],
} as const satisfies OfficialDocument['annexes'][number]
