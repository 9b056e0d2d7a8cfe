import type { CalendarDate } from '#domain/calendar/date.ts'
import { yearOf } from '#domain/calendar/date.ts'
import { addWorkingDays } from '#domain/calendar/working-days.ts'
import { normalizeLine } from '#domain/text/normalize.ts'
import { readCalendar } from '#server/calendar/read-calendar.ts'
import type { Tx } from '#server/kernel/database.ts'
import { newId } from '#server/kernel/id.ts'
import { nextNumber } from '#server/kernel/next-number.ts'
import { refused } from '#server/kernel/problem.ts'
import { owe } from '#server/obligation/owe.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import { readAnswerDays } from './read-answer-days.ts'

export interface NewRecommendation {
  readonly id: string
  readonly text: string
  readonly raisedByUnitId: string
  readonly addressedToUnitId: string
  readonly difficultyId?: string | null
  readonly meetingId?: string | null
  readonly clauseId?: string | null
}

/**
 * Enters one recommendation and the answer that the addressed unit owes for it, due in working days. The caller has
 * checked who may raise it and that the difficulty, the meeting and the clause are theirs to name.
 */
export async function raiseRecommendation(
  tx: Tx,
  { today }: { today: CalendarDate },
  recommendation: NewRecommendation,
): Promise<{ id: string; number: number; year: number }> {
  const { id, text, raisedByUnitId, addressedToUnitId, clauseId = null } = recommendation
  if (raisedByUnitId === addressedToUnitId) throw refused('addressed_to_itself')
  await insistUnits(tx, [raisedByUnitId, addressedToUnitId], today)
  const year = yearOf(today)
  const number = await nextNumber(tx, 'recommendation', year)
  await tx
    .insertInto('recommendation')
    .values({
      id,
      number,
      year,
      text,
      raised_by_unit_id: raisedByUnitId,
      addressed_to_unit_id: addressedToUnitId,
      raised_on: today,
      difficulty_id: recommendation.difficultyId ?? null,
      meeting_id: recommendation.meetingId ?? null,
      clause_id: clauseId,
    })
    .execute()
  await owe(tx, {
    id: newId(),
    kind: 'answer',
    title: normalizeLine(text),
    requiredQuality: normalizeLine(text),
    owedByUnitId: addressedToUnitId,
    owedToUnitId: raisedByUnitId,
    recommendationId: id,
    clauseId,
    assignedOn: today,
    dueOn: addWorkingDays(today, await readAnswerDays(tx), await readCalendar(tx)),
  })
  return { id, number, year }
}
