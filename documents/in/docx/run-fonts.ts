import { attributeOf } from '../xml/xml-text.ts'
import { type XmlStep, walkXml } from './xml.ts'

/** The font that a style gives by its id; under '' that of a paragraph without any. */
export type StyleFonts = ReadonlyMap<string, string>

/** The font of the letters that old encodings redefine: in Word they are those of `hAnsi`. Empty: one of the theme. */
export function fontIn(attributes: string): string | null {
  const named = attributeOf(attributes, 'w:hAnsi') ?? attributeOf(attributes, 'w:ascii')
  return named ?? (/w:(?:hAnsi|ascii)Theme/.test(attributes) ? '' : null)
}

/** Reads from styles.xml which font each style gives, by itself or by the one on which it is based. */
export function readStyleFonts(xml: string | null): StyleFonts {
  const own = new Map<string, string>()
  const parents = new Map<string, string>()
  let style = ''
  let usual = ''
  for (const step of xml === null ? [] : walkXml(xml)) {
    if (step.kind !== 'open') continue
    const value = () => attributeOf(step.attributes, 'w:val') ?? ''
    if (step.name === 'w:style') {
      style = attributeOf(step.attributes, 'w:styleId') ?? ''
      const isParagraph = attributeOf(step.attributes, 'w:type') === 'paragraph'
      if (isParagraph && /^(1|true|on)$/.test(attributeOf(step.attributes, 'w:default') ?? '')) usual = style
    } else if (step.name === 'w:basedOn') parents.set(style, value())
    else if (step.name === 'w:rFonts') own.set(style, fontIn(step.attributes) ?? own.get(style) ?? '')
  }
  const whole = new Map<string, string>()
  for (const id of new Set([...own.keys(), ...parents.keys()])) {
    const font = inherited(id, own, parents)
    if (font !== undefined) whole.set(id, font)
  }
  const plain = whole.get(usual)
  return plain === undefined ? whole : whole.set('', plain)
}

function inherited(id: string, own: StyleFonts, parents: ReadonlyMap<string, string>): string | undefined {
  const seen = new Set<string>()
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = parents.get(at)) {
    seen.add(at)
    const font = own.get(at)
    if (font !== undefined) return font
  }
  return own.get('')
}

/** Follows the tags of a part and tells the font of the text that stands at this place; null where nothing names one. */
export function trackRunFont(fonts: StyleFonts) {
  const paragraphs: string[] = []
  const runs: { font: string | null }[] = []
  return {
    take({ kind, name, attributes, isEmpty }: Extract<XmlStep, { name: string }>): void {
      if (name === 'w:p') keepPlace(paragraphs, kind, isEmpty, '')
      else if (name === 'w:r') keepPlace(runs, kind, isEmpty, { font: null })
      else if (kind === 'close') return
      else if (name === 'w:pStyle') paragraphs[paragraphs.length - 1] = attributeOf(attributes, 'w:val') ?? ''
      const run = runs.at(-1)
      if (!run || kind === 'close') return
      if (name === 'w:rStyle') run.font ??= fonts.get(attributeOf(attributes, 'w:val') ?? '') ?? null
      else if (name === 'w:rFonts') run.font = fontIn(attributes) ?? run.font
    },
    font: (): string | null =>
      runs.at(-1)?.font ?? fonts.get(paragraphs.at(-1) ?? '') ?? fonts.get('') ?? null,
  }
}

function keepPlace<T>(places: T[], kind: 'open' | 'close', isEmpty: boolean, place: T): void {
  if (kind === 'close') places.pop()
  else if (!isEmpty) places.push(place)
}
