import { expect, it } from 'vitest'
import type { Figure } from './forecast.ts'
import { fillGaps } from './fill-gaps.ts'

const year = (from: number): Figure[] => Array.from({ length: 12 }, (_, month) => from + month)
const without = (months: readonly number[], figures: Figure[]) =>
  figures.map((figure, month) => (months.includes(month) ? null : figure))

it.each<[string, Figure[][], [year: number, month: number, figure: number][]]>([
  ['nothing to fill', [year(1)], [[0, 0, 1]]],
  [
    'the nearest year, at its own rate',
    [
      year(0),
      without(
        [11],
        year(0).map((each) => Number(each) * 2),
      ),
    ],
    [[1, 11, 22]],
  ],
  [
    'of two equally near the later',
    [year(10), without([0], year(10)), year(10).map((each, at) => (at === 0 ? 99 : each))],
    [[1, 0, 99]],
  ],
  [
    'a month that no year has is an average one',
    [
      without(
        [3],
        year(1).map(() => 6),
      ),
    ],
    [[0, 3, 6]],
  ],
  [
    'a year without figures is the year beside it',
    [year(4), without([...Array(12).keys()], year(0))],
    [[1, 2, 6]],
  ],
  ['a year that has only begun', [year(1), [null, 4]], [[1, 0, 2]]],
])('%s', (_, years, filled) => {
  const result = fillGaps(years)
  for (const [at, month, figure] of filled) expect(result[at]?.[month]).toBeCloseTo(figure, 9)
  expect(result.flat().every(Number.isFinite)).toBe(true)
})
