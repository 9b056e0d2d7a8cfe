import { confidenceOf } from '../confidence.ts'
import type { Reason } from '../confidence.ts'
import type { Passage } from '../layout/passages.ts'
import type { SourceText } from '../layout/source-text.ts'
import type { Token } from '../layout/tokens.ts'
import { tokensOf } from '../layout/tokens.ts'
import type { UnitProposal } from '../proposal.ts'
import type { Quote } from '../span.ts'
import { quote } from '../span.ts'
import { unitKey } from '../unit/unit-key.ts'
import type { UnitName } from '../unit/unit-name.ts'
import { readUnitName } from '../unit/unit-name.ts'

type Mention = Quote & { readonly passage: Passage; readonly unit: UnitName }
type Group = { key: string; mentions: Mention[] }

/** Lists the bodies that a document names, each once in its fullest form. `inRole`: those that lead, join, ask or fall short. */
export function listUnits(
  source: SourceText,
  passages: readonly Passage[],
  inRole: readonly Quote[],
): UnitProposal[] {
  const groups = groupMentions(passages.flatMap((passage) => mentionsIn(source, passage)))
  return groups.flatMap((group) => {
    const fullest = group.mentions.reduce((best, next) => (next.text.length > best.text.length ? next : best))
    const hasRole = group.mentions.some((mention) => inRole.some((role) => covers(role, mention)))
    if (!hasRole && !isWorthNaming(fullest)) return []
    const reasons: Reason[] = [hasRole ? 'named_in_role' : 'mentioned_only']
    return [
      {
        ...quote(source.text, fullest.span),
        address: { paragraph: fullest.passage.paragraph + 1, sentence: fullest.passage.index + 1, clause: 1 },
        mentions: group.mentions.length,
        reasons,
        confidence: confidenceOf(reasons),
      },
    ]
  })
}

const covers = (outer: Quote, inner: Quote): boolean =>
  outer.span.start <= inner.span.start && inner.span.end <= outer.span.end

const isWorthNaming = ({ unit }: Mention): boolean => unit.form === 'named'

function mentionsIn(source: SourceText, passage: Passage): Mention[] {
  const tokens = tokensOf(source.flow, passage.sentence)
  const mentions: Mention[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const unit = readUnitName(tokens, at)
    const first = tokens[at]
    const last = tokens[(unit?.to ?? 0) - 1]
    if (!unit || !first || !last) continue
    const isBody = !unit.byOffice && (unit.form !== 'general' || unit.isDistinct) && !isCited(tokens, at)
    if (isBody) mentions.push({ ...quote(source.text, { start: first.start, end: last.end }), passage, unit })
    at = unit.to - 1
  }
  return mentions
}

const papers = /^(?:nghị|quyết|thông|chỉ|luật|kết|hướng|quy|văn|điều|đề|công|chương|kế|báo)$/u
const paperNames =
  /(?:nghị quyết|nghị định|quyết định|thông tư|chỉ thị|luật|kết luận|hướng dẫn|quy định|văn bản|điều lệ|công văn|thông báo|kế hoạch|chương trình|đề án)/u

/** "Nghị quyết số … của Chính phủ": the issuer of a paper takes no part. */
function isCited(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.lower !== 'của') return false
  const before = tokens.slice(Math.max(0, at - 24), at - 1)
  const hasPaper = before.some((token) => papers.test(token.lower))
  return hasPaper && paperNames.test(before.map((token) => token.lower).join(' '))
}

/** Mentions of one body: equal keys, or one key inside another as whole words. */
function groupMentions(mentions: readonly Mention[]): Group[] {
  const groups: Group[] = []
  const byKey = new Map<string, Group>()
  for (const mention of mentions) {
    const key = unitKey(mention.text)
    const group = byKey.get(key) ?? groups.find((each) => isSameBody(each.key, key))
    if (group) {
      group.mentions.push(mention)
      if (key.length > group.key.length) group.key = key
      byKey.set(key, group)
    } else {
      const created = { key, mentions: [mention] }
      groups.push(created)
      byKey.set(key, created)
    }
  }
  return groups
}

/** "UBND huyện" and "UBND huyện" with its name are one; the shorter must be most of the longer. */
function isSameBody(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const share = (2 * short.split(' ').length) / (short.split(' ').length + long.split(' ').length)
  return share >= 0.7 && `${long} `.startsWith(`${short} `)
}

/** The body that speaks in a document of its own: the first it names. */
export function findIssuer(source: SourceText, passages: readonly Passage[]): Quote | null {
  for (const passage of passages.slice(0, 40)) {
    const named = mentionsIn(source, passage).find((mention) => mention.unit.form === 'named')
    if (named) return quote(source.text, named.span)
  }
  return null
}
