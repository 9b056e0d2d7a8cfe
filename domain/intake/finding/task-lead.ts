import type { Reason } from '../confidence.ts'
import type { Assignment } from '../direction/assignment.ts'
import { readSteered } from '../direction/steered.ts'
import { splitTogether } from '../direction/cooperation.ts'
import type { Passage } from '../layout/passages.ts'
import type { Token } from '../layout/tokens.ts'
import { quoteTokens, wordsOf } from '../layout/tokens.ts'
import type { Quote } from '../span.ts'

type Clause = {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly assignment: Assignment | null
  readonly passage: Passage
  /** The bodies that the sentence before, in the same paragraph, laid work on. */
  readonly previous: Quote | null
}

/** Who leads: the body named in the clause, else that of the sentence before, else that of the heading above. */
export function leadOf(clause: Clause): { lead: Quote | null; reasons: Reason[] } {
  const { text, tokens, assignment, passage, previous } = clause
  const named = assignment?.list ? splitTogether(tokens, assignment.list).lead : null
  if (named && assignment && !isPronoun(tokens, named.from, named.to)) {
    const lead = quoteTokens(text, tokens, named.from, named.to)
    const how: Reason = assignment.by === 'directive' ? 'directive_verb' : 'lead_named_first'
    const isGeneral = named.units.every((unit) => unit.form === 'general' && unit.precision === 'wide')
    return { lead, reasons: isGeneral ? [how, 'lead_is_general'] : [how] }
  }
  const how: Reason = assignment
    ? 'directive_verb'
    : passage.isUnderHeading
      ? 'under_heading'
      : 'follows_direction'
  const steered = assignment ? null : readSteered(tokens)
  if (steered) {
    const lead = quoteTokens(text, tokens, steered.from, steered.to)
    return { lead, reasons: [how, 'lead_inferred_from_previous'] }
  }
  if (previous) return { lead: previous, reasons: [how, 'lead_inferred_from_previous'] }
  if (passage.heading) {
    const from: Reason = passage.heading.isIntro ? 'lead_from_introduction' : 'lead_from_heading'
    return { lead: passage.heading.lead, reasons: [how, from] }
  }
  return { lead: null, reasons: [how, 'no_lead'] }
}

/** "Yêu cầu các đồng chí …" means those just named. */
const isPronoun = (tokens: readonly Token[], from: number, to: number): boolean =>
  /^(?:các đồng chí|các đơn vị trên|các đơn vị nêu trên|cơ quan này)$/u.test(wordsOf(tokens, from, to))
