const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text with its entities resolved; numbers that are no character vanish. */
export function resolveEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g,
    (whole, decimal, hex, name) => {
      if (typeof name === 'string') return named[name] ?? whole
      const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
}

const patterns = new Map<string, RegExp>()

/** The value of an attribute in the text of a tag, entities resolved; null when it has none. */
export function attributeOf(attributes: string, name: string): string | null {
  const pattern = patterns.get(name) ?? new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  patterns.set(name, pattern)
  const found = pattern.exec(attributes)
  return found ? resolveEntities(found[1] ?? found[2] ?? '') : null
}

const [equals, quote, apostrophe, space] = [61, 34, 39, 32]

/** Tells every attribute in the text of a tag as written, for tags that come by the hundred thousand. */
export function eachAttribute(attributes: string, tell: (name: string, value: string) => void): void {
  let at = 0
  while (at < attributes.length) {
    while (attributes.charCodeAt(at) <= space) at += 1
    const start = at
    while (at < attributes.length && attributes.charCodeAt(at) !== equals) at += 1
    const name = attributes.slice(start, at)
    at += 1
    while (attributes.charCodeAt(at) <= space) at += 1
    const mark = attributes.charCodeAt(at)
    if (mark !== quote && mark !== apostrophe) return
    const end = attributes.indexOf(mark === quote ? '"' : "'", at + 1)
    if (end < 0) return
    tell(name.trimEnd(), attributes.slice(at + 1, end))
    at = end + 1
  }
}
