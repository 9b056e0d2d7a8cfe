import type { Archive } from '../archive/open-archive.ts'
import { UnreadableFileError } from '../unreadable-file.ts'
import { type SheetArea, countSharedTexts, measureSheet } from './measure-sheet.ts'
import type { WorkbookLimits } from './workbook-limits.ts'

/** Inflates every part once through the guarded archive, so that the library never meets an unchecked one. */
export async function measureParts(archive: Archive, limits: WorkbookLimits): Promise<SheetArea[]> {
  const areas: SheetArea[] = []
  let sharedTexts = 0
  for (const name of archive.names) {
    const part = (await archive.find(name)) ?? Buffer.alloc(0)
    const root = findRoot(part, name)
    if (root === 'sst') sharedTexts += countSharedTexts(String(part))
    if (root === 'styleSheet' && part.length > limits.stylesBytes) {
      throw new UnreadableFileError('too_large', {
        bytes: part.length,
        limit: limits.stylesBytes,
        entry: name,
      })
    }
    if (root === 'worksheet') areas.push(measureSheet(String(part)))
  }
  if (sharedTexts > limits.texts) {
    throw new UnreadableFileError('too_large', { texts: sharedTexts, limit: limits.texts })
  }
  const missing = areas.find((area) => area.sharedTextsNeeded.count > sharedTexts)
  if (missing) throw new UnreadableFileError('damaged', { cell: missing.sharedTextsNeeded.cell })
  return areas
}

const headLength = 4_000
/** How a part ends that was not cut short. */
const wholePart = /(?:<\/(?:[\w-]+:)?(?:worksheet|sst|styleSheet)|\/)>\s*$/

/** The root element of the kinds of part that can be large; refuses what hides one or declares entities. */
function findRoot(part: Buffer, name: string): string | undefined {
  const head = part.toString('latin1', 0, headLength)
  if (!/^(?:\xEF\xBB\xBF)?\s*</.test(head)) return undefined
  const hidesItsRoot = part.length > headLength && !/<[A-Za-z_]/.test(head)
  if (hidesItsRoot || /<!(DOCTYPE|ENTITY)/i.test(head)) {
    throw new UnreadableFileError('suspicious_archive', { entry: name })
  }
  const root = /<(?:[\w-]+:)?(worksheet|sst|styleSheet)\b/.exec(head)?.[1]
  if (root && !wholePart.test(part.toString('latin1', Math.max(0, part.length - 200)))) {
    throw new UnreadableFileError('damaged', { entry: name })
  }
  return root
}
