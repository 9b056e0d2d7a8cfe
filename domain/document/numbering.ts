import { type CalendarDate, yearOf } from '#domain/calendar/date.ts'
import type { DocumentFamily } from './document.ts'

/** Numbers run through a committee's term, or a calendar year. */
export const numberingBases = ['term', 'year'] as const
export type NumberingBasis = (typeof numberingBases)[number]

export interface NumberingRule {
  readonly id: string
  readonly family: DocumentFamily
  readonly basis: NumberingBasis
  readonly beginsOn: CalendarDate
}

/** The period in which a day's numbers run; `year` is 0 through a term, so that a period is one rule and one year. */
export interface NumberingPeriod {
  readonly ruleId: string
  readonly year: number
}

/** The period of a day by the rules that the organisation set: a rule holds until the next of its family begins; null before the first. */
export function periodOn(
  rules: readonly NumberingRule[],
  family: DocumentFamily,
  day: CalendarDate,
): NumberingPeriod | null {
  const [rule] = rules
    .filter((each) => each.family === family && each.beginsOn <= day)
    .toSorted((a, b) => b.beginsOn.localeCompare(a.beginsOn))
  return rule ? { ruleId: rule.id, year: rule.basis === 'year' ? yearOf(day) : 0 } : null
}
