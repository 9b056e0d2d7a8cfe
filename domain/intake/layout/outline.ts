import { findAssignment } from '../direction/assignment.ts'
import { predicateStandsAt, workStandsAt } from '../direction/predicate.ts'
import type { Quote, Span } from '../span.ts'
import { completeBodies } from '../lexicon/bodies.ts'
import { phrases, standsAt } from '../lexicon/phrases.ts'
import { readUnitList } from '../unit/unit-list.ts'
import type { OpenDocument } from './open-document.ts'
import { wordsOf } from './open-document.ts'
import { isUpperCase } from './paragraphs.ts'
import { announcesDirections, sectionOfHeading } from './sections.ts'
import type { SectionKind } from './sections.ts'
import { splitSentences } from './sentences.ts'
import type { Token } from './tokens.ts'
import { quoteTokens, tokensOf } from './tokens.ts'

/** What the headings above a paragraph say of it; nearer ones go before farther ones. */
export type Governing = { section: SectionKind | null; lead: Quote | null; isIntro: boolean }
/** The headings in force, by depth. */
export type Outline = Map<number, Governing>

const depthOfIntro = 0.5
/** An unnumbered line in capitals stands over the numbered ones. */
const depthOfTitleLine = 0.8
const depthOfLooseHeading = 4.5

/** Takes note of a heading. */
export function enterHeading(document: OpenDocument, levels: Outline, number: number): void {
  const paragraph = document.paragraphs[number]
  if (!paragraph) return
  const words = wordsOf(document, paragraph)
  const depth = paragraph.marker?.depth ?? (words.endsWith(':') ? depthOfLooseHeading : depthOfTitleLine)
  const lead = leadOfHeading(document, paragraph.content)
  const told = governingLevel(levels).section
  const tellsResults = told === 'results' && /(?:đã|đạt|nổi bật|kết quả|chuyển biến)(?!\p{L})/iu.test(words)
  if (paragraph.marker === null && announcesDirections(words) && !tellsResults)
    return enterIntro(document, levels, number)
  leaveDeeper(levels, depth)
  const isWork = workStandsAt(tokensOf(document.source.flow, paragraph.content), 0)
  const above = governingLevel(levels).section
  const cue = sectionOfHeading(words)
  const staysInDirections = above === 'directions' && (isWork || lead !== null) && cue?.at !== 0
  const staysInPurpose = above === 'purpose' && cue?.kind === 'directions' && depth > 1
  const staysInResults =
    above === 'results' && (cue?.kind === 'aims' || (cue?.kind === 'directions' && !looksAhead.test(words)))
  const answersRequests =
    above === 'directions' && cue?.kind === 'recommendations' && !ownRequests.test(words)
  const own =
    staysInDirections || staysInPurpose || staysInResults || answersRequests ? null : (cue?.kind ?? null)
  levels.set(depth, {
    section: own ?? (lead && above !== 'recommendations' ? 'directions' : null),
    lead,
    isIntro: false,
  })
}

const looksAhead =
  /phương hướng|thời gian tới|sắp tới|còn lại|tháng tới|quý tới|năm tới|cuối năm|tiếp theo|yêu cầu|giao/iu

/** "Kiến nghị, đề xuất" asks; "Về các kiến nghị của huyện" under a conclusion answers what others asked. */
const ownRequests = /^(?:những |một số |các )?(?:đề xuất|kiến nghị)(?!.{0,40} của )/iu

/** "… yêu cầu các sở, ngành thực hiện các nội dung sau:" governs all that follows, headings included. */
export function enterIntro(document: OpenDocument, levels: Outline, number: number): void {
  const paragraph = document.paragraphs[number]
  if (!paragraph) return
  const sentence = splitSentences(document.source.flow, paragraph.content).at(-1) ?? paragraph.content
  const depth = paragraph.marker ? paragraph.marker.depth + depthOfIntro : depthOfIntroAt(levels)
  leaveDeeper(levels, depth)
  levels.set(depth, { section: 'directions', lead: leadOfIntro(document, sentence), isIntro: true })
}

/** Inside the part of one body ("2. Vụ …") an announcement only opens its list. */
function depthOfIntroAt(levels: Outline): number {
  const above = governingLevel(levels)
  const isInside = above.section === 'directions' && above.lead !== null && !above.isIntro
  return isInside ? Math.max(...levels.keys()) + depthOfIntro : depthOfIntro
}

