import { confidenceOf } from '../confidence.ts'
import type { Reason } from '../confidence.ts'
import { findAssignment } from '../direction/assignment.ts'
import type { Assignment } from '../direction/assignment.ts'
import { listCooperating, splitTogether } from '../direction/cooperation.ts'
import { isLabelLine } from '../direction/label-line.ts'
import { beginsNewWork, exhortation, laysDownWork, timing } from '../direction/work.ts'
import type { Passage } from '../layout/passages.ts'
import type { SourceText } from '../layout/source-text.ts'
import type { Token } from '../layout/tokens.ts'
import { quoteTokens, tokensOf } from '../layout/tokens.ts'
import type { Proposal, TaskProposal } from '../proposal.ts'
import type { Quote, Span } from '../span.ts'
import { overlaps, quote } from '../span.ts'
import { joinParts, splitAtSemicolons } from './items.ts'
import type { WrittenOn } from './task-deadline.ts'
import { deadlineOf, reasonsOfDeadline } from './task-deadline.ts'
import { withLabels } from './task-labels.ts'
import { leadOf } from './task-lead.ts'
import { afterAnnouncement, announcesOthers, spanOfTask } from './task-span.ts'

/** Lists the work that a document lays down, one proposal for each direction. */
export function listTasks(
  source: SourceText,
  passages: readonly Passage[],
  writtenOn: WrittenOn,
  aims: readonly Proposal[],
): TaskProposal[] {
  const reader: Reader = { source, writtenOn, aims: bySentence(aims), previous: null, paragraph: -1 }
  const tasks: TaskProposal[] = []
  for (const passage of passages) {
    if (passage.section !== 'directions') continue
    if (passage.paragraph !== reader.paragraph && !goesOnToMany(reader, passage)) reader.previous = null
    reader.paragraph = passage.paragraph
    const last = tasks.at(-1)
    if (last && tellsOnlyWhen(source, passage) && last.address.paragraph === passage.paragraph + 1) {
      tasks[tasks.length - 1] = extendedBy(reader, last, passage.sentence)
      continue
    }
    if (last && saysMoreOf(reader, passage, last)) {
      tasks[tasks.length - 1] = withLabels(source, last, tokensOf(source.flow, passage.sentence), writtenOn)
      continue
    }
    tasks.push(...readSentence(reader, passage))
  }
  return tasks
}

/** "… yêu cầu các đơn vị: …", and the next paragraph goes on with a verb: the many who were told are still meant. */
const goesOnToMany = (reader: Reader, passage: Passage): boolean =>
  !passage.isUnderHeading &&
  passage.paragraph === reader.paragraph + 1 &&
  /^các /iu.test(reader.previous?.text ?? '')

type Reader = {
  readonly source: SourceText
  readonly writtenOn: WrittenOn
  /** Numeric aims are targets; a clause that only states one lays no work on anyone. */
  readonly aims: ReadonlyMap<string, readonly Proposal[]>
  /** The bodies that the sentence before, in the same paragraph, laid work on. */
  previous: Quote | null
  paragraph: number
}

function bySentence(proposals: readonly Proposal[]): Map<string, readonly Proposal[]> {
  return Map.groupBy(proposals, ({ address }) => keyOf(address.paragraph, address.sentence))
}

const keyOf = (paragraph: number, sentence: number): string => `${paragraph}.${sentence}`

function readSentence(reader: Reader, passage: Passage): TaskProposal[] {
  const { flow } = reader.source
  const told = passage.isUnderHeading ? passage.sentence : afterAnnouncement(flow, passage.sentence)
  const parts = joinParts(splitAtSemicolons(flow, told), (part, before) => beginsNewWork(flow, part, before))
  return parts.flatMap((part, clause) => readPart(reader, passage, part, clause))
}

function readPart(reader: Reader, passage: Passage, part: Span, clause: number): TaskProposal[] {
  const { flow, text } = reader.source
  const tokens = tokensOf(flow, part)
  const assignment = findAssignment(tokens)
  if (!laysDownWork(tokens, assignment, passage.isUnderHeading)) return noteLead(reader, tokens, assignment)
  if (!assignment?.list && statesOnlyAim(reader, passage, part)) return []
  const { lead, reasons } = leadOf({ text, tokens, assignment, passage, previous: reader.previous })
  if (lead) reader.previous = lead
  if (announcesOthers(flow, part) || endsWithThem(flow, part, tokens, assignment)) return []
  const span = spanOfTask(flow, part, tokens, assignment)
  const deadline = deadlineOf(reader.source, span, reader.writtenOn)
  const workAt = assignment?.workAt ?? 0
  const isGeneral = exhortation.test(flow.slice(tokens[workAt]?.start ?? part.start, part.end))
  const allReasons: Reason[] = [...reasons, ...reasonsOfDeadline(deadline)]
  if (isGeneral) allReasons.push('general_exhortation')
  const together = assignment?.list ? splitTogether(tokens, assignment.list).partners : []
  const task: TaskProposal = {
    ...quote(text, span),
    address: { paragraph: passage.paragraph + 1, sentence: passage.index + 1, clause: clause + 1 },
    lead,
    cooperating: [...together, ...listCooperating(tokens, workAt)].map(({ from, to }) =>
      quoteTokens(text, tokens, from, to),
    ),
    deadline,
    reasons: allReasons,
    confidence: confidenceOf(allReasons),
  }
  return [withLabels(reader.source, task, tokens, reader.writtenOn)]
}

/** "Cơ quan chủ trì: …", on its own line below the work or right after it. */
const saysMoreOf = ({ source }: Reader, { sentence, paragraph }: Passage, last: TaskProposal): boolean =>
  paragraph + 1 - last.address.paragraph <= mostLabelLines && isLabelLine(tokensOf(source.flow, sentence))

/** Lead, cooperation and date, each on a line of its own. */
const mostLabelLines = 4

/** "Cục Mẫu đề nghị các đơn vị:" names who is meant; the work stands below. */
const endsWithThem = (
  flow: string,
  part: Span,
  tokens: readonly Token[],
  assignment: Assignment | null,
): boolean =>
  flow.charAt(part.end - 1) === ':' && assignment?.list != null && assignment.list.to >= tokens.length - 1

function statesOnlyAim(reader: Reader, passage: Passage, part: Span): boolean {
  const aims = reader.aims.get(keyOf(passage.paragraph + 1, passage.index + 1)) ?? []
  return aims.some((aim) => overlaps(aim.span, part) && !aim.reasons.includes('percent_of_plan'))
}

/** A sentence that orders nothing may still name who the next one is meant for. */
function noteLead(reader: Reader, tokens: readonly Token[], assignment: Assignment | null): TaskProposal[] {
  const list = assignment?.list
  if (list) reader.previous = quoteTokens(reader.source.text, tokens, list.from, list.to)
  return []
}

/** "Thời gian hoàn thành trong quý III …" belongs to the task before it. */
const tellsOnlyWhen = (source: SourceText, passage: Passage): boolean =>
  timing.test(source.flow.slice(passage.sentence.start, passage.sentence.end))

function extendedBy(reader: Reader, task: TaskProposal, sentence: Span): TaskProposal {
  const span = { start: task.span.start, end: sentence.end }
  const deadline = deadlineOf(reader.source, span, reader.writtenOn)
  const reasons = [
    ...task.reasons.filter((reason) => !reason.startsWith('deadline')),
    ...reasonsOfDeadline(deadline),
  ]
  return { ...task, ...quote(reader.source.text, span), deadline, reasons, confidence: confidenceOf(reasons) }
}
