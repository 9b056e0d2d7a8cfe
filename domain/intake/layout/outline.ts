import { findAssignment } from '../direction/assignment.ts'
import { workStandsAt } from '../direction/predicate.ts'
import type { Quote, Span } from '../span.ts'
import { completeBodies } from '../lexicon/bodies.ts'
import { standsAt } from '../lexicon/phrases.ts'
import { readUnitList } from '../unit/unit-list.ts'
import type { OpenDocument } from './open-document.ts'
import { wordsOf } from './open-document.ts'
import { isUpperCase } from './paragraphs.ts'
import { announcesDirections, sectionOfHeading } from './sections.ts'
import type { SectionKind } from './sections.ts'
import { splitSentences } from './sentences.ts'
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
  if (paragraph.marker === null && announcesDirections(words)) return enterIntro(document, levels, number)
  leaveDeeper(levels, depth)
  const isWork = workStandsAt(tokensOf(document.source.flow, paragraph.content), 0)
  const above = governingLevel(levels).section
  const cue = sectionOfHeading(words)
  const staysInDirections = above === 'directions' && (isWork || lead !== null) && cue?.at !== 0
  const staysInPurpose = above === 'purpose' && cue?.kind === 'directions' && depth > 1
  const staysInResults = above === 'results' && cue?.kind === 'aims'
  const own = staysInDirections || staysInPurpose || staysInResults ? null : (cue?.kind ?? null)
  levels.set(depth, {
    section: own ?? (lead && above !== 'recommendations' ? 'directions' : null),
    lead,
    isIntro: false,
  })
}

/** "… yêu cầu các sở, ngành thực hiện các nội dung sau:" governs all that follows, headings included. */
export function enterIntro(document: OpenDocument, levels: Outline, number: number): void {
  const paragraph = document.paragraphs[number]
  if (!paragraph) return
  const sentence = splitSentences(document.source.flow, paragraph.content).at(-1) ?? paragraph.content
  const depth = paragraph.marker ? paragraph.marker.depth + depthOfIntro : depthOfIntro
  leaveDeeper(levels, depth)
  levels.set(depth, { section: 'directions', lead: leadOfIntro(document, sentence), isIntro: true })
}

/** Only an order names who is meant; "Phòng … xây dựng Kế hoạch với các nội dung sau:" names who writes. */
function leadOfIntro(document: OpenDocument, sentence: Span): Quote | null {
  const tokens = tokensOf(document.source.flow, sentence)
  const assignment = findAssignment(tokens)
  const isOrder =
    assignment?.by === 'directive' || orderedManner.has(tokens[assignment?.workAt ?? -1]?.lower ?? '')
  return isOrder ? leadOfHeading(document, sentence) : null
}

const orderedManner = new Set(['cần', 'phải', 'tập', 'khẩn', 'chủ', 'nghiêm', 'tiếp', 'thực', 'tăng'])

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
  const list = isAlone ? alone : (findAssignment(tokens)?.list ?? null)
  return list && quoteTokens(text, tokens, list.from, list.to)
}
