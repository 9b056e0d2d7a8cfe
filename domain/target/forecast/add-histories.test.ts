import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addHistories } from './add-histories.ts'
import type { Figure } from './forecast.ts'

const year = (figure: Figure): Figure[] => Array.from({ length: 12 }, () => figure)

it('adds the years of the predecessors of a merged unit, the last years together', () => {
  const { history, missing } = addHistories([
    [year(1), year(2)],
    [year(10), year(20)],
  ])
  expect(history).toEqual([year(11), year(22)])
  expect(missing).toEqual([])
})

it('names who is missing in a month, and does not make the month smaller', () => {
  const holed = year(5).map((figure, month) => (month === 3 ? null : figure))
  const { history, missing } = addHistories([[year(1)], [holed]])
  expect(history[0]?.[3]).toBeNull()
  expect(history[0]?.[4]).toBe(6)
  expect(missing).toEqual([{ year: 0, month: 4, parts: [1] }])
})

it('does not know a year that one of them has not kept', () => {
  const { history, missing } = addHistories([[year(1), year(2)], [year(20)]])
  expect(history).toEqual([year(null), year(22)])
  expect(missing).toHaveLength(12)
  expect(missing[0]).toEqual({ year: 0, month: 1, parts: [1] })
})

it('of none is none', () => {
  expect(addHistories([])).toEqual({ history: [], missing: [] })
})

it('loses nothing of whole years: the sum of all is the sum of the parts', () => {
  const whole = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 12, maxLength: 12 })
  const parts = fc
    .integer({ min: 1, max: 4 })
    .chain((years) =>
      fc.array(fc.array(whole, { minLength: years, maxLength: years }), { minLength: 1, maxLength: 5 }),
    )
  fc.assert(
    fc.property(parts, (histories) => {
      const all = (figures: readonly Figure[]) => figures.reduce<number>((sum, each) => sum + (each ?? 0), 0)
      expect(all(addHistories(histories).history.flat())).toBe(all(histories.flat(2)))
    }),
  )
})
