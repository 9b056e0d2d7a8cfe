import type { Recommendation } from '#domain/recommendation/contract.ts'
import { readCalendar } from '#server/calendar/read-calendar.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { describeRecommendation } from './describe-recommendation.ts'
import { recommendationsSeen, withParties } from './recommendations-seen.ts'

/** The recommendation as it stands after a command, with what its reader may do next. */
export async function tellRecommendation(
  { tx, actor, today }: CommandContext,
  id: string,
): Promise<Recommendation> {
  const row = await withParties(recommendationsSeen(tx, actor), today)
    .where('r.id', '=', id)
    .executeTakeFirstOrThrow()
  return describeRecommendation(row, { actor, today, calendar: await readCalendar(tx) })
}
