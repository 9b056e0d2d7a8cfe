import { plainCode } from '#domain/report-form/form-code.ts'
import type { ReportForm } from '#domain/report-form/form.ts'
import { calendarDate } from '#domain/calendar/date.ts'
import { decimal } from '#domain/quantity/decimal.ts'
import { defaultThresholds } from '#domain/target/figures.ts'
import type { Counting } from '#domain/target/indicator.ts'
import { type HeldTarget, standingsOf } from '#domain/target/standing.ts'
import type { ChartDocument } from '#documents/out/docx/chart-document.ts'
import type { BoardLine } from '#documents/out/xlsx/board-line.ts'
import type { BoardHead } from '#documents/out/xlsx/targets-board.ts'

/** Invented tables and charts for opening in an office program. */
export const boardHead: BoardHead = {
  year: 2023,
  through: 9,
  on: calendarDate('2023-10-05'),
  body: 'Tỉnh ủy tỉnh Mẫu',
  place: 'Mẫu',
  signer: 'Chánh Văn phòng',
  isDemonstration: true,
  about: null,
}

const counting = (more: Partial<Counting>): Counting => ({
  direction: 'higher',
  aggregation: 'sum',
  overUnits: 'sum',
  frequency: 'month',
  entry: 'in_period',
  per: 100,
  ...more,
})

const kinds: readonly (readonly [indicator: string, counting: Counting, planned: number])[] = [
  ['Kết nạp đảng viên mới', counting({}), 120],
  ['Tỷ lệ chi bộ họp đúng kỳ', counting({ aggregation: 'mean', overUnits: 'mean' }), 8],
  [
    'Số ngày xử lý lâu nhất',
    counting({ direction: 'lower', aggregation: 'maximum', overUnits: 'maximum' }),
    12,
  ],
  ['Đủ báo Đảng', counting({ aggregation: 'last', overUnits: 'share_of_units' }), 9],
]
const units = ['Tỉnh ủy tỉnh Mẫu', 'Huyện ủy A', 'Huyện ủy B', '=Thành ủy Mẫu']
const months = [1, 2, 3, 4, 5, 6, 7, 8, 9]

const held = kinds.flatMap(([indicatorId, how, planned]) =>
  units.map((unitId, place): HeldTarget => ({
    ...how,
    id: `${indicatorId} ${unitId}`,
    unitId,
    indicatorId,
    planned: decimal(planned * (place === 0 ? 3 : 1)),
    plannedHigh: null,
    weight: decimal(1),
    horizon: 12,
    profile: { kind: 'even' },
    reported:
      place === 0
        ? []
        : months.map((month) => ({ month, value: decimal(6 + ((month * 7 + place * 5) % 6)) })),
    bestBefore: null,
    runsBefore: () => [],
  })),
)

const childrenOf = new Map([[units[0] ?? '', units.slice(1)]])
const review = { year: 2023, through: 9, thresholds: defaultThresholds }

export const boardLinesInvented: readonly BoardLine[] = standingsOf(held, childrenOf, review).map(
  ({ target, figures, counted, basis, parts, shares }, index) => {
    const share = shares.at(-1)
    return {
      targetId: target.id,
      code: `CT${Math.floor(index / units.length) + 1}`,
      indicator: target.indicatorId,
      unit: target.unitId,
      depth: target.unitId === units[0] ? 0 : 1,
      unitOfMeasure: share ? '%' : 'số',
      decimals: 0,
      counting: target,
      baseName: null,
      horizon: 12,
      profile: target.profile,
      figures,
      counted,
      madeOf: basis === 'own' ? [] : parts.map(({ id }) => id),
      share: share ? { met: share.met, of: share.of } : null,
      unapprovedMonths: target.unitId === units[1] ? [9] : [],
      missingUnits: [],
    }
  },
)

const redSquare =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

export const chartInvented: ChartDocument = {
  caption: 'Giải ngân chín tháng năm 2023 so với cùng kỳ',
  picture: new Uint8Array(Buffer.from(redSquare, 'base64')),
  columns: [
    { title: 'Đơn vị', isNumber: false },
    { title: 'Thực hiện', isNumber: true },
    { title: 'So cùng kỳ', isNumber: true },
  ],
  rows: [
    ['Huyện ủy A', '1.234,5', '+12,5%'],
    ['Thành ủy Mẫu', '2.345,0', '1,44 điểm %'],
  ],
  source: 'Nhịp',
  body: 'Tỉnh ủy tỉnh Mẫu',
  on: calendarDate('2023-10-05'),
  isDemonstration: true,
}

const figureInvented = {
  indicator: 'Kết nạp đảng viên mới',
  unitOfMeasure: 'đảng viên',
  decimals: 0,
  baseName: null,
  isCumulative: false,
  planned: decimal('76'),
  toDate: decimal('45'),
  value: null,
  base: null,
  version: null,
  isOpen: true,
}
const idInvented = (last: number): string => `01a21ca6-0c21-7bba-af5d-5bc41d7d2d${last}`

/** The form of a report of a unit that does not exist. */
export const formInvented: ReportForm = {
  code: `${plainCode({ reportId: idInvented(51), roundId: idInvented(52), templateVersion: 2, versions: [3, 0] })}-${'a1'.repeat(12)}`,
  title: 'Báo cáo 9 tháng đầu năm 2023',
  unit: 'Huyện ủy G',
  to: 'Văn phòng Tỉnh ủy',
  dueOn: calendarDate('2023-10-03'),
  year: 2023,
  through: 9,
  sections: [
    { key: 'chung', title: 'Đánh giá chung', hint: 'Ba, bốn câu', text: '' },
    { key: 'phuong-huong', title: 'Phương hướng, nhiệm vụ', hint: null, text: 'Việc một.\nViệc hai.' },
  ],
  figures: [
    { ...figureInvented, targetId: idInvented(53) },
    {
      ...figureInvented,
      targetId: idInvented(54),
      indicator: 'Tỷ lệ giải ngân',
      unitOfMeasure: '%',
      decimals: 1,
      baseName: 'kế hoạch vốn',
      value: decimal('12.5'),
      base: decimal('100'),
      version: 2,
    },
  ],
  lists: [
    {
      title: 'Quá hạn',
      lines: [{ text: 'Rà soát hồ sơ', unit: 'Huyện ủy G', dueOn: calendarDate('2023-09-15') }],
    },
  ],
  sendTo: 'nhip@tinh-mau.test',
  isDemonstration: true,
}
