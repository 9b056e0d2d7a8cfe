import { UnreadableFileError } from '../unreadable-file.ts'

const utf16 = (text: string) => Buffer.from(text, 'utf16le')
const macroStorages = ['_VBA_PROJECT', '_VBA_PROJECT_CUR', 'Macros'].map(utf16)
const passwordStreams = ['EncryptedPackage', 'EncryptionInfo'].map(utf16)
const packages = ['\u0001Ole10Native', 'ObjectPool', 'MBD0'].map(utf16)
const documents = ['WordDocument', 'Workbook', 'Book', 'PowerPoint Document'].map(utf16)
const sector = 512

/**
 * Refuses what an old Office file (.doc, .xls, .ppt) may hide: macros, a password, other files in it; and a file in the
 * same container that is no document, such as an installer. Throws UnreadableFileError.
 */
export function inspectCompound(bytes: Buffer): void {
  const has = (names: readonly Buffer[]) => names.some((name) => bytes.includes(name))
  if (has(passwordStreams) || isLocked(bytes)) throw new UnreadableFileError('encrypted')
  if (has(macroStorages)) throw new UnreadableFileError('macros')
  if (has(packages)) throw new UnreadableFileError('embedded_file')
  if (!has(documents)) throw new UnreadableFileError('not_this_kind')
}

const wordMark = 0xa5ec
const lockedByWord = 0x0100
const workbookBegins = Buffer.from('0908100000060500', 'hex')
const lockedWorkbook = 0x002f

/** Whether the first block of the text of a .doc, or of the cells of an .xls, says that what follows is scrambled. */
function isLocked(bytes: Buffer): boolean {
  for (let at = sector; at + 32 <= bytes.length; at += sector) {
    if (bytes.readUInt16LE(at) === wordMark && (bytes.readUInt16LE(at + 10) & lockedByWord) !== 0) return true
    if (!bytes.subarray(at, at + workbookBegins.length).equals(workbookBegins)) continue
    const next = at + 4 + bytes.readUInt16LE(at + 2)
    if (next + 2 <= bytes.length && bytes.readUInt16LE(next) === lockedWorkbook) return true
  }
  return false
}
