import { UnreadableFileError } from '../unreadable-file.ts'

/** One step through an XML part: a tag with its attributes, or text with entities resolved. */
export type XmlStep =
  | { kind: 'open' | 'close'; name: string; attributes: string; isEmpty: boolean }
  | { kind: 'text'; text: string }

const step =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w:.-]+)([^<>]*?)(\/?)>|([^<]+)/g

/**
 * Walks an XML part in order, in linear time. A document type declaration is refused: it is how entities that
 * expand without end, or fetch other files, are brought in.
 */
export function* walkXml(xml: string): Generator<XmlStep> {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new UnreadableFileError('suspicious_archive')
  for (const [, literal, slash, name, attributes, empty, text] of xml.matchAll(step)) {
    if (literal !== undefined) yield { kind: 'text', text: literal }
    else if (text !== undefined) yield { kind: 'text', text: resolveEntities(text) }
    else if (name !== undefined) {
      const isEmpty = empty === '/'
      yield { kind: slash === '/' ? 'close' : 'open', name, attributes: attributes ?? '', isEmpty }
    }
  }
}

/** The value of an attribute in the text of a tag, or null. */
export function attributeOf(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  return found ? resolveEntities(found[1] ?? found[2] ?? '') : null
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function resolveEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g,
    (whole, decimal, hex, name) => {
      if (typeof name === 'string') return named[name] ?? whole
      const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
}
