import type { CalendarDate } from '#domain/calendar/date.ts'
import { isOpen } from '#domain/recommendation/lifecycle.ts'
import { type Rhythm, canStandWithout } from '#domain/task/rhythm.ts'
import type { DirectionDecision, RecommendationState } from '#domain/recommendation/recommendation.ts'

/** A conclusion as closing looks at it. */
export interface ConclusionDraft {
  readonly ordinal: number
  readonly leadUnitId: string | null
  readonly cooperatingUnitIds: readonly string[]
  readonly dueOn: CalendarDate | null
  readonly rhythm: Rhythm | null
  readonly requiredQuality: string | null
  readonly recommendation: { readonly id: string; readonly state: RecommendationState } | null
  readonly decision: DirectionDecision | null
}

export const gapKinds = [
  'lead_unit_missing',
  'due_date_missing',
  'due_date_passed',
  'quality_missing',
  'recommendation_already_answered',
  'recommendation_answered_twice',
  'chair_missing',
] as const
export type GapKind = (typeof gapKinds)[number]

/** What a conclusion still lacks, by its number. */
export interface Gap {
  readonly ordinal: number
  readonly gap: GapKind
}

/** What closing will make of the conclusions, and what stands in the way. */
export interface Closing {
  readonly tasks: number
  readonly contributions: number
  readonly directions: number
  /** Conclusions that assign nothing and answer nothing: they are told in the notice only. */
  readonly statements: number
  readonly gaps: readonly Gap[]
}

/**
 * Counts what closing a meeting creates: a task for each conclusion with a lead unit, with a contribution for each
 * cooperating unit, and a direction for each conclusion on a recommendation; and names what each number lacks.
 */
export function closingOf(
  conclusions: readonly ConclusionDraft[],
  meeting: { today: CalendarDate; hasChair: boolean },
): Closing {
  const tasks = conclusions.filter(({ leadUnitId }) => leadUnitId !== null)
  const directions = conclusions.filter(({ recommendation }) => recommendation !== null)
  return {
    tasks: tasks.length,
    contributions: tasks.reduce((sum, { cooperatingUnitIds }) => sum + cooperatingUnitIds.length, 0),
    directions: directions.length,
    statements: conclusions.filter((each) => !each.leadUnitId && !each.recommendation).length,
    gaps: conclusions.flatMap((each) => [
      ...taskGaps(each, meeting.today).map((gap) => ({ ordinal: each.ordinal, gap })),
      ...directionGaps(each, directions, meeting.hasChair).map((gap) => ({ ordinal: each.ordinal, gap })),
    ]),
  }
}

function taskGaps(conclusion: ConclusionDraft, today: CalendarDate): GapKind[] {
  const { leadUnitId, cooperatingUnitIds, dueOn, rhythm, requiredQuality } = conclusion
  if (!leadUnitId) {
    const isAssigned =
      cooperatingUnitIds.length > 0 || [dueOn, rhythm, requiredQuality].some((said) => said !== null)
    return isAssigned ? ['lead_unit_missing'] : []
  }
  const gaps: GapKind[] = []
  if (!canStandWithout(dueOn, rhythm).allowed) gaps.push('due_date_missing')
  else if (dueOn && dueOn < today) gaps.push('due_date_passed')
  if (!requiredQuality) gaps.push('quality_missing')
  return gaps
}

function directionGaps(
  { ordinal, recommendation }: ConclusionDraft,
  directions: readonly ConclusionDraft[],
  hasChair: boolean,
): GapKind[] {
  if (!recommendation) return []
  const gaps: GapKind[] = []
  if (!hasChair) gaps.push('chair_missing')
  if (!isOpen(recommendation.state)) gaps.push('recommendation_already_answered')
  const isRepeated = directions.some(
    (other) => other.ordinal < ordinal && other.recommendation?.id === recommendation.id,
  )
  if (isRepeated) gaps.push('recommendation_answered_twice')
  return gaps
}
