import type { CalendarDate } from '#domain/calendar/date.ts'
import { findAssignment, ordersAt } from '../direction/assignment.ts'
import type { Assignment } from '../direction/assignment.ts'
import { listCooperating } from '../direction/cooperation.ts'
import { findDeadline, yearWritten } from '../direction/deadline.ts'
import { predicateStandsAt, skipConnectives, workStandsAt } from '../direction/predicate.ts'
import { confidenceOf } from '../confidence.ts'
import type { Reason } from '../confidence.ts'
import { tellsThePast } from '../layout/cues.ts'
import type { Passage } from '../layout/passages.ts'
import type { SourceText } from '../layout/source-text.ts'
import type { Token } from '../layout/tokens.ts'
import { tokensOf } from '../layout/tokens.ts'
import type { Proposal, TaskDeadline, TaskProposal } from '../proposal.ts'
import type { Quote, Span } from '../span.ts'
import { overlaps, quote, trimSpan } from '../span.ts'
import { joinParts, splitAtSemicolons } from './items.ts'

/** Lists the work that a document lays down, one proposal for each direction. */
export function listTasks(
  source: SourceText,
  passages: readonly Passage[],
  writtenOn: CalendarDate | null,
  aims: readonly Proposal[],
): TaskProposal[] {
  const reader: Reader = { source, writtenOn, aims: bySentence(aims), previous: null, paragraph: -1 }
  const tasks: TaskProposal[] = []
  for (const passage of passages) {
    if (passage.section !== 'directions') continue
    if (passage.paragraph !== reader.paragraph) reader.previous = null
    reader.paragraph = passage.paragraph
    const last = tasks.at(-1)
    if (last && tellsOnlyWhen(source, passage) && last.address.paragraph === passage.paragraph + 1) {
      tasks[tasks.length - 1] = extendedBy(reader, last, passage.sentence)
      continue
    }
    tasks.push(...readSentence(reader, passage))
  }
  return tasks
}

type Reader = {
  readonly source: SourceText
  readonly writtenOn: CalendarDate | null
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
  const parts = joinParts(splitAtSemicolons(flow, passage.sentence), (part, before) =>
    beginsNewWork(flow, part, before),
  )
  return parts.flatMap((part, clause) => readPart(reader, passage, part, clause))
}

function readPart(reader: Reader, passage: Passage, part: Span, clause: number): TaskProposal[] {
  const { flow, text } = reader.source
  const tokens = tokensOf(flow, part)
  const assignment = findAssignment(tokens)
  if (!laysDownWork(tokens, assignment, passage)) return noteLead(reader, tokens, assignment)
  const aims = reader.aims.get(keyOf(passage.paragraph + 1, passage.index + 1)) ?? []
  if (!assignment?.list && aims.some((aim) => overlaps(aim.span, part))) return []
  const span = spanOfTask(flow, part, tokens, assignment)
  const { lead, reasons } = leadOf(reader, passage, tokens, assignment)
  if (lead) reader.previous = lead
  if (announcesOthers(flow, part)) return []
  const deadline = deadlineOf(reader, span)
  const workAt = assignment?.workAt ?? 0
  const work = flow.slice(tokens[workAt]?.start ?? part.start, part.end)
  const general: Reason[] = exhortation.test(work) ? ['general_exhortation'] : []
  const allReasons = [...reasons, ...reasonsOfDeadline(deadline), ...general]
  return [
    {
      ...quote(text, span),
      address: { paragraph: passage.paragraph + 1, sentence: passage.index + 1, clause: clause + 1 },
      lead,
      cooperating: listCooperating(tokens, workAt).map((unit) =>
        quoteTokens(text, tokens, unit.from, unit.to),
      ),
      deadline,
      reasons: allReasons,
      confidence: confidenceOf(allReasons),
    },
  ]
}

/** A sentence that orders nothing may still name who the next one is meant for. */
function noteLead(reader: Reader, tokens: readonly Token[], assignment: Assignment | null): TaskProposal[] {
  if (assignment?.list)
    reader.previous = quoteTokens(reader.source.text, tokens, assignment.list.from, assignment.list.to)
  return []
}

