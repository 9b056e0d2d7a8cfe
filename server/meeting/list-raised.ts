import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Meeting } from '#domain/meeting/contract.ts'
import type { Actor } from '#domain/session/actor.ts'
import { readCalendar } from '#server/calendar/read-calendar.ts'
import { describeDifficulty } from '#server/difficulty/describe-difficulty.ts'
import { difficultiesSeen, withRaisers } from '#server/difficulty/difficulties-seen.ts'
import type { Db } from '#server/kernel/database.ts'
import { describeRecommendation } from '#server/recommendation/describe-recommendation.ts'
import { recommendationsSeen, withParties } from '#server/recommendation/recommendations-seen.ts'

/** What was raised at a meeting, as far as the reader sees it, in the order in which it was raised. */
export async function listRaised(
  db: Db,
  { actor, today }: { actor: Actor; today: CalendarDate },
  meetingId: string,
): Promise<Meeting['raised']> {
  const recommendations = await withParties(recommendationsSeen(db, actor), today)
    .where('r.meeting_id', '=', meetingId)
    .orderBy('r.number')
    .execute()
  const difficulties = await withRaisers(difficultiesSeen(db, actor), today)
    .where('d.meeting_id', '=', meetingId)
    .orderBy('d.raised_on')
    .orderBy('d.id')
    .execute()
  const reading = { actor, today, calendar: await readCalendar(db) }
  return {
    recommendations: recommendations.map((row) => describeRecommendation(row, reading)),
    difficulties: difficulties.map((row) => describeDifficulty(row, reading)),
  }
}