/** Only an order names who is meant; "Phòng … xây dựng Kế hoạch với các nội dung sau:" names who writes. */
function leadOfIntro(document: OpenDocument, sentence: Span): Quote | null {
  const tokens = tokensOf(document.source.flow, sentence)
  const assignment = findAssignment(tokens)
  if (
    /(?:chỉ thị|yêu cầu|kết luận|chỉ đạo)\s*:$/iu.test(
      document.source.flow.slice(sentence.start, sentence.end),
    )
  )
    return null
  const isOrder =
    assignment?.by === 'directive' || orderedManner.has(tokens[assignment?.workAt ?? -1]?.lower ?? '')
  return isOrder ? leadOfHeading(document, sentence) : null
}

const orderedManner = new Set(['có', 'cần', 'phải', 'tập', 'khẩn', 'chủ', 'nghiêm', 'tiếp', 'thực', 'tăng'])

/** A numbered paragraph of the body ends what the heading of the number before it governed. */
export function enterBody(levels: Outline, depth: number): void {
  leaveDeeper(levels, depth)
}

function leaveDeeper(levels: Outline, depth: number): void {
  for (const each of levels.keys()) if (each >= depth) levels.delete(each)
}

/** What governs the paragraph that comes next. */
export function governingLevel(levels: Outline): Governing {
  const inOrder = [...levels].toSorted(([a], [b]) => b - a).map(([, level]) => level)
  const withLead = inOrder.find((level) => level.lead !== null)
  return {
    section: inOrder.find((level) => level.section !== null)?.section ?? null,
    lead: withLead?.lead ?? null,
    isIntro: withLead?.isIntro ?? false,
  }
}

/** "Giao Sở Nội vụ:", "3.1. Đối với Đảng ủy …", "Trách nhiệm của …", "Phòng Kinh tế:". */
function leadOfHeading(document: OpenDocument, content: Span): Quote | null {
  const { flow, text } = document.source
  const tokens = tokensOf(flow, content)
  const opening = /^(?:đối với|trách nhiệm của|nhiệm vụ của|về phía|riêng)\s+/iu.exec(
    flow.slice(content.start, content.end),
  )
  const at = opening ? tokensOf(opening[0], { start: 0, end: opening[0].length }).length : 0
  if (isUpperCase(flow.slice(content.start, content.end)) && !standsAt(tokens, at, completeBodies))
    return null
  const alone = readUnitList(tokens, at)
  const afterAlone = tokens[alone?.to ?? 0]?.lower
  const isAlone = alone && (alone.to >= tokens.length || afterAlone === ':' || afterAlone === '(')
  if (isAlone) return quoteTokens(text, tokens, alone.from, alone.to)
  const list = findAssignment(tokens)?.list ?? null
  if (list) return quoteTokens(text, tokens, list.from, list.to)
  if (!alone || standsAt(tokens, at, personalOffices)) return null
  const end = lengthOfName(tokens)
  const isNamed = isBodyDescribed(tokens, at, alone.to, at > 0) || isShortName(tokens, alone.to, end)
  if (isNamed) return quoteTokens(text, tokens, at, end)
  return orders(tokens, alone.to) ? null : quoteTokens(text, tokens, alone.from, alone.to)
}

const longestDescription = 34

/** "Các doanh nghiệp viễn thông hoạt động trên địa bàn tỉnh:": a body, and words that say which, without an order. */
function isBodyDescribed(tokens: readonly Token[], at: number, to: number, isAddressed: boolean): boolean {
  const describes =
    isAddressed ||
    /^(?:thuộc|trực|hoạt|có|trên|của|đóng|phối|là|tham|được|quản|viễn|kinh|sản)$/u.test(
      tokens[to]?.lower ?? '',
    )
  return describes && tokens.length - at <= longestDescription
}

const longestHeadingName = 14

/** "Vụ Phổ biến, giáo dục pháp luật": a name that goes on in small letters. */
const isShortName = (tokens: readonly Token[], to: number, end: number): boolean =>
  end <= longestHeadingName && !orders(tokens, to)

/** Whether work follows a body in the same line. */
const orders = (tokens: readonly Token[], to: number): boolean =>
  tokens.slice(to).some((token) => token.lower === ':' || token.lower === 'cần' || token.lower === 'phải') ||
  predicateStandsAt(tokens, to)

const personalOffices = phrases('đồng chí, các đồng chí, ông, bà')

/** All of the heading but a colon at its end. */
const lengthOfName = (tokens: readonly Token[]): number =>
  tokens.at(-1)?.lower === ':' ? tokens.length - 1 : tokens.length
