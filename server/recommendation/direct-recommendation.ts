import type { giveDirection as route } from '#domain/recommendation/contract.ts'
import { canDirect, speaksForItself } from '#domain/recommendation/policy.ts'
import { readCalendar } from '#server/calendar/read-calendar.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { found, permit, refused, sameVersion } from '#server/kernel/problem.ts'
import { describeRecommendation } from './describe-recommendation.ts'
import { giveDirection } from './give-direction.ts'
import { leadersOver } from './leaders-over.ts'
import { recommendationsSeen, withParties } from './recommendations-seen.ts'

/** Gives a direction by hand: one's own word, or the word of a leader that the office records. */
export const directRecommendation: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const recommendation = found(
    await recommendationsSeen(tx, actor)
      .select(['r.id', 'r.state', 'r.version', 'r.raised_by_unit_id', 'o.owed_by_unit_id'])
      .where('r.id', '=', params.id)
      .forUpdate()
      .executeTakeFirst(),
  )
  sameVersion(recommendation, body.version)
  permit(canDirect(actor, recommendation.owed_by_unit_id))
  const givenById = await giverOf(context, body.givenById, recommendation.owed_by_unit_id)
  await giveDirection(tx, context, recommendation, { ...body, givenById })
  const row = await withParties(recommendationsSeen(tx, actor), today)
    .where('r.id', '=', params.id)
    .executeTakeFirstOrThrow()
  return describeRecommendation(row, { actor, today, calendar: await readCalendar(tx) })
}

async function giverOf(
  { tx, actor, today }: CommandContext,
  namedId: string | null,
  answeringUnitId: string,
): Promise<string> {
  if (speaksForItself(actor, answeringUnitId) && (namedId === null || namedId === actor.personId)) {
    return actor.personId
  }
  if (!namedId) throw refused('leader_must_be_named')
  const leaders = await leadersOver(tx, answeringUnitId, today)
  if (!leaders.some(({ id }) => id === namedId)) throw refused('not_a_leader')
  return namedId
}