const sanction = /^(?:quá thời hạn|nếu không|trường hợp không hoàn thành)/iu
const reminder = /^(?:nhắc nhở|phê bình|biểu dương|ghi nhận|đánh giá cao|hoan nghênh)/iu

function laysDownWork(tokens: readonly Token[], assignment: Assignment | null, passage: Passage): boolean {
  const start = tokens
    .slice(0, 6)
    .map((token) => token.lower)
    .join(' ')
  if (sanction.test(start) || reminder.test(start) || tokens.length < 3) return false
  if (tellsThePast(tokens) && !assignment && !workStandsAt(tokens, 0)) return false
  if (assignment || workStandsAt(tokens, 0)) return true
  return passage.isUnderHeading && hasWorkLater(tokens)
}

/** "Công tác phòng, chống dịch: tăng cường …"; "Qua kết quả …, tiếp tục chỉ đạo …". */
const hasWorkLater = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token, at) =>
      (token.lower === ':' ||
        token.lower === ',' ||
        token.lower === 'thì' ||
        token.lower === 'cần' ||
        token.lower === 'phải') &&
      predicateStandsAt(tokens, at + 1),
  )

/** "nghiêm túc triển khai thực hiện": asks for nothing in particular. */
const exhortation =
  /^(?:(?:cần|phải|nghiêm túc|khẩn trương|tích cực|quyết liệt|phối hợp)\s+){0,3}(?:tổ chức\s+|triển khai\s+)?(?:triển khai\s+)?thực hiện(?:\s+(?:tốt|nghiêm|có hiệu quả|hiệu quả))?(?:\s+(?:các\s+)?(?:nội dung|chỉ thị|công điện|thông báo|kế hoạch|kết luận|nhiệm vụ)(?:\s+(?:này|trên|nêu trên))?)?\.?$/iu

const announcement = /(?:sau|sau đây|nội dung|nhiệm vụ|công việc|giải pháp|cụ thể)(?: như sau)?\s*:$/iu
const announcesOthers = (flow: string, part: Span): boolean =>
  announcement.test(flow.slice(Math.max(part.start, part.end - 60), part.end))

/** The words of the task: a label with the lead goes, and so does what stands before the chair's name. */
function spanOfTask(flow: string, part: Span, tokens: readonly Token[], assignment: Assignment | null): Span {
  if (assignment?.by === 'label')
    return { start: tokens[assignment.workAt]?.start ?? part.start, end: part.end }
  if (!assignment || assignment.at === 0) return part
  const said = flow.slice(part.start, tokens[assignment.at]?.start ?? part.start)
  if (assignment.by === 'subject') {
    const isSaid =
      /(?:nhấn mạnh|lưu ý|chỉ rõ|quán triệt|nêu rõ|phát biểu|chỉ đạo|kết luận)[^:]{0,40}:\s*$/iu.test(
        said.slice(-80),
      )
    return isSaid ? { start: part.start + said.length, end: part.end } : part
  }
  const before = tokens.slice(0, assignment.at)
  const pause = before.findLastIndex((token) => token.lower === ',' || token.lower === ':')
  const opening = flow.slice(part.start, part.start + 40)
  const isSetting =
    /^(?:phát biểu|kết luận|về nhiệm vụ|về phương hướng|tại|trong|qua|sau khi|trên cơ sở đó)/iu.test(opening)
  const first = tokens[firstOfSpeaker(before, pause)]
  return isSetting && first ? trimSpan(flow, { start: first.start, end: part.end }) : part
}

/** The speaker's titles may hold commas; the name begins at the first comma before a capital or "đồng chí". */
function firstOfSpeaker(before: readonly Token[], pause: number): number {
  const first = before.findIndex((token) => token.lower === ',')
  const next = before[first + 1]
  return first >= 0 && next && (next.capital || next.lower === 'đồng') ? first + 1 : pause + 1
}

