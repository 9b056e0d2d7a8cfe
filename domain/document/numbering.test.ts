import { expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { type NumberingRule, periodOn } from './numbering.ts'

const rules: NumberingRule[] = [
  { id: 'k19', family: 'party', basis: 'term', beginsOn: calendarDate('2020-10-20') },
  { id: 'k20', family: 'party', basis: 'term', beginsOn: calendarDate('2025-10-01') },
  { id: 'nam', family: 'state', basis: 'year', beginsOn: calendarDate('2021-01-01') },
]
const on = (family: 'party' | 'state', day: string) => periodOn(rules, family, calendarDate(day))

it('runs through the term until the next begins, its first day included', () => {
  expect(on('party', '2020-10-19')).toBeNull()
  expect(on('party', '2020-10-20')).toEqual({ ruleId: 'k19', year: 0 })
  expect(on('party', '2025-09-30')).toEqual({ ruleId: 'k19', year: 0 })
  expect(on('party', '2025-10-01')).toEqual({ ruleId: 'k20', year: 0 })
})

it('begins anew each calendar year where the organisation says so', () => {
  expect(on('state', '2023-12-31')).toEqual({ ruleId: 'nam', year: 2023 })
  expect(on('state', '2024-01-01')).toEqual({ ruleId: 'nam', year: 2024 })
})
