import { yearOf } from '#domain/calendar/date.ts'
import type { askFunding as route } from '#domain/funding/contract.ts'
import { canRaiseFor } from '#domain/recommendation/policy.ts'
import { getDifficulty } from '#server/difficulty/get-difficulty.ts'
import type { Command } from '#server/kernel/context.ts'
import { nextNumber } from '#server/kernel/next-number.ts'
import { permit, refused } from '#server/kernel/problem.ts'
import { insistProgramme } from '#server/programme/insist-programme.ts'
import { getRecommendation } from '#server/recommendation/get-recommendation.ts'
import { insistOnOwnFiles } from '#server/task/insist-on-own-files.ts'
import { insistUnits } from '#server/unit/insist-units.ts'

/** A unit asks for money because of a difficulty that it sees and that still stands. */
export const askFunding: Command<typeof route> = async ({ body }, context) => {
  const { tx, actor, today } = context
  const { id, unitId, difficultyId, recommendationId, programmeId, fileId } = body
  const difficulty = await getDifficulty(tx, context, difficultyId)
  if (recommendationId) await getRecommendation(tx, actor, recommendationId)
  permit(canRaiseFor(actor, unitId))
  if (difficulty.closedOn) throw refused('difficulty_is_closed')
  await insistUnits(tx, [unitId], today)
  if (programmeId) await insistProgramme(tx, programmeId, today)
  await insistOnOwnFiles(tx, fileId ? [fileId] : [], actor.personId)
  const year = yearOf(today)
  const number = await nextNumber(tx, 'funding', year)
  await tx
    .insertInto('funding')
    .values({
      id,
      number,
      year,
      unit_id: unitId,
      difficulty_id: difficultyId,
      recommendation_id: recommendationId,
      programme_id: programmeId,
      purpose: body.purpose,
      asked_amount: body.amount,
      asked_on: today,
      asked_by: actor.personId,
      file_id: fileId,
    })
    .execute()
  return { id, number, year }
}