function leadOf(
  reader: Reader,
  passage: Passage,
  tokens: readonly Token[],
  assignment: Assignment | null,
): { lead: Quote | null; reasons: Reason[] } {
  const named = assignment?.list
  if (named && !isPronoun(tokens, named.from, named.to)) {
    const lead = quoteTokens(reader.source.text, tokens, named.from, named.to)
    const how: Reason = assignment.by === 'directive' ? 'directive_verb' : 'lead_named_first'
    const isGeneral = named.units.every((unit) => unit.form === 'general' && unit.precision === 'wide')
    return { lead, reasons: isGeneral ? [how, 'lead_is_general'] : [how] }
  }
  const how: Reason = assignment
    ? 'directive_verb'
    : passage.isUnderHeading
      ? 'under_heading'
      : 'follows_direction'
  if (reader.previous) return { lead: reader.previous, reasons: [how, 'lead_inferred_from_previous'] }
  if (passage.heading) {
    const from: Reason = passage.heading.isIntro ? 'lead_from_introduction' : 'lead_from_heading'
    return { lead: passage.heading.lead, reasons: [how, from] }
  }
  return { lead: null, reasons: [how, 'no_lead'] }
}

/** "Yêu cầu các đồng chí …" means those just named. */
const isPronoun = (tokens: readonly Token[], from: number, to: number): boolean =>
  /^(?:các đồng chí|các đơn vị trên|các đơn vị nêu trên|cơ quan này)$/u.test(
    tokens
      .slice(from, to)
      .map((token) => token.lower)
      .join(' '),
  )

function deadlineOf(reader: Reader, span: Span): TaskDeadline | null {
  const { flow, text } = reader.source
  const found = findDeadline(flow, span, reader.writtenOn, yearWritten(reader.writtenOn))
  return found && { ...quote(text, found.span), dueOn: found.dueOn, suggestedOn: found.suggestedOn }
}

function reasonsOfDeadline(deadline: TaskDeadline | null): Reason[] {
  if (!deadline) return []
  if (deadline.dueOn)
    return [/ngày|\d\/\d+\/\d/iu.test(deadline.text) ? 'deadline_stated' : 'deadline_from_period']
  return [deadline.suggestedOn ? 'deadline_without_year' : 'deadline_not_a_day']
}

const timing =
  /^(?:thời gian (?:hoàn thành|thực hiện|báo cáo)|thời hạn|hoàn thành (?:trước|trong|xong)|xong trước)/iu

/** "Thời gian hoàn thành trong quý III …" belongs to the task before it. */
const tellsOnlyWhen = (source: SourceText, passage: Passage): boolean =>
  timing.test(source.flow.slice(passage.sentence.start, passage.sentence.end))

function extendedBy(reader: Reader, task: TaskProposal, sentence: Span): TaskProposal {
  const span = { start: task.span.start, end: sentence.end }
  const deadline = deadlineOf(reader, span)
  const reasons = [
    ...task.reasons.filter((reason) => !reason.startsWith('deadline')),
    ...reasonsOfDeadline(deadline),
  ]
  return { ...task, ...quote(reader.source.text, span), deadline, reasons, confidence: confidenceOf(reasons) }
}

/** After a semicolon new work begins with a verb or a body; a noun, or a date, goes on with what stood before. */
function beginsNewWork(flow: string, part: Span, before: Span): boolean {
  const words = flow.slice(part.start, part.end)
  if (timing.test(words) || /^(?:đặc biệt là|nhất là|và |trong đó có|bao gồm)/iu.test(words)) return false
  const tokens = tokensOf(flow, part)
  const preceding = tokensOf(flow, before)
  const isComplete =
    findAssignment(preceding) !== null ||
    (workStandsAt(preceding, 0) && !preceding.some((_, at) => ordersAt(preceding, at))) ||
    hasWorkLater(preceding)
  const at = skipConnectives(tokens, 0)
  return isComplete && (workStandsAt(tokens, at) || /^(?:đối với|trường hợp|riêng|về)(?!\p{L})/iu.test(words))
}

const quoteTokens = (text: string, tokens: readonly Token[], from: number, to: number): Quote =>
  quote(text, { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 })
