import type { OpenDocument } from '../layout/open-document.ts'
import { wordsOf } from '../layout/open-document.ts'
import type { Role } from '../layout/roles.ts'

const longest = 3_000

/** The title and the first paragraphs of the body, as rules see them, in one string. */
export const openingOf = (document: OpenDocument, paragraphs: number): string =>
  [...linesOf(document, ['title'], 5), ...linesOf(document, ['body', 'heading'], paragraphs)].join('\n')

function linesOf(document: OpenDocument, roles: readonly Role[], most: number): string[] {
  return document.paragraphs
    .filter((paragraph) => roles.includes(paragraph.role))
    .slice(0, most)
    .map((paragraph) => wordsOf(document, paragraph).slice(0, longest))
}
