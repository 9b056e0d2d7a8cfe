import { normalizeLine } from '#domain/text/normalize.ts'
import type { TaskProposal } from './proposal.ts'

const longest = 500
const shortest = 12
const speech = /^.{0,200}?\s(?:yêu cầu|đề nghị|chỉ đạo|giao cho|giao)\s+/su
const leading = /^[\s,]*(?:chủ trì|chịu trách nhiệm)?[\s,]*/u
const together = /^(?:phối hợp|cùng)\s+(?:với|cùng)?\s*/u

/** One line for a list: no closing mark, a capital first, cut at a word when it is very long. */
export function titleOf(text: string): string {
  const line = normalizeLine(text).replace(/(?<![;,.…/])[;,.…/]+$/u, '')
  const capital = line.charAt(0).toLocaleUpperCase('vi') + line.slice(1)
  if (capital.length <= longest) return capital
  return `${capital.slice(0, capital.lastIndexOf(' ', longest - 1))}…`
}

/**
 * What is to be done, without who said it and who is to do it: "đồng chí … yêu cầu Ban A chủ trì, phối hợp với
 * Ban B rà soát …" gives "Rà soát …". The whole sentence where nothing would be left; it stays beside the proposal.
 */
export function taskTitle(task: TaskProposal): string {
  const { text, span, lead, cooperating } = task
  const inside = (at: number) => at >= span.start && at <= span.end
  const leadEnd =
    lead && inside(lead.span.end) && lead.span.start >= span.start ? lead.span.end - span.start : 0
  const afterLead = leadEnd > 0 ? text.slice(leadEnd).replace(leading, '') : text.replace(speech, '')
  const rest = withoutPartners(
    afterLead,
    cooperating.map((each) => each.text),
  )
  return titleOf(rest.trim().length >= shortest ? rest : text)
}

/** Drops "phối hợp với B, C" where it stands first. */
function withoutPartners(text: string, partners: readonly string[]): string {
  if (!together.test(text)) return text
  let rest = text.replace(together, '')
  for (const partner of partners) {
    if (!rest.startsWith(partner)) return text
    rest = rest.slice(partner.length).replace(/^(?:\s*,|\s+và)?\s*/u, '')
  }
  return rest
}
