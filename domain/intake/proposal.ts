import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Confidence, Reason } from './confidence.ts'
import type { Quote } from './span.ts'
import type { RemarkTone } from '#domain/remark/remark.ts'

/** Where a proposal stands: paragraph, sentence and clause, each counted from 1. */
export type Address = { readonly paragraph: number; readonly sentence: number; readonly clause: number }

/** Something read in a document, beside its exact words, for a person to accept, mend or drop. */
export type Proposal = Quote & {
  readonly address: Address
  readonly confidence: Confidence
  readonly reasons: readonly Reason[]
}

export type DocumentKind = 'news' | 'notice' | 'plan'

export type UnitProposal = Proposal & { readonly mentions: number }

export type DifficultyProposal = Proposal & {
  readonly kind: 'weakness' | 'difficulty'
  readonly unit: Quote | null
}

/** A way of working told as one that helped. */
export type PracticeProposal = Proposal & { readonly unit: Quote | null }

/** Praise or criticism said of bodies that the words name. */
export type RemarkProposal = Proposal & {
  readonly tone: RemarkTone
  readonly units: readonly Quote[]
}

export type RecommendationProposal = Proposal & { readonly by: Quote | null; readonly to: Quote | null }

export type TaskProposal = Proposal & {
  readonly lead: Quote | null
  readonly cooperating: readonly Quote[]
  readonly deadline: TaskDeadline | null
}

/** `dueOn` when the words determine a day; `suggestedOn` when only the document's year is missing. */
export type TaskDeadline = Quote & {
  readonly dueOn: CalendarDate | null
  readonly suggestedOn: CalendarDate | null
  /** It runs from an event, "kể từ ngày ban hành". */
  readonly isCounted?: true
}

export type TargetProposal = Proposal & {
  readonly kind: 'actual' | 'plan'
  readonly name: Quote
  readonly value: Quote | null
  readonly measure: Quote | null
  readonly percentOfPlan: Quote | null
  readonly period: Quote | null
}

/** The facts of the meeting and of the document that reports it. */
export type DocumentFacts = {
  readonly kind: DocumentKind
  readonly title: Quote | null
  readonly number: Quote | null
  readonly issuedOn: CalendarDate | null
  readonly heldOn: CalendarDate | null
  readonly dateReasons: readonly Reason[]
  readonly chair: Quote | null
  readonly periodReviewed: Quote | null
  readonly periodAhead: Quote | null
}

/** A sentence that no proposal covers though it carries a word of work, difficulty, request or date. */
export type MissedSentence = Quote & { readonly address: Address }

/** All that was read in one document. Offsets count in `text`, which is NFC. */
export type Reading = {
  readonly text: string
  /** Where each paragraph stands by its numbering, "II.3.b"; a proposal's `address.paragraph` counts them from 1. */
  readonly parts: readonly string[]
  readonly facts: DocumentFacts
  readonly units: readonly UnitProposal[]
  readonly difficulties: readonly DifficultyProposal[]
  readonly recommendations: readonly RecommendationProposal[]
  readonly tasks: readonly TaskProposal[]
  readonly targets: readonly TargetProposal[]
  readonly practices: readonly PracticeProposal[]
  readonly remarks: readonly RemarkProposal[]
  readonly perhapsMissed: readonly MissedSentence[]
}
