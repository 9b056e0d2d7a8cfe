import { type CalendarDate, yearOf } from '#domain/calendar/date.ts'
import { type Assignment, findAssignment } from '#domain/intake/direction/assignment.ts'
import { listCooperating } from '#domain/intake/direction/cooperation.ts'
import { type Deadline, findDeadline } from '#domain/intake/direction/deadline.ts'
import { openSource } from '#domain/intake/layout/source-text.ts'
import { quoteTokens, tokensOf } from '#domain/intake/layout/tokens.ts'
import type { UnitMatcher } from '#domain/intake/match-unit.ts'
import { type Quote, quote } from '#domain/intake/span.ts'
import { taskTitle, titleOf } from '#domain/intake/task-title.ts'
import { rhythmIn } from '#domain/intake/direction/rhythm-said.ts'
import type { Rhythm } from '#domain/task/rhythm.ts'
import { normalizeLine } from '#domain/text/normalize.ts'

/** What a secretary typed in one line: a note, or a conclusion with what its words say. */
export type MinuteLine =
  | { readonly kind: 'note'; readonly text: string }
  | {
      readonly kind: 'conclusion'
      readonly text: string
      readonly leadUnitId: string | null
      readonly cooperatingUnitIds: readonly string[]
      readonly dueOn: CalendarDate | null
      readonly rhythm: Rhythm | null
      readonly requiredQuality: string | null
    }

const number = /^(?:kết luận|kl)?\s*\d{1,3}\s*[.):]\s+|^(?:kết luận|kl)\s*:\s*/iu
const dash = /^[-–—•*]\s*/u
const quality = /\s*[;,.]?\s*(?:yêu cầu|sản phẩm|đạt)\s*:\s*(.+)$/iu

/**
 * Reads one line by the rules of the intake. A number or `KL:` before it makes it a conclusion, and so does a unit of
 * the body that is told to do something; a dash keeps it a note. `yêu cầu: …` at its end is the required quality. A day
 * without a year is the next one from `today` on.
 */
export function readLine(typed: string, units: UnitMatcher, today: CalendarDate): MinuteLine {
  const line = normalizeLine(typed)
  if (dash.test(line)) return { kind: 'note', text: line.replace(dash, '') }
  const isNumbered = number.test(line)
  const bare = line.replace(number, '')
  const requiredQuality = quality.exec(bare)?.[1]?.trim() ?? null
  const source = openSource(requiredQuality ? bare.replace(quality, '') : bare)
  const whole = { start: 0, end: source.flow.length }
  const tokens = tokensOf(source.flow, whole)
  const assignment = findAssignment(tokens)
  const lead = assignment && leadOf(source.text, tokens, assignment)
  const leadUnitId = (lead && units.find(lead.text)[0]) ?? null
  if (!isNumbered && leadUnitId === null) return { kind: 'note', text: line }
  const deadline = findDeadline(source.flow, whole, today, yearOf(today))
  const cooperating = listCooperating(tokens, assignment?.workAt ?? 0).map(({ from, to }) =>
    quoteTokens(source.text, tokens, from, to),
  )
  return {
    kind: 'conclusion',
    text: workOf(source.text, lead, cooperating, deadline),
    leadUnitId,
    cooperatingUnitIds: [...new Set(cooperating.flatMap(({ text }) => units.find(text)))].filter(
      (id) => id !== leadUnitId,
    ),
    dueOn: deadline && dayMeant(deadline, today),
    rhythm: leadUnitId === null ? null : rhythmIn(bare),
    requiredQuality: requiredQuality && titleOf(requiredQuality),
  }
}

const leadOf = (text: string, tokens: ReturnType<typeof tokensOf>, { list }: Assignment): Quote | null =>
  list && quoteTokens(text, tokens, list.from, list.to)

/** What is to be done, without who does it and, where it stands last, until when. */
function workOf(
  text: string,
  lead: Quote | null,
  cooperating: readonly Quote[],
  deadline: Deadline | null,
): string {
  const isLast = deadline !== null && /^[\s.,;]*$/.test(text.slice(deadline.span.end))
  const words = isLast
    ? text.slice(0, deadline.span.start).replace(/[\s,;]+$|\s*(?:,\s*)?(?:hoàn thành|xong)\s*$/giu, '')
    : text
  const span = { start: 0, end: words.length }
  return taskTitle({
    ...quote(words, span),
    address: { paragraph: 1, sentence: 1, clause: 1 },
    confidence: 'sure',
    reasons: [],
    lead,
    cooperating,
    deadline: null,
  })
}

/** "trước 15/01" said in October means the January that comes. */
function dayMeant({ dueOn, suggestedOn }: Deadline, today: CalendarDate): CalendarDate | null {
  if (dueOn || !suggestedOn) return dueOn
  if (suggestedOn >= today) return suggestedOn
  const next = `${yearOf(today) + 1}${suggestedOn.slice(4)}`
  return next.endsWith('-02-29') ? null : (next as CalendarDate)
}
