import type { CalendarDate } from '#domain/calendar/date.ts'
import { mayBeDirected, settles, stateAfter } from '#domain/recommendation/lifecycle.ts'
import type { DirectionDecision, RecommendationState } from '#domain/recommendation/recommendation.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Tx } from '#server/kernel/database.ts'
import { insist, refused } from '#server/kernel/problem.ts'
import { insistUnits } from '#server/unit/insist-units.ts'

export interface NewDirection {
  readonly id: string
  readonly decision: DirectionDecision
  readonly text: string
  readonly forwardedToUnitId?: string | null
  readonly answerDueOn?: CalendarDate | null
  /** The person whose word it is; the actor only wrote it down, or is that person. */
  readonly givenById: string
  readonly meetingId?: string | null
  readonly conclusionId?: string | null
}

/** A recommendation locked for a direction. */
export interface Directed {
  readonly id: string
  readonly state: RecommendationState
  readonly version: number
  readonly raised_by_unit_id: string
}

/**
 * Enters a direction, in two statements. Accepting and refusing settle the answer on the day; asking leaves it owed;
 * forwarding passes it on with a date of its own or the one it has; the first date is kept. The caller has locked the recommendation and checked who may direct.
 */
export async function giveDirection(
  tx: Tx,
  { actor, today }: { actor: Actor; today: CalendarDate },
  recommendation: Directed,
  direction: NewDirection,
): Promise<void> {
  const { decision, forwardedToUnitId = null, answerDueOn = null } = direction
  insist(mayBeDirected(recommendation.state, decision))
  if ((decision === 'forward') !== (forwardedToUnitId !== null)) throw refused('forward_needs_a_unit')
  if (forwardedToUnitId === recommendation.raised_by_unit_id) throw refused('forwarded_to_its_raiser')
  if (answerDueOn && answerDueOn < today) throw refused('day_is_past')
  await insistUnits(tx, [forwardedToUnitId], today)
  await tx
    .with('given', (db) =>
      db.insertInto('direction').values(rowOf(recommendation, direction, { actor, today })),
    )
    .with('directed', (db) =>
      db
        .updateTable('recommendation')
        .set({ state: stateAfter(decision), version: recommendation.version + 1 })
        .where('id', '=', recommendation.id),
    )
    .updateTable('obligation')
    .set((set) => ({
      last_updated_on: today,
      version: set('version', '+', 1),
      ...(settles(decision) ? { claimed_on: today, verified_on: today, progress_percent: 100 } : {}),
      ...(forwardedToUnitId ? { owed_by_unit_id: forwardedToUnitId, owed_by_person_id: null } : {}),
      ...(answerDueOn ? { due_on: answerDueOn } : {}),
    }))
    .where('recommendation_id', '=', recommendation.id)
    .where('kind', '=', 'answer')
    .execute()
}

const rowOf = (
  recommendation: Directed,
  direction: NewDirection,
  { actor, today }: { actor: Actor; today: CalendarDate },
) => ({
  id: direction.id,
  recommendation_id: recommendation.id,
  decision: direction.decision,
  text: direction.text,
  forwarded_to_unit_id: direction.forwardedToUnitId ?? null,
  answer_due_on: direction.answerDueOn ?? null,
  given_by: direction.givenById,
  recorded_by: actor.personId,
  given_on: today,
  meeting_id: direction.meetingId ?? null,
  conclusion_id: direction.conclusionId ?? null,
})
