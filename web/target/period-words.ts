import { type Frequency, monthsOfPeriod } from '#domain/target/period.ts'
import type { Say } from '#web/words/words.ts'

/** What a period is called by its last month: `Tháng 10`, `Quý 4`, `9 tháng đầu`. */
export function periodName(t: Say, frequency: Frequency, end: number): string {
  if (frequency === 'month') return t('target.month', { month: end })
  if (frequency === 'quarter') return t('catchUp.quarterOf', { quarter: end / 3 })
  if (frequency === 'half_year') return t(end === 6 ? 'catchUp.firstHalf' : 'catchUp.secondHalf')
  if (frequency === 'nine_months') return t(end === 9 ? 'catchUp.firstNine' : 'catchUp.lastThree')
  return t('catchUp.wholeYear')
}

/** What each period is called in a sentence: `tháng`, `quý`. */
export const periodWord = (t: Say, frequency: Frequency): string => t(`catchUp.eachOf.${frequency}`)

/** Whether a period of these ends with the month. */
export const endsHere = (frequency: Frequency, month: number): boolean =>
  monthsOfPeriod(frequency, month).length > 0
