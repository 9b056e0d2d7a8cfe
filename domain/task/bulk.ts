import { type Decision, allowed, refused } from '#domain/decision/decision.ts'

export const bulkSteps = ['assign', 'extend', 'remind', 'cancel'] as const
export type BulkStep = (typeof bulkSteps)[number]

/** So long an act upon many can be taken back, in hours. */
export const undoHours = 24

export type UndoRefusal =
  | 'only_who_did_it'
  | 'already_undone'
  | 'reminder_was_sent'
  | 'undo_time_over'
  | 'acted_upon_since'

export interface Undoing {
  readonly step: BulkStep
  readonly doneById: string
  readonly doneAt: Date
  readonly undoneAt: Date | null
  /** How many of its tasks someone has acted on since. */
  readonly actedUpon: number
}

/** Whoever did it takes it back within a day, as long as nobody has acted on any of it; what was said cannot be unsaid. */
export function canUndo(act: Undoing, personId: string, now: Date): Decision<UndoRefusal> {
  if (act.doneById !== personId) return refused('only_who_did_it')
  if (act.undoneAt) return refused('already_undone')
  if (act.step === 'remind') return refused('reminder_was_sent')
  if (now.getTime() - act.doneAt.getTime() > undoHours * 3_600_000) return refused('undo_time_over')
  return act.actedUpon > 0 ? refused('acted_upon_since') : allowed
}
