import type { Paragraph } from './paragraphs.ts'
import { splitParagraphs } from './paragraphs.ts'
import type { Role } from './roles.ts'
import { recogniseRoles } from './roles.ts'
import { openSource } from './source-text.ts'
import type { SourceText } from './source-text.ts'

/** A document taken apart, before anything is understood of it. */
export type OpenDocument = {
  readonly source: SourceText
  readonly paragraphs: readonly (Paragraph & { readonly role: Role })[]
  /** It has a letterhead or a type line; otherwise it is read as an article. */
  readonly isOfficial: boolean
  /** Its first line names its type ("Chỉ thị về …") and it is divided into parts, though it has no letterhead. */
  readonly isTyped: boolean
}

/** Opens raw text: NFC, paragraphs with their markers, and the role of each. */
export function openDocument(raw: string): OpenDocument {
  const { source, paragraphs } = splitParagraphs(openSource(raw))
  const { isOfficial, isTyped, roles } = recogniseRoles(source, paragraphs)
  return {
    source,
    isOfficial,
    isTyped,
    paragraphs: paragraphs.map((paragraph, index) => ({ ...paragraph, role: roles[index] ?? 'body' })),
  }
}

/** The words of a paragraph as rules see them, without its marker. */
export const wordsOf = (document: OpenDocument, paragraph: Paragraph): string =>
  document.source.flow.slice(paragraph.content.start, paragraph.content.end)
