import { normalizeText } from '#domain/text/normalize.ts'
import { UnreadableFileError } from '../unreadable-file.ts'
import type { XmlHandler } from '../xml/scan-xml.ts'
import { resolveEntities } from '../xml/xml-text.ts'
import type { CellContent } from './cell.ts'

const empty: CellContent = { kind: 'empty' }

/** The content of a cell with this text: NFC, blank texts are nothing. */
export function textContent(written: string): CellContent {
  const text = normalizeText(resolveEscapes(resolveEntities(written)))
  return text.trim() === '' ? empty : { kind: 'text', text }
}

/** Office writes characters that XML cannot hold as `_x000D_`. */
const resolveEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text

/** Collects the table of shared texts, rich texts whole, the readings of far-eastern writing left out. */
export function collectSharedTexts(limit: number): { handler: XmlHandler; texts: CellContent[] } {
  const texts: CellContent[] = []
  let current = ''
  let isInText = false
  let isInReading = false
  const handler: XmlHandler = {
    open(name) {
      if (name === 'si') current = ''
      else if (name === 'rPh') isInReading = true
      else if (name === 't') isInText = !isInReading
    },
    text(text) {
      if (isInText) current += text
    },
    close(name) {
      if (name === 't') isInText = false
      else if (name === 'rPh') isInReading = false
      else if (name === 'si') {
        if (texts.length >= limit) throw new UnreadableFileError('too_large', { texts: limit + 1, limit })
        texts.push(textContent(current))
      }
    },
  }
  return { handler, texts }
}
