import type { Entry, ZipFile } from 'yauzl'
import { getFileNameLowLevel, validateFileName } from 'yauzl'
import { UnreadableFileError } from '../unreadable-file.ts'
import type { ArchiveLimits } from './limits.ts'

const fileTypeMask = 0o170000
const symbolicLink = 0o120000
const macroPart = /(^|\/)vbaProject\.bin$/i

/** An entry with the place where its packed bytes begin. */
export type SafeEntry = { entry: Entry; dataStart: number }

/** The directory of an archive by entry name, refused whole when any entry is dangerous, locked or dishonest. */
export async function listSafeEntries(
  archive: ZipFile,
  buffer: Buffer,
  limits: ArchiveLimits,
): Promise<Map<string, SafeEntry>> {
  if (archive.entryCount > limits.entries) {
    throw new UnreadableFileError('too_many_entries', { entries: archive.entryCount, limit: limits.entries })
  }
  const entries = new Map<string, Entry>()
  for await (const entry of archive.eachEntry()) {
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
    refuseUnsafe(entry, name)
    if (entries.has(name)) throw new UnreadableFileError('suspicious_archive', { entry: name })
    entries.set(name, entry)
  }
  refuseTooLarge([...entries.values()], limits)
  for (const [name, entry] of entries) refuseBomb(entry, name, limits)
  return locateEntries(buffer, entries)
}

function refuseUnsafe(entry: Entry, name: string): void {
  if (entry.isEncrypted()) throw new UnreadableFileError('encrypted', { entry: name })
  const isLink = ((entry.externalFileAttributes >>> 16) & fileTypeMask) === symbolicLink
  if (isLink || validateFileName(name) !== null) {
    throw new UnreadableFileError('suspicious_archive', { entry: name })
  }
  if (macroPart.test(name)) throw new UnreadableFileError('macros', { entry: name })
}

function refuseTooLarge(entries: readonly Entry[], limits: ArchiveLimits): void {
  const declared = entries.reduce((total, entry) => total + entry.uncompressedSize, 0)
  if (declared > limits.inflatedBytes) {
    throw new UnreadableFileError('too_large', { bytes: declared, limit: limits.inflatedBytes })
  }
}

/** An honest bomb is told before it goes off; one that lies is found while inflating. */
function refuseBomb(entry: Entry, name: string, { ratio, ratioFreeBytes }: ArchiveLimits): void {
  const grows = entry.uncompressedSize / Math.max(entry.compressedSize, 1)
  if (entry.uncompressedSize > ratioFreeBytes && grows > ratio)
    throw new UnreadableFileError('suspicious_archive', { entry: name })
}

const localHeader = { signature: 0x04034b50, size: 30, nameLength: 26, extraLength: 28 }

/** Where each entry's bytes begin. Entries that share bytes are how a small archive inflates many times over. */
function locateEntries(buffer: Buffer, entries: ReadonlyMap<string, Entry>): Map<string, SafeEntry> {
  const inOrder = [...entries].sort(
    ([, a], [, b]) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  )
  const located = new Map<string, SafeEntry>()
  let end = 0
  for (const [name, entry] of inOrder) {
    const at = entry.relativeOffsetOfLocalHeader
    if (at < end) throw new UnreadableFileError('suspicious_archive', { entry: name })
    const isThere =
      at + localHeader.size <= buffer.length && buffer.readUInt32LE(at) === localHeader.signature
    if (!isThere) throw new UnreadableFileError('damaged', { entry: name })
    const names = buffer.readUInt16LE(at + localHeader.nameLength)
    const dataStart = at + localHeader.size + names + buffer.readUInt16LE(at + localHeader.extraLength)
    located.set(name, { entry, dataStart })
    end = dataStart + entry.compressedSize
  }
  return located
}
