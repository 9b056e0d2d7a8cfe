import { inflateRawSync } from 'node:zlib'
import { SaxesParser } from 'saxes'

/** What any reader must do at least: unzip, parse the XML, take every value; nothing is checked, nothing understood. */
export function bareParse(bytes: Buffer): number {
  const parts = unzip(bytes)
  const texts: string[] = []
  let current = ''
  let isText = false
  parse(parts.get('xl/sharedStrings.xml')?.(), {
    open(name) {
      if (name === 'si') current = ''
      isText = name === 't'
    },
    text(text) {
      if (isText) current += text
    },
    close(name) {
      if (name === 'si') texts.push(current)
      isText = false
    },
  })
  let cells = 0
  let [type, value] = ['', '']
  parse(parts.get('xl/worksheets/sheet1.xml')?.(), {
    open(name, attributes) {
      if (name === 'c') type = attributes['t'] ?? ''
      isText = name === 'v'
      if (isText) value = ''
    },
    text(text) {
      if (isText) value += text
    },
    close(name) {
      if (name === 'v' && (type === 's' ? texts[Number(value)] : Number(value)) !== undefined) cells += 1
      isText = false
    },
  })
  return cells
}

interface Handler {
  open: (name: string, attributes: Record<string, string>) => void
  text: (text: string) => void
  close: (name: string) => void
}

function parse(part: Buffer | undefined, { open, text, close }: Handler): void {
  if (!part) return
  const parser = new SaxesParser()
  parser.on('opentag', (tag) => open(tag.name, tag.attributes))
  parser.on('text', text)
  parser.on('closetag', (tag) => close(tag.name))
  parser.write(part.toString()).close()
}

/** The parts of a sound archive by the shortest way, inflated when asked for; its directory is believed. */
function unzip(bytes: Buffer): Map<string, () => Buffer> {
  const parts = new Map<string, () => Buffer>()
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06'))
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, nameLength] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)]
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const data = bytes.subarray(start, start + packed)
    const isStored = bytes.readUInt16LE(at + 10) === 0
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    parts.set(name, () => (isStored ? data : inflateRawSync(data)))
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return parts
}
