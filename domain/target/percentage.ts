import type { Counting } from './indicator.ts'

/**
 * Whether figures are per hundred of something, by their unit of measure or because they are a ratio times a hundred: two
 * of them differ by points, since a per cent of a per cent misleads.
 */
export const isPercentage = (
  unitOfMeasure: string,
  counting?: Pick<Counting, 'aggregation' | 'per'>,
): boolean =>
  /%|phần trăm/i.test(unitOfMeasure) || (counting?.aggregation === 'ratio' && counting.per === 100)
