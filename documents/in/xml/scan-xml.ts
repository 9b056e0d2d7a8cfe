import { UnreadableFileError } from '../unreadable-file.ts'

/** What a scan tells, in the order of the document. Names come without their prefix; texts may come in pieces. */
export interface XmlHandler {
  /** `attributes` is what stands between the name and the end of the tag; see `readAttribute`. */
  open(name: string, attributes: string): void
  close(name: string): void
  /** Text as written: entities are still in it. */
  text?(text: string): void
}

/** Takes a document piece by piece. Throws UnreadableFileError for what is no sound XML or hides something. */
export interface XmlScan {
  write(piece: string): void
  /** Refuses a document that was cut short. */
  end(): void
}

const longestTag = 200_000
/** What is still open after so many characters would be looked through again with every piece. */
const longestUnfinished = 2_000_000
const [less, greater, slash, question, exclamation, quote, apostrophe, colon] = [
  60, 62, 47, 63, 33, 34, 39, 58,
]

/** Scans XML in linear time and constant memory. Document types are refused: they bring in entities and other files. */
export function openXmlScan(handler: XmlHandler, entry: string): XmlScan {
  const damaged = () => new UnreadableFileError('damaged', { entry })
  let rest = ''
  let depth = 0
  let hasRoot = false

  /** Where the tag that begins at `start` ends; -1 when its end has not come yet. */
  const endOfTag = (xml: string, start: number): number => {
    for (let at = start + 1; at < xml.length; at++) {
      const code = xml.charCodeAt(at)
      if (code === greater) return at
      if (code === less || at - start > longestTag) throw damaged()
      if (code !== quote && code !== apostrophe) continue
      const close = xml.indexOf(code === quote ? '"' : "'", at + 1)
      if (close < 0) {
        if (xml.length - start > longestTag) throw damaged()
        return -1
      }
      at = close
    }
    return -1
  }

  const tellTag = (xml: string, start: number, end: number): void => {
    const isClosing = xml.charCodeAt(start + 1) === slash
    const isEmpty = xml.charCodeAt(end - 1) === slash
    let nameStart = start + (isClosing ? 2 : 1)
    let at = nameStart
    for (; at < end; at++) {
      const code = xml.charCodeAt(at)
      if (code === colon) nameStart = at + 1
      else if (code <= 32 || code === slash) break
    }
    const name = xml.slice(nameStart, at)
    if (isClosing) {
      if (--depth < 0) throw damaged()
      handler.close(name)
      return
    }
    hasRoot = true
    handler.open(name, xml.slice(at, isEmpty ? end - 1 : end))
    if (isEmpty) handler.close(name)
    else depth += 1
  }

  /** The end of a comment, an instruction or a literal text; -1 when it has not come yet. */
  const passSpecial = (xml: string, start: number): number => {
    if (xml.charCodeAt(start + 1) === question) return endOf(xml, start, '?>')
    if (xml.startsWith('<!--', start)) return endOf(xml, start, '-->')
    if (!xml.startsWith('<![CDATA[', start)) {
      if (xml.length - start < 9) return -1
      throw new UnreadableFileError('suspicious_archive', { entry })
    }
    const end = endOf(xml, start, ']]>')
    if (end >= 0) handler.text?.(escapeLiteral(xml.slice(start + 9, end - 3)))
    return end
  }

  return {
    write(piece) {
      const xml = rest + piece
      let at = 0
      for (;;) {
        const start = xml.indexOf('<', at)
        if (start !== at && depth > 0) {
          // An entity may be cut in two at the end of a piece; the next one brings its other half.
          if (start < 0 && xml.length - at < longestTag) break
          handler.text?.(xml.slice(at, start < 0 ? xml.length : start))
        }
        if (start < 0) {
          at = xml.length
          break
        }
        at = start
        const second = xml.charCodeAt(start + 1)
        const isSpecial = second === exclamation || second === question
        const end = isSpecial ? passSpecial(xml, start) : endOfTag(xml, start)
        if (end < 0) {
          if (xml.length - start > longestUnfinished) throw damaged()
          break
        }
        if (!isSpecial) tellTag(xml, start, end)
        at = isSpecial ? end : end + 1
      }
      rest = xml.slice(at)
    },
    end() {
      if (depth !== 0 || !hasRoot || rest.trim() !== '') throw damaged()
    },
  }
}

function endOf(xml: string, start: number, mark: string): number {
  const found = xml.indexOf(mark, start + 2)
  return found < 0 ? -1 : found + mark.length
}

const escapeLiteral = (text: string): string => text.replaceAll('&', '&amp;')

/** Scans a whole document. */
export function scanXml(xml: string, handler: XmlHandler, entry: string): void {
  const scan = openXmlScan(handler, entry)
  scan.write(xml)
  scan.end()
}
