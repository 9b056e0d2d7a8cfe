import type { CalendarDate } from '../calendar/date.ts'
import type { DueIn } from '../calendar/due-in.ts'
import type { Text } from '../official-document/block.ts'
import type { Layout, Signer } from '../official-document/official-document.ts'
import type { Rhythm } from '#domain/task/rhythm.ts'

/** What the chair decided on a recommendation, as in a direction. */
export type NoticeDecision = 'accept' | 'refuse' | 'ask' | 'forward'

/** A part of the notice that is told rather than assigned: results reviewed, weaknesses, difficulties. */
export type NoticeSection = { title: string; paragraphs: readonly Text[] }

export type NoticeAnswer = {
  recommendation: string
  raisedBy: readonly string[]
  decision: NoticeDecision
  /** The direction in words; empty when the decision says it all. */
  direction: string
}

export type NoticeConclusion = {
  /** That of the conclusion, by which its clause is known again when the notice comes back from Word. */
  id: string
  ordinal: number
  text: string
  leadUnit: string | null
  cooperatingUnits: readonly string[]
  /** The last day on which it is on time. */
  dueOn: CalendarDate | null
  rhythm?: Rhythm | null
  /** The term of which the date is the end, where one was given. */
  dueIn?: DueIn | null
  requiredQuality: string | null
}

/**
 * A notice of the conclusions of a meeting (Thông báo kết luận) as content, before any layout. Unit names and
 * sentences are those that will be printed.
 */
export type Notice = {
  layout: Layout
  superiorBody: string | null
  issuingBody: string
  /** Null until the clerk gives the number: the place for it stays blank. */
  number: number | null
  /** What follows the number: `TB/VPTU`. */
  symbol: string
  place: string
  /** Null until it is issued: day and month stay blank. */
  issuedOn: CalendarDate | null
  year: number
  subject: string
  opening: readonly string[]
  sections: readonly NoticeSection[]
  answers: readonly NoticeAnswer[]
  /** The heading of the tasks for the period ahead: `Nhiệm vụ trọng tâm 3 tháng cuối năm 2023`. */
  conclusionsTitle: string
  conclusions: readonly NoticeConclusion[]
  closing: string | null
  recipients: readonly string[]
  signer: Signer
  /** Invented content, which must say so on paper too. */
  isDemonstration: boolean
}
