import { grassroots } from './grassroots.ts'
import { type PlannedIndicator, figuresBy } from './planned-indicator.ts'

const parents = [...new Set(grassroots.map(({ parent }) => parent))]

/**
 * Party papers: each grassroots organisation is to take the titles that its type requires; whoever stands above is to
 * have a share of its organisations that do. An indicator as any other, counted last and as a share of units.
 */
export const subscription: PlannedIndicator = {
  code: 'BD',
  name: 'Tổ chức cơ sở đảng đặt mua đủ báo, tạp chí của Đảng',
  shortName: 'Đủ báo Đảng',
  measure: 'tên báo, tạp chí',
  counting: { aggregation: 'last', overUnits: 'share_of_units', frequency: 'quarter' },
  targets: grassroots.map(({ key, required, subscribed }) => ({
    unit: key,
    planned: required,
    figures: figuresBy('quarter', subscribed),
  })),
  above: [['tinh', 95], ...parents.map((parent) => [parent, 100] as const)],
}
