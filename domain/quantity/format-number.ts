import { type Decimal, round } from './decimal.ts'

export type Locale = 'vi' | 'en'

const marks = { vi: { group: '.', fraction: ',' }, en: { group: ',', fraction: '.' } } as const
const minus = '\u2212'

/**
 * A decimal as people read it: `1.234,5` (vi), `1,234.5` (en), with a real minus sign. Rounded half away from zero
 * to `decimals` when given; otherwise every stored decimal is shown. Exact: no binary float on the way.
 */
export function formatNumber(value: Decimal, locale: Locale, decimals?: number): string {
  const shown: string = decimals === undefined ? value : round(value, decimals)
  const [whole = '0', fraction = ''] = shown.replace('-', '').split('.')
  const { group, fraction: mark } = marks[locale]
  const padded = decimals === undefined ? fraction : fraction.padEnd(decimals, '0')
  const sign = shown.startsWith('-') ? minus : ''
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, group)}${padded && mark + padded}`
}

/** A percentage whose figure is already per hundred: `98,62%`. */
export function formatPercent(value: Decimal, locale: Locale, decimals?: number): string {
  return `${formatNumber(value, locale, decimals)}%`
}
