import { findAssignment } from '../direction/assignment.ts'
import { workStandsAt } from '../direction/predicate.ts'
import { hasWorkLater, opensTopic } from '../direction/work.ts'
import { opensRecommendations } from '../finding/recommendation-cue.ts'
import type { Quote, Span } from '../span.ts'
import { opensDifficulties, opensDirections, opensWeaknesses, tellsThePast } from './cues.ts'
import { isBullet } from './marker.ts'
import type { OpenDocument } from './open-document.ts'
import { wordsOf } from './open-document.ts'
import { enterBody, enterHeading, enterIntro, governingLevel } from './outline.ts'
import type { Governing, Outline } from './outline.ts'
import { isUpperCase } from './paragraphs.ts'
import { announcesDirections, sectionOfHeading } from './sections.ts'
import type { SectionKind } from './sections.ts'
import { splitSentences } from './sentences.ts'
import { tokensOf } from './tokens.ts'

/** One sentence of the body, and what its place in the document says of it. */
export type Passage = {
  readonly sentence: Span
  readonly paragraph: number
  /** Its number in the paragraph, from 0. */
  readonly index: number
  readonly section: SectionKind
  /** The section was opened by a heading or an announcement, not by a cue inside prose. */
  readonly isUnderHeading: boolean
  readonly isBullet: boolean
  /** It stands in a document of an office, not in an article. */
  readonly isInDocument: boolean
  /** The bodies that a heading above lays this on ("Giao Sở …:"), and how far above. */
  readonly heading: { readonly lead: Quote; readonly isIntro: boolean } | null
}

/** Lists the sentences of the body in order, each with its section and the heading that governs it. */
export function listPassages(document: OpenDocument): Passage[] {
  const passages: Passage[] = []
  const levels: Outline = new Map()
  let carried: SectionKind = 'plain'
  document.paragraphs.forEach((paragraph, number) => {
    if (paragraph.role === 'heading') {
      carried = 'plain'
      enterHeading(document, levels, number)
      return
    }
    if (paragraph.role !== 'body') return
    if (paragraph.marker) enterBody(levels, paragraph.marker.depth)
    else if (turnsToSession.test(wordsOf(document, paragraph))) enterBody(levels, depthOfUnnumbered)
    const governing = governingLevel(levels)
    const context = { document, number, governing, carried }
    const found = readParagraph(context)
    passages.push(...found.passages)
    carried = found.carried
    const lastSentence = wordsOf(document, paragraph)
    if (announcesDirections(lastSentence)) enterIntro(document, levels, number)
  })
  return passages
}

/** After a list, "Các đại biểu cũng đã thảo luận …" goes back to what the meeting did. */
const turnsToSession =
  /^(?:các đại biểu|hội nghị đã|cuộc họp đã|sau khi (?:nghe|thảo luận)|tại hội nghị|phát biểu (?:tại|kết luận|chỉ đạo)|kết luận (?:hội nghị|cuộc họp|phiên họp|buổi))/iu
const depthOfUnnumbered = 0.6

type Context = { document: OpenDocument; number: number; governing: Governing; carried: SectionKind }

function readParagraph(context: Context): { passages: Passage[]; carried: SectionKind } {
  const { document, number, governing } = context
  const paragraph = document.paragraphs[number]
  if (!paragraph) return { passages: [], carried: context.carried }
  const { flow } = document.source
  const label = labelOf(flow, paragraph.content)
  let section: SectionKind = label?.section ?? governing.section ?? carriedInto(context)
  let isUnderHeading = label !== null || governing.section !== null
  const content = label ? { start: label.end, end: paragraph.content.end } : paragraph.content
  const passages = splitSentences(flow, content).map((sentence, index): Passage => {
    const cue = sectionOfSentence(flow, sentence, section, isUnderHeading)
    if (cue !== null && cue !== section) {
      section = cue
      isUnderHeading = false
    }
    const heading = governing.lead ? { lead: governing.lead, isIntro: governing.isIntro } : null
    const bullet = paragraph.marker !== null && isBullet(paragraph.marker)
    const isInDocument = document.isTyped
    return {
      sentence,
      paragraph: number,
      index,
      section,
      isUnderHeading,
      isBullet: bullet,
      isInDocument,
      heading,
    }
  })
  return { passages, carried: section === 'directions' ? 'directions' : 'plain' }
}

