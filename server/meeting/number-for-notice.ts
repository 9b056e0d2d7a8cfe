import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Conclusion } from '#domain/meeting/conclusion-contract.ts'
import { isAnswerOnly } from '#domain/meeting/draft-notice.ts'
import type { Tx } from '#server/kernel/database.ts'
import { listConclusions } from './list-conclusions.ts'
import { numberRows } from './number-rows.ts'

/**
 * Numbers the conclusions as the notice prints them: those that only answer a recommendation stand among the answers,
 * so they come last and leave no hole in the printed numbers.
 */
export async function numberForNotice(tx: Tx, meetingId: string, today: CalendarDate): Promise<Conclusion[]> {
  const conclusions = await listConclusions(tx, meetingId, today)
  const printed = conclusions.filter((each) => !isAnswerOnly(each))
  const answers = conclusions.filter(isAnswerOnly)
  const order = [...printed, ...answers].map(({ id }) => id)
  await numberRows(tx, 'conclusion', meetingId, order)
  return listConclusions(tx, meetingId, today)
}
