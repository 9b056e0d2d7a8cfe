import type { CalendarDate } from '#domain/calendar/date.ts'
import type { DueIn } from '#domain/calendar/due-in.ts'
import type { DirectionDecision } from '#domain/recommendation/recommendation.ts'
import type { Rhythm } from '#domain/task/rhythm.ts'
import type { Actor } from '#domain/session/actor.ts'
import { insistOnTerms } from '#server/calendar/insist-on-terms.ts'
import type { Tx } from '#server/kernel/database.ts'
import { found, refused } from '#server/kernel/problem.ts'
import { recommendationsSeen } from '#server/recommendation/recommendations-seen.ts'
import { insistUnits } from '#server/unit/insist-units.ts'

/** A conclusion as it is typed. Only the text must be there. */
export interface ConclusionFields {
  readonly text: string
  readonly leadUnitId?: string | null
  readonly cooperatingUnitIds?: readonly string[]
  readonly dueOn?: CalendarDate | null
  readonly dueIn?: DueIn | null
  readonly rhythm?: Rhythm | null
  readonly requiredQuality?: string | null
  readonly recommendationId?: string | null
  readonly decision?: DirectionDecision | null
  readonly forwardedToUnitId?: string | null
}

/** The columns of a conclusion, once what it names is known to exist and to be the actor's to name. */
export async function conclusionValues(
  tx: Tx,
  { actor, today }: { actor: Actor; today: CalendarDate },
  fields: ConclusionFields,
) {
  const { leadUnitId = null, cooperatingUnitIds = [], recommendationId = null, decision = null } = fields
  const { forwardedToUnitId = null } = fields
  if ((recommendationId === null) !== (decision === null)) throw refused('decision_needs_a_recommendation')
  if ((decision === 'forward') !== (forwardedToUnitId !== null)) throw refused('forward_needs_a_unit')
  await insistOnTerms({ tx, today }, [fields])
  await insistUnits(tx, [leadUnitId, forwardedToUnitId, ...cooperatingUnitIds], today)
  if (recommendationId) {
    const seen = recommendationsSeen(tx, actor).select('r.id').where('r.id', '=', recommendationId)
    found(await seen.executeTakeFirst())
  }
  return {
    text: fields.text,
    lead_unit_id: leadUnitId,
    cooperating_unit_ids: [...new Set(cooperatingUnitIds)].filter((id) => id !== leadUnitId),
    due_on: fields.dueOn ?? null,
    due_in_days: fields.dueIn?.days ?? null,
    due_in_kind: fields.dueIn?.kind ?? null,
    rhythm: fields.rhythm ?? null,
    required_quality: fields.requiredQuality ?? null,
    recommendation_id: recommendationId,
    decision,
    forwarded_to_unit_id: forwardedToUnitId,
  }
}
