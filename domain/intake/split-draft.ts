import { type CalendarDate, yearOf } from '#domain/calendar/date.ts'
import { findDeadline } from './direction/deadline.ts'
import type { Draft } from './draft.ts'
import type { Span } from './span.ts'
import { trimSpan } from './span.ts'
import { titleOf } from './task-title.ts'

/** The two stretches of a sentence cut at an offset, without white space at their ends; null where one holds no word. */
export function splitSpan(text: string, span: Span, at: number): [Span, Span] | null {
  if (at <= span.start || at >= span.end) return null
  const first = trimSpan(text, { start: span.start, end: at })
  const second = trimSpan(text, { start: at, end: span.end })
  const holdsWords = ({ start, end }: Span) => /\p{L}{2}/u.test(text.slice(start, end))
  return holdsWords(first) && holdsWords(second) ? [first, second] : null
}

/** A draft for each half of a sentence: its own words, and the date that stands in it; the rest is kept. */
export function splitDraft(draft: Draft, text: string, halves: readonly [Span, Span]): [Draft, Draft] {
  const of = (span: Span): Draft => {
    const words = titleOf(text.slice(span.start, span.end))
    switch (draft.kind) {
      case 'task':
        return { ...draft, title: words, dueOn: dueIn(text, span, draft.dueOn) }
      case 'recommendation':
      case 'difficulty':
      case 'practice':
      case 'remark':
        return { ...draft, text: words }
      case 'target':
        return { ...draft, name: words, value: null, measure: null }
    }
  }
  return [of(halves[0]), of(halves[1])]
}

function dueIn(text: string, span: Span, before: CalendarDate | null): CalendarDate | null {
  const found = findDeadline(text, span, null, before && yearOf(before))
  return found ? (found.dueOn ?? found.suggestedOn ?? before) : before
}

const union = (one: readonly string[], other: readonly string[]): string[] => [...new Set([...one, ...other])]
const joined = (one: string, other: string): string =>
  titleOf(`${one}; ${other.charAt(0).toLocaleLowerCase('vi')}${other.slice(1)}`)

/** Two drafts of one kind as one; two dates that differ leave it to a person. Null for what cannot be one. */
export function mergeDrafts(one: Draft, other: Draft): Draft | null {
  if (one.kind === 'task' && other.kind === 'task') {
    const dates = union([one.dueOn ?? ''], [other.dueOn ?? '']).filter(Boolean)
    const leadUnitIds = union(one.leadUnitIds, other.leadUnitIds)
    return {
      ...one,
      title: joined(one.title, other.title),
      leadUnitIds,
      cooperatingUnitIds: union(one.cooperatingUnitIds, other.cooperatingUnitIds).filter(
        (id) => !leadUnitIds.includes(id),
      ),
      dueOn: dates.length === 1 ? (one.dueOn ?? other.dueOn) : null,
      rhythm: one.rhythm ?? other.rhythm,
      requiredQuality: one.requiredQuality ?? other.requiredQuality,
    }
  }
  if (one.kind === 'recommendation' && other.kind === 'recommendation')
    return {
      ...one,
      text: joined(one.text, other.text),
      raisedByUnitId: one.raisedByUnitId ?? other.raisedByUnitId,
      addressedToUnitId: one.addressedToUnitId ?? other.addressedToUnitId,
    }
  if (one.kind === 'difficulty' && other.kind === 'difficulty')
    return { ...one, text: joined(one.text, other.text), unitIds: union(one.unitIds, other.unitIds) }
  if (one.kind === 'practice' && other.kind === 'practice')
    return {
      ...one,
      text: joined(one.text, other.text),
      result: one.result ?? other.result,
      unitId: one.unitId ?? other.unitId,
    }
  if (one.kind === 'remark' && other.kind === 'remark' && one.tone === other.tone)
    return { ...one, text: joined(one.text, other.text), unitIds: union(one.unitIds, other.unitIds) }
  return null
}

const pauses = /[;,:.] |(?<=\s)(?:và|đồng thời|trong đó) /giu
const mostCuts = 12

/** Where a sentence may be cut: after its marks and before what joins, each with words on both sides. */
export function listCuts(text: string, span: Span): number[] {
  const words = text.slice(span.start, span.end)
  const found = [...words.matchAll(pauses)].map((match) =>
    /\p{L}/u.test(match[0]) ? span.start + match.index : span.start + match.index + 1,
  )
  const cuts = found.filter(
    (at, index) =>
      splitSpan(text, span, at) && !/^\s*$/u.test(text.slice(found[index - 1] ?? span.start, at)),
  )
  return cuts.slice(0, mostCuts)
}
