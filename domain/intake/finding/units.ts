import { confidenceOf } from '../confidence.ts'
import type { Reason } from '../confidence.ts'
import { highestOrgans } from '../lexicon/bodies.ts'
import { phraseLengthAt, phrases, standsAt } from '../lexicon/phrases.ts'
import type { Passage } from '../layout/passages.ts'
import type { SourceText } from '../layout/source-text.ts'
import { tokensOf } from '../layout/tokens.ts'
import type { UnitProposal } from '../proposal.ts'
import type { Quote } from '../span.ts'
import { quote } from '../span.ts'
import { indexSpans } from '../span-index.ts'
import { unitKey } from '../unit/unit-key.ts'
import { listMentions } from './mentions.ts'
import type { Mention } from './mentions.ts'

type Group = { key: string; mentions: Mention[] }

/**
 * Lists the bodies that a document names, each once in its fullest form. `inRole` are those that lead, join, ask or
 * fall short; others are listed when their name says which body is meant.
 */
export function listUnits(
  source: SourceText,
  passages: readonly Passage[],
  inRole: readonly Quote[],
): UnitProposal[] {
  const groups = groupMentions(passages.flatMap((passage) => listMentions(source, passage)))
  const roles = indexSpans(inRole.map((role) => role.span))
  return groups
    .filter((group) => !isPartOfAnother(group, groups))
    .flatMap((group) => {
      const fullest = group.mentions.reduce((best, next) =>
        next.text.length > best.text.length ? next : best,
      )
      const hasRole = group.mentions.some((mention) => roles.holds(mention.span))
      return isWorthNaming(source, group, fullest, hasRole)
        ? [proposalOf(source, group, fullest, hasRole)]
        : []
    })
}

function proposalOf(source: SourceText, group: Group, fullest: Mention, hasRole: boolean): UnitProposal {
  const reasons: Reason[] = [hasRole ? 'named_in_role' : 'mentioned_only']
  return {
    ...quote(source.text, fullest.span),
    address: { paragraph: fullest.passage.paragraph + 1, sentence: fullest.passage.index + 1, clause: 1 },
    mentions: group.mentions.length,
    reasons,
    confidence: confidenceOf(reasons),
  }
}

const uncounted = phrases(
  'một số, nhiều, mỗi, từng, những, đồng chí, các đồng chí, cán bộ, thành viên, các thành viên, tất cả, toàn thể, đa số, cấp',
)
const bodiesNamedLater = phrases(
  'ban chấp hành, ban chỉ đạo, văn phòng, ban quản lý, ban tổ chức, đảng ủy, công an, ubnd, hđnd, tổ công tác, ủy ban nhân dân',
)

/** Without a part in anything, only a body that its name tells apart is worth naming. */
function isWorthNaming(
  source: SourceText,
  group: Group,
  { unit, span, passage }: Mention,
  hasRole: boolean,
): boolean {
  const tokens = tokensOf(source.flow, span)
  if (unit.form === 'general') {
    if (noOneInParticular.test(source.flow.slice(span.start, span.end))) return false
    const isPresent = group.mentions.some(
      (mention) => mention.passage.section === 'plain' || isSteered(source, mention),
    )
    if (!hasRole && !isPresent) return false
    const opensSentence = tokens[0]?.start === passage.sentence.start && tokens[0].capital
    const isMeant =
      unit.precision === 'distinct' || (hasRole && (unit.precision === 'strong' || opensSentence))
    return (
      isMeant &&
      (tokens.length > 2 || tokens[0]?.lower === 'cấp') &&
      (!standsAt(tokens, 0, uncounted) || (hasRole && tokens[0]?.lower === 'cấp'))
    )
  }
  if (hasRole) return true
  if (!group.mentions.some((mention) => takesPart(source, mention))) return false
  const isHighest = phraseLengthAt(tokens, 0, highestOrgans) === tokens.length
  const isBare = phraseLengthAt(tokens, 0, bodiesNamedLater) === tokens.length
  const isField = tokens[0]?.lower === 'ngành'
  return unit.form === 'named' && !isHighest && !isBare && !isField && passage.section !== 'purpose'
}

const noOneInParticular = /liên quan$|^các bộ, (?:ban, )?ngành$/iu

const steering = /(?:chỉ đạo|hoạt động(?: của)?|lãnh đạo)\s+$/iu
/** "chỉ đạo các tổ chức tín dụng …": work reaches them through the body that leads. */
const isSteered = (source: SourceText, { span }: Mention): boolean =>
  steering.test(source.flow.slice(Math.max(0, span.start - 30), span.start))

const asked = /(?:đề nghị|kiến nghị(?: với)?|chỉ đạo)\s+$/iu

/** What is submitted to a body, granted by it, or asks for its founding gives it no part in the work. */
const outside =
  /(?:trình|được|kiện toàn|thành lập|xây dựng|lực lượng|mô hình|tham mưu(?: cho)?|đề xuất(?: với)?|kiến nghị(?: với)?|theo|do|từ|tại|vào|thuộc|giữa|trong|quỹ|nguồn|như)\s+(?:các\s+)?$/iu
const inListOfSuch =
  /(?:trình|tham mưu|đề xuất với|kiến nghị với|theo quy định của|thành lập)\s[^.;:]{0,60},\s*$/iu

function takesPart(source: SourceText, { span, passage }: Mention): boolean {
  if (passage.section === 'plain') return true
  if (passage.section === 'results')
    return /^\s*(?:cũng )?đã(?!\p{L})/u.test(source.flow.slice(span.end, span.end + 12))
  if (passage.section === 'recommendations')
    return asked.test(source.flow.slice(Math.max(0, span.start - 30), span.start))
  if (passage.section !== 'directions') return false
  const before = source.flow.slice(Math.max(passage.sentence.start, span.start - 80), span.start)
  return !outside.test(before) && !inListOfSuch.test(before)
}

/** A document names few bodies; in a longer list only equal names are joined, so that work stays linear. */
const mostCompared = 400

const committee = /^(?:tinh|thanh|huyen|thi|quan|dang) uy$/u
const standing = /^(?:thuong truc|ban thuong vu|ban chap hanh) /u

/** "Tỉnh ủy" once "Thường trực Tỉnh ủy" is named. */
const isPartOfAnother = (group: Group, groups: readonly Group[]): boolean =>
  committee.test(group.key) &&
  groups.some((other) => standing.test(other.key) && ` ${other.key} `.includes(` ${group.key} `))

/** Mentions of one body: equal keys, or one key the beginning of another. */
function groupMentions(mentions: readonly Mention[]): Group[] {
  const groups: Group[] = []
  const byKey = new Map<string, Group>()
  for (const mention of mentions) {
    const key = unitKey(mention.text)
    const near = groups.length <= mostCompared ? groups.find((each) => isSameBody(each.key, key)) : undefined
    const group = byKey.get(key) ?? near ?? { key, mentions: [] }
    if (group.mentions.length === 0) groups.push(group)
    group.mentions.push(mention)
    if (key.length > group.key.length) group.key = key
    byKey.set(key, group)
  }
  return groups
}

const mayHaveName = /(?: uy| huyen| tinh| xa| chi dao| thanh pho)$/u

/** "UBND huyện" and "UBND huyện" with its name are one; otherwise the shorter must be most of the longer. */
function isSameBody(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (!`${long} `.startsWith(`${short} `)) return false
  const share = (2 * short.split(' ').length) / (short.split(' ').length + long.split(' ').length)
  return share >= 0.7 || mayHaveName.test(short)
}
