import { confidenceOf } from '../confidence.ts'
import type { Reason } from '../confidence.ts'
import { findDeadline, yearWritten } from '../direction/deadline.ts'
import { listTaskLabels } from '../direction/label-line.ts'
import type { TaskLabel } from '../direction/label-line.ts'
import type { SourceText } from '../layout/source-text.ts'
import type { Token } from '../layout/tokens.ts'
import { quoteTokens } from '../layout/tokens.ts'
import type { TaskDeadline, TaskProposal } from '../proposal.ts'
import type { Quote } from '../span.ts'
import type { UnitName } from '../unit/unit-name.ts'
import type { WrittenOn } from './task-deadline.ts'
import { quotedDeadline, reasonsOfDeadline } from './task-deadline.ts'

/** A task with what labels say of it: "(Chủ trì: Sở A; phối hợp: Sở B; thời gian: quý IV)". */
export function withLabels(
  source: SourceText,
  task: TaskProposal,
  tokens: readonly Token[],
  writtenOn: WrittenOn,
): TaskProposal {
  const labels = listTaskLabels(tokens)
  if (labels.length === 0) return task
  const lead = leadIn(source, tokens, labels)
  const partners = labels.flatMap((label) =>
    label.says === 'partners' ? label.list.units.filter(isSomeone) : [],
  )
  const deadline = task.deadline ?? deadlineIn(source, tokens, labels, writtenOn)
  const reasons: Reason[] = [
    ...task.reasons.filter((reason) => !reason.startsWith('deadline') && (!lead || !aboutLead.has(reason))),
    ...(lead ? (['lead_from_heading'] as const) : []),
    ...reasonsOfDeadline(deadline),
  ]
  const named = new Set(task.cooperating.map((each) => each.span.start))
  return {
    ...task,
    lead: lead ?? task.lead,
    cooperating: [
      ...task.cooperating,
      ...partners
        .map(({ from, to }) => quoteTokens(source.text, tokens, from, to))
        .filter((each) => !named.has(each.span.start)),
    ],
    deadline,
    reasons,
    confidence: confidenceOf(reasons),
  }
}

/** What was inferred of the lead counts no more once it is said. */
const aboutLead: ReadonlySet<Reason> = new Set([
  'no_lead',
  'lead_is_general',
  'lead_inferred_from_previous',
  'lead_from_introduction',
  'lead_from_heading',
])

const isSomeone = (unit: UnitName): boolean => unit.form !== 'general' || unit.precision !== 'wide'

function leadIn({ text }: SourceText, tokens: readonly Token[], labels: readonly TaskLabel[]): Quote | null {
  for (const label of labels)
    if (label.says === 'lead') return quoteTokens(text, tokens, label.list.from, label.list.to)
  return null
}

const limit = 'trong '

/** After such a label a date needs no word of limit: "thời gian: tháng 10/2025". */
function deadlineIn(
  { flow, text }: SourceText,
  tokens: readonly Token[],
  labels: readonly TaskLabel[],
  writtenOn: WrittenOn,
): TaskDeadline | null {
  const time = labels.find((label) => label.says === 'time')
  if (time?.says !== 'time') return null
  const start = tokens[time.from]?.start
  const end = tokens[time.to - 1]?.end
  if (start === undefined || end === undefined || end <= start) return null
  const words = flow.slice(start, end).replace(/[.;,]$/u, '')
  const { on, calendar } = writtenOn
  const find = (said: string) =>
    findDeadline(said, { start: 0, end: said.length }, on, yearWritten(on), calendar)
  const asSaid = find(words)
  const found = asSaid ?? find(limit + words.charAt(0).toLowerCase() + words.slice(1))
  if (!found) return null
  const shift = start - (asSaid ? 0 : limit.length)
  const span = { start: Math.max(start, shift + found.span.start), end: shift + found.span.end }
  return quotedDeadline(text, { ...found, span })
}
