import { expect, it } from 'vitest'
import { weekdayOf } from './date.ts'
import { proposeDays } from './proposals.ts'

const of = (year: number) => proposeDays(year).map(({ on, kind, basis }) => `${on} ${kind} ${basis}`)

it('proposes what is named by law and what is decided each year, apart', () => {
  expect(of(2026)).toEqual([
    '2026-01-01 holiday named_by_law',
    '2026-02-16 holiday decided_each_year',
    '2026-02-17 holiday decided_each_year',
    '2026-02-18 holiday decided_each_year',
    '2026-02-19 holiday decided_each_year',
    '2026-02-20 holiday decided_each_year',
    '2026-04-26 holiday named_by_law',
    '2026-04-27 compensatory compensates',
    '2026-04-30 holiday named_by_law',
    '2026-05-01 holiday named_by_law',
    '2026-09-01 holiday decided_each_year',
    '2026-09-02 holiday named_by_law',
    '2026-11-24 holiday unconfirmed',
  ])
})

it('proposes no swaps: 02/01, 10/01 and 31/08/2026 come from the notice of the year alone', () => {
  const proposed = proposeDays(2026).map(({ on }) => String(on))
  for (const swapped of ['2026-01-02', '2026-01-10', '2026-08-31', '2026-08-22']) {
    expect(proposed).not.toContain(swapped)
  }
})

it('makes the days of April and May 2023 good one after the other', () => {
  const made = proposeDays(2023).filter(({ kind, on }) => kind === 'compensatory' && on > '2023-04-01')
  expect(made.map(({ on, name }) => `${on} ${name}`)).toEqual([
    '2023-05-02 hung_kings',
    '2023-05-03 reunification',
    '2023-09-04 national',
  ])
})

it('names each day once, and puts what makes good on weekdays only, in every year', () => {
  for (let year = 1905; year <= 2195; year++) {
    const days = proposeDays(year)
    expect(new Set(days.map(({ on }) => on)).size).toBe(days.length)
    const made = days.filter(({ kind }) => kind === 'compensatory')
    expect(made.every(({ on }) => weekdayOf(on) < 6)).toBe(true)
  }
})