/** "Hạn chế: …", "Nguyên nhân: …": a heading on the same line as its text. */
function labelOf(flow: string, content: Span): { section: SectionKind; end: number } | null {
  const label =
    /^(?:\*\s*)?(?:về\s+|một số\s+|những\s+)?([^:.;,]{3,60}(?:, [^:.;,]{3,40}){0,3}):\s+(?=\S)/iu.exec(
      flow.slice(content.start, Math.min(content.end, content.start + 200)),
    )
  const cue = label?.[1] ? sectionOfHeading(label[1]) : null
  const isLabel = cue && cue.at === 0 && cue.kind !== 'directions' && cue.kind !== 'purpose'
  return label && isLabel ? { section: cue.kind, end: content.start + label[0].length } : null
}

/** Directions begun in prose go on into the next paragraph as long as it lays work down. */
function carriedInto({ document, number, carried }: Context): SectionKind {
  const paragraph = document.paragraphs[number]
  if (carried !== 'directions' || !paragraph) return 'plain'
  const [first] = splitSentences(document.source.flow, paragraph.content)
  const tokens = first ? tokensOf(document.source.flow, first) : []
  const goesOn =
    (workStandsAt(tokens, 0) ||
      findAssignment(tokens) !== null ||
      (opensTopic(tokens) && hasWorkLater(tokens))) &&
    !tellsThePast(tokens)
  return goesOn ? 'directions' : 'plain'
}

function sectionOfSentence(
  flow: string,
  span: Span,
  section: SectionKind,
  isUnderHeading: boolean,
): SectionKind | null {
  const sentence = flow.slice(span.start, span.end)
  const tokens = tokensOf(flow, span)
  if (isUnderHeading && section === 'directions')
    return opensShortfall.test(sentence.slice(0, 160)) &&
      !/^[^:]{0,200}(?:cần|phải|yêu cầu|đề nghị) /iu.test(sentence.slice(0, 200))
      ? 'weaknesses'
      : null
  if (isUnderHeading && section !== 'results' && section !== 'purpose') return null
  if (opensRecommendations(tokens)) return 'recommendations'
  if (section !== 'recommendations' && opensDirections(sentence, tokens)) return 'directions'
  if (section === 'directions') return opensWeaknesses(sentence) ? 'weaknesses' : null
  if (opensDifficulties(sentence)) return 'difficulties'
  return opensWeaknesses(sentence) ? 'weaknesses' : null
}

const opensShortfall =
  /^(?:(?:tuy nhiên|tuy vậy|song)(?!\p{L})|bên cạnh (?:đó,? |những |các |kết quả)(?=.{0,120}(?:tồn tại|hạn chế|khuyết điểm|yếu kém|thiếu sót|khó khăn))|(?:(?:trong )?thời gian qua,? |hiện nay,? |ngoài ra,? |song song với đó,? )?(?:vẫn )?còn (?:tồn tại |có |một số |những |nhiều )*(?:tồn tại|hạn chế|khuyết điểm|yếu kém|bất cập|thiếu sót)(?!\p{L}))/iu

/** The headings themselves, for the bodies that they name. */
export function listHeadings(document: OpenDocument): Passage[] {
  return document.paragraphs.flatMap((paragraph, number): Passage[] =>
    paragraph.role === 'heading' && !isUpperCase(wordsOf(document, paragraph))
      ? [
          {
            sentence: paragraph.content,
            paragraph: number,
            index: 0,
            section: 'plain',
            isUnderHeading: false,
            isBullet: false,
            isInDocument: document.isTyped,
            heading: null,
          },
        ]
      : [],
  )
}
