import { findAssignment } from '../direction/assignment.ts'
import { splitAtSemicolons } from '../finding/items.ts'
import type { OpenDocument } from './open-document.ts'
import { wordsOf } from './open-document.ts'
import type { Passage } from './passages.ts'
import { tokensOf } from './tokens.ts'

const concludes = /kết luận|chỉ thị|công điện|ý kiến chỉ đạo|phân công/iu

/**
 * The passages of a document that gives work without announcing it ("… kết luận như sau:"): all its plain sentences
 * that name who is to do something when nothing was announced, and in a conclusion those of its numbered parts.
 */
export function withUnannounced(document: OpenDocument, passages: readonly Passage[]): readonly Passage[] {
  if (!document.isTyped) return passages
  const announcesNothing = !passages.some((passage) => passage.section === 'directions')
  const isConclusion = concludes.test(titleOf(document))
  if (!announcesNothing && !isConclusion) return passages
  const { flow } = document.source
  const givesWork = ({ section, sentence, paragraph }: Passage): boolean =>
    section === 'plain' &&
    (announcesNothing || document.paragraphs[paragraph]?.marker != null) &&
    splitAtSemicolons(flow, sentence).some((part) => findAssignment(tokensOf(flow, part))?.list)
  return passages.map((passage) => (givesWork(passage) ? { ...passage, section: 'directions' } : passage))
}

const titleOf = (document: OpenDocument): string =>
  document.paragraphs
    .filter((paragraph) => paragraph.role === 'title')
    .map((paragraph) => wordsOf(document, paragraph).slice(0, 500))
    .join(' ')
