import type { Briefing } from './briefing.ts'

export const briefingChangeKinds = [
  'conclusion_verified',
  'conclusion_claimed',
  'conclusion_overdue',
  'target_caught_up',
  'target_fell_behind',
  'target_moved',
  'recommendation_answered',
  'recommendation_raised',
  'matter_decided',
  'matter_submitted',
  'draft_decided',
  'draft_reached',
  'difficulty_gone',
  'difficulty_raised',
] as const
export type BriefingChangeKind = (typeof briefingChangeKinds)[number]

/** One thing that reads differently now than in the frozen paper. */
export interface BriefingChange {
  readonly kind: BriefingChangeKind
  readonly id: string
  readonly text: string
  readonly before: string | null
  readonly after: string | null
}

/**
 * What changed between a frozen paper and now, both as far as one reader sees them. A target is compared only where
 * neither list was cut short: the end of a list says nothing of what comes after it.
 */
export function changesSince(frozen: Briefing, now: Briefing): BriefingChange[] {
  return [
    ...conclusionChanges(frozen, now),
    ...targetChanges(frozen, now),
    ...gone('recommendation_answered', frozen.recommendations, now.recommendations),
    ...gone('recommendation_raised', now.recommendations, frozen.recommendations),
    // Papers of before they held matters hold none, which says nothing.
    ...(frozen.taken ? gone('matter_decided', frozen.matters, now.matters) : []),
    ...(frozen.taken ? gone('matter_submitted', now.matters, frozen.matters) : []),
    ...(frozen.drafts ? gone('draft_decided', frozen.drafts, now.drafts ?? []) : []),
    ...(frozen.drafts ? gone('draft_reached', now.drafts ?? [], frozen.drafts) : []),
    ...gone('difficulty_gone', frozen.difficulties, now.difficulties),
    ...gone('difficulty_raised', now.difficulties, frozen.difficulties),
  ]
}

type Told = { id: string } & ({ text: string } | { title: string })

/** Those of the one list that the other does not hold. */
function gone(kind: BriefingChangeKind, list: readonly Told[], other: readonly Told[]): BriefingChange[] {
  const held = new Set(other.map(({ id }) => id))
  return list
    .filter(({ id }) => !held.has(id))
    .map((row) => ({
      kind,
      id: row.id,
      text: 'text' in row ? row.text : row.title,
      before: null,
      after: null,
    }))
}

function conclusionChanges(frozen: Briefing, now: Briefing): BriefingChange[] {
  const today = new Map(now.conclusions.map((row) => [row.id, row.task]))
  return frozen.conclusions.flatMap(({ id, text, task }) => {
    const stands = today.get(id)
    const change = (kind: BriefingChangeKind) => [{ kind, id, text, before: null, after: null }]
    if (!stands) return change('conclusion_verified')
    if (stands.claimedOn && !task.claimedOn) return change('conclusion_claimed')
    return stands.daysLate > 0 && task.daysLate === 0 ? change('conclusion_overdue') : []
  })
}

function targetChanges(frozen: Briefing, now: Briefing): BriefingChange[] {
  const isWhole = ({ targets, targetsBehind }: Briefing) =>
    (targetsBehind ?? targets.length) <= targets.length
  const before = new Map(frozen.targets.map((row) => [row.targetId, row]))
  const after = new Map(now.targets.map((row) => [row.targetId, row]))
  const named = ({ targetId, unit, indicator }: Briefing['targets'][number]) => ({
    id: targetId,
    text: `${unit.shortName}: ${indicator}`,
  })
  const moved = now.targets.flatMap((row) => {
    const was = before.get(row.targetId)
    if (!was || was.actual === row.actual) return []
    return [{ kind: 'target_moved' as const, ...named(row), before: was.actual, after: row.actual }]
  })
  if (!isWhole(frozen) || !isWhole(now)) return moved
  const only = (kind: BriefingChangeKind, rows: Briefing['targets'], others: typeof before) =>
    rows
      .filter(({ targetId }) => !others.has(targetId))
      .map((row) => ({ kind, ...named(row), before: null, after: null }))
  return [
    ...only('target_caught_up', frozen.targets, after),
    ...only('target_fell_behind', now.targets, before),
    ...moved,
  ]
}
