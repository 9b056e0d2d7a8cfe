import type { Assignment } from '../direction/assignment.ts'
import { predicateStandsAt } from '../direction/predicate.ts'
import type { Token } from '../layout/tokens.ts'
import { tokensOf } from '../layout/tokens.ts'
import type { Span } from '../span.ts'
import { trimSpan } from '../span.ts'

/** The words of the task: a label with the lead goes, and so does what stands before the chair's name. */
export function spanOfTask(
  flow: string,
  part: Span,
  tokens: readonly Token[],
  assignment: Assignment | null,
): Span {
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

/** "… đề ra nhiệm vụ 6 tháng cuối năm: Tập trung …": the task begins after the colon. */
export function afterAnnouncement(flow: string, part: Span): Span {
  const words = flow.slice(part.start, Math.min(part.end, part.start + 400))
  const found = /^[^:]{0,300}(?:nhiệm vụ|giải pháp|phương hướng|công việc)[^:]{0,120}:\s*(?=\p{L})/iu.exec(
    words,
  )
  const begins =
    found && workBegins(flow.slice(part.start + found[0].length, part.start + found[0].length + 40))
  return begins ? { start: part.start + found[0].length, end: part.end } : part
}

const workBegins = (words: string): boolean =>
  predicateStandsAt(tokensOf(words, { start: 0, end: words.length }), 0)

/** The speaker's titles may hold commas; the name begins at the first comma before a capital or "đồng chí". */
function firstOfSpeaker(before: readonly Token[], pause: number): number {
  const first = before.findIndex((token) => token.lower === ',')
  const next = before[first + 1]
  return first >= 0 && next && (next.capital || next.lower === 'đồng') ? first + 1 : pause + 1
}

const announcement =
  /(?:sau|sau đây|nội dung|nhiệm vụ|công việc|giải pháp|cụ thể|trách nhiệm)(?: như sau)?\s*:$/iu
/** A clause that only announces the tasks after it: "… các nhiệm vụ sau:". */
export const announcesOthers = (flow: string, part: Span): boolean =>
  announcement.test(flow.slice(Math.max(part.start, part.end - 60), part.end))
