import { UnreadableFileError } from '../unreadable-file.ts'
import { openXmlScan } from '../xml/scan-xml.ts'
import { encodingOf } from './decode-part.ts'
import type { OnLine } from './inspect-office.ts'
import { gatherLines } from './gather-lines.ts'

const longestProlog = 1_000_000
/** Parts with text for readers. Of the rest (drawings of old, data of add-ins) only the head is looked at. */
const withText =
  /^(?:word\/[\w-]+\.xml|word\/(?:diagrams|charts)\/|ppt\/|xl\/|docProps\/|content\.xml|styles\.xml|meta\.xml)/i

/** Reads one XML part to its end: refuses document types, hands on its lines. Throws UnreadableFileError. */
export async function readPart(pieces: AsyncIterable<Buffer>, entry: string, onLine: OnLine): Promise<void> {
  const scan = withText.test(entry) && /\.xml$/i.test(entry) ? openXmlScan(gatherLines(onLine), entry) : null
  let decoder: TextDecoder | null = null
  let head: string | null = ''
  try {
    for await (const piece of pieces) {
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true })
      const text = decoder.decode(piece, { stream: true })
      if (head !== null) head = checkHead(head + text, entry)
      scan?.write(text)
    }
    scan?.write(decoder?.decode() ?? '')
  } catch (error) {
    throw error instanceof TypeError ? new UnreadableFileError('damaged', { entry }, { cause: error }) : error
  }
  scan?.end()
}

/** What stands before the first element, until that has come; null from then on. */
function checkHead(head: string, entry: string): string | null {
  const bare = head.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '')
  if (/<!DOCTYPE|<!ENTITY/i.test(bare)) throw new UnreadableFileError('suspicious_archive', { entry })
  if (/<[\w:]/.test(bare)) return null
  if (head.length > longestProlog) throw new UnreadableFileError('damaged', { entry })
  return head
}
