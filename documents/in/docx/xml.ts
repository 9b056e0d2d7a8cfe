import { UnreadableFileError } from '../unreadable-file.ts'
import { resolveEntities } from '../xml/xml-text.ts'

/** One step through an XML part: a tag with its attributes, or text with entities resolved. */
export type XmlStep =
  | { kind: 'open' | 'close'; name: string; attributes: string; isEmpty: boolean }
  | { kind: 'text'; text: string }

/** One tag, comment or text; together they are the whole part. */
export const xmlStep =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w:.-]+)([^<>]*?)(\/?)>|([^<]+)/g

/**
 * Walks an XML part in order, in linear time. A document type declaration is refused: it is how entities that
 * expand without end, or fetch other files, are brought in.
 */
export function* walkXml(xml: string): Generator<XmlStep> {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new UnreadableFileError('suspicious_archive')
  for (const [, literal, slash, name, attributes, empty, text] of xml.matchAll(xmlStep)) {
    if (literal !== undefined) yield { kind: 'text', text: literal }
    else if (text !== undefined) yield { kind: 'text', text: resolveEntities(text) }
    else if (name !== undefined) {
      const isEmpty = empty === '/'
      yield { kind: slash === '/' ? 'close' : 'open', name, attributes: attributes ?? '', isEmpty }
    }
  }
}
