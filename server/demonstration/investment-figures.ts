import { type Figures, type PlannedIndicator, figuresBy, sharedBy } from './planned-indicator.ts'

/** How invested capital is spent over a year: hardly anything until spring, two fifths in December. */
const rush = {
  2021: [1, 1, 2, 4, 4, 7, 6, 8, 9, 12, 17, 44],
  2022: [1, 1, 3, 4, 5, 8, 6, 7, 10, 11, 16, 40],
} as const

/** Unit -> the capital of 2023 in million đồng, and what nine months spent in percent of what last year's shape expects. */
const capital = {
  'van-phong': [32_000, 84],
  bao: [12_000, 61],
  truong: [45_000, 108],
  'huyen-a': [28_000, 97],
  'huyen-b': [24_000, 70],
  'huyen-c': [18_000, 118],
  'huyen-d': [15_000, 101],
  'thanh-mau': [36_000, 92],
} as const

const spentBy = rush[2022].slice(0, 9)
const whole = rush[2022].reduce((sum, weight) => sum + weight, 0)
const byThen = spentBy.reduce((sum, weight) => sum + weight, 0) / whole

const nineMonths = ([planned, reached]: readonly [number, number]): number[] =>
  sharedBy(spentBy, Math.round((planned * byThen * reached) / 100))

const yearBefore = (year: 2021 | 2022, planned: number): Figures =>
  figuresBy('month', sharedBy(rush[year], Math.round(planned * 0.96)))

/** Disbursement of invested capital: its plan lies as last year's spending lay, so that a late rush is no surprise. */
const disbursement: PlannedIndicator = {
  code: 'DTC',
  name: 'Giải ngân vốn đầu tư công',
  shortName: 'Giải ngân đầu tư',
  measure: 'triệu đồng',
  targets: Object.entries(capital).map(([unit, plan]) => ({
    unit,
    planned: plan[0],
    profile: { kind: 'last_year' },
    figures: figuresBy('month', nineMonths(plan)),
  })),
  above: [['tinh', 'sum']],
  earlier: ([2021, 2022] as const).flatMap((year) =>
    Object.entries(capital).map(([unit, [now]]) => {
      const planned = Math.round(now * (year === 2021 ? 0.8 : 0.9))
      return { year, unit, planned, figures: yearBefore(year, planned) }
    }),
  ),
}

/** What was allotted falls on the first quarters; what was spent of it is the same money that `disbursement` counts. */
function quartersOf(plan: readonly [number, number]): Figures {
  const spent = nineMonths(plan)
  const allotted = [0.3, 0.25, 0.25]
  return figuresBy(
    'quarter',
    allotted.map((share, quarter): [number, number] => [
      spent.slice(quarter * 3, quarter * 3 + 3).reduce((sum, month) => sum + month, 0),
      Math.round(plan[0] * share),
    ]),
  )
}

/** The same as a rate of two parts, which is never summed as such. */
const rate: PlannedIndicator = {
  code: 'TLG',
  name: 'Tỷ lệ giải ngân so với vốn được giao',
  shortName: 'Tỷ lệ giải ngân',
  measure: '%',
  decimals: 1,
  counting: { aggregation: 'ratio', frequency: 'quarter' },
  baseName: 'Vốn được giao (triệu đồng)',
  targets: (['van-phong', 'bao', 'truong'] as const).map((unit) => ({
    unit,
    planned: 90,
    figures: quartersOf(capital[unit]),
  })),
  above: [['tinh', 90]],
}

export const investment: readonly PlannedIndicator[] = [disbursement, rate]
