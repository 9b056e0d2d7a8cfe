import { type EarlierYear, type PlannedIndicator, figuresBy, sharedBy } from './planned-indicator.ts'

/** The eight bodies below the province with the same ten indicators: their size, and how they do on each. */
const districts: Readonly<Record<string, readonly [size: number, ...reached: number[]]>> = {
  khoi: [1.1, 76, 100, 110, 100, 91, 101, 93, 100, 96, 100],
  'huyen-a': [1.2, 87, 100, 104, 92, 99, 103, 102, 103, 94, 106],
  'huyen-b': [1, 73, 67, 92, 100, 76, 86, 79, 83, 85, 89],
  'huyen-c': [0.9, 101, 133, 100, 111, 103, 103, 103, 106, 100, 111],
  'huyen-d': [0.8, 96, 100, 98, 100, 97, 96, 104, 99, 100, 97],
  'huyen-e': [0.9, 104, 96, 100, 96, 100, 98, 96, 101, 96, 100],
  'huyen-g': [0.7, 92, 100, 96, 100, 95, 101, 90, 97, 100, 103],
  'huyen-h': [0.8, 98, 100, 100, 105, 101, 97, 99, 94, 100, 96],
  'thanh-mau': [1.3, 69, 100, 103, 100, 105, 103, 103, 108, 113, 109],
}

const shared: readonly (readonly [
  code: string,
  name: string,
  shortName: string,
  measure: string,
  base: number,
])[] = [
  ['KN', 'Kết nạp đảng viên mới', 'Kết nạp', 'đảng viên', 108],
  ['LB', 'Lớp bồi dưỡng lý luận chính trị', 'Lớp bồi dưỡng', 'lớp', 12],
  ['KT', 'Tổ chức đảng được kiểm tra theo chương trình', 'Kiểm tra', 'tổ chức', 32],
  ['GS', 'Cuộc giám sát chuyên đề', 'Giám sát', 'cuộc', 16],
  ['MB', 'Tổ chức cơ sở đảng mua báo Đảng đúng quy định', 'Mua báo Đảng', 'tổ chức', 48],
  ['GN', 'Giải ngân kinh phí được giao', 'Giải ngân', 'triệu đồng', 4800],
  ['SH', 'Hồ sơ, văn bản được số hóa', 'Số hóa', 'hồ sơ', 4200],
  ['TB', 'Tin, bài về 03 chương trình mục tiêu quốc gia', 'Tin, bài', 'tin, bài', 48],
  ['DT', 'Cuộc đối thoại của cấp ủy với nhân dân', 'Đối thoại', 'cuộc', 22],
  ['DV', 'Mô hình “Dân vận khéo” được công nhận', 'Dân vận khéo', 'mô hình', 28],
]

/** The agencies of the province are given only what is theirs. */
const agencies: Readonly<
  Record<string, Readonly<Record<string, readonly [planned: number, reached: number]>>>
> = {
  'van-phong': { GN: [18_400, 72], SH: [9_600, 105] },
  'to-chuc': { LB: [9, 100], GN: [6_200, 103], SH: [5_400, 105] },
  'tuyen-giao': { LB: [12, 100], GN: [5_800, 99], SH: [3_200, 93], TB: [60, 104] },
  'dan-van': { GN: [2_100, 65], SH: [2_400, 94], DT: [8, 100], DV: [24, 117] },
  'noi-chinh': { GS: [8, 100], GN: [2_300, 103], SH: [2_200, 99] },
  'kiem-tra': { KT: [24, 100], GS: [14, 111], GN: [3_000, 101], SH: [3_600, 106] },
  bao: { GN: [9_600, 70], SH: [2_800, 105], TB: [420, 89] },
  truong: { LB: [40, 107], GN: [7_200, 101], SH: [2_000, 105] },
}

/** How a year's work falls on its months: slow in January and at Tết, quick before summer, not hurried at its end. */
const rhythm = [6, 7, 11, 11, 12, 14, 13, 13, 13, 11, 11, 10]

/** A seed shifts the rhythm from unit to unit. */
const rhythmOf = (seed: number): number[] =>
  rhythm.map((weight, month) => weight + ((seed * 7 + month * 5) % 5))

/** Whole figures of nine months that add up to what was reached of what was expected by then. */
const nineMonths = (planned: number, reachedPercent: number, seed: number): number[] =>
  sharedBy(rhythmOf(seed).slice(0, 9), Math.round((planned * 0.75 * reachedPercent) / 100))

/** The years before were planned somewhat lower, and nearly reached. */
const earlierYears = [
  { year: 2021, ofThisPlan: 0.85, reached: 0.97 },
  { year: 2022, ofThisPlan: 0.9, reached: 0.98 },
] as const

const earlierOf = (unit: string, plannedNow: number, seed: number): EarlierYear[] =>
  earlierYears.map(({ year, ofThisPlan, reached }) => {
    const planned = Math.round(plannedNow * ofThisPlan)
    const months = sharedBy(rhythmOf(seed + year), Math.round(planned * reached))
    return { year, unit, planned, figures: figuresBy('month', months) }
  })

/** Unit -> plan of the year, and what nine months reached in percent of what was expected by then. */
const plansOf = (
  code: string,
  base: number,
  index: number,
): [unit: string, planned: number, reached: number][] => [
  ...Object.entries(agencies).flatMap(([unit, plans]): [string, number, number][] => {
    const plan = plans[code]
    return plan ? [[unit, ...plan]] : []
  }),
  ...Object.entries(districts).map(([unit, [size, ...reached]]): [string, number, number] => [
    unit,
    Math.round(base * size),
    reached[index] ?? 100,
  ]),
]

/** The ten indicators of the plan that most units hold. */
export const indicators: readonly PlannedIndicator[] = shared.map(
  ([code, name, shortName, measure, base], index) => {
    const plans = plansOf(code, base, index)
    return {
      code,
      name,
      shortName,
      measure,
      targets: plans.map(([unit, planned, reached], seed) => ({
        unit,
        planned,
        figures: figuresBy('month', nineMonths(planned, reached, seed + index)),
      })),
      above: [['tinh', 'sum']],
      earlier: plans.flatMap(([unit, planned], seed) => earlierOf(unit, planned, seed + index)),
    }
  },
)
