import type { Reason } from '../confidence.ts'
import type { OpenDocument } from '../layout/open-document.ts'
import type { DocumentFacts } from '../proposal.ts'
import type { Quote } from '../span.ts'
import { quote, trimSpan } from '../span.ts'
import { findChair } from './chair.ts'
import { findIssueDate, findMeetingDate } from './document-date.ts'
import { kindOf } from './document-kind.ts'
import { findDocumentNumber } from './document-number.ts'
import { findPeriods } from './periods.ts'

/** The facts of a document and of the meeting it tells of. `aims` counts the numeric aims found in it. */
export function readFacts(document: OpenDocument, aims: number): DocumentFacts {
  const issued = findIssueDate(document)
  const held = findMeetingDate(document)
  const periods = findPeriods(document)
  const dateReasons: Reason[] = [issued || held ? 'in_head' : 'in_text']
  if (issued?.isYearInferred || held?.isYearInferred) dateReasons.push('year_from_elsewhere')
  return {
    kind: kindOf(document, held !== null, aims),
    title: findTitle(document),
    number: findDocumentNumber(document),
    issuedOn: issued?.on ?? null,
    heldOn: held?.on ?? null,
    dateReasons,
    chair: findChair(document),
    periodReviewed: periods.reviewed,
    periodAhead: periods.ahead,
  }
}

function findTitle(document: OpenDocument): Quote | null {
  const lines = document.paragraphs.filter((each) => each.role === 'title')
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return null
  return quote(document.source.text, trimSpan(document.source.text, { start: first.start, end: last.end }))
}
