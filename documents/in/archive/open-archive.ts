import { promisify } from 'node:util'
import { crc32, inflateRaw, inflateRawSync } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import { fromBufferPromise } from 'yauzl'
import { UnreadableFileError } from '../unreadable-file.ts'
import { type SafeEntry, listSafeEntries } from './check-entries.ts'
import { refuseWhatIsNoArchive } from './container.ts'
import type { ArchiveLimits } from './limits.ts'
import { defaultArchiveLimits } from './limits.ts'

/** An archive whose directory has been checked. Entries are inflated only when asked for. */
export type Archive = {
  readonly names: readonly string[]
  /** The inflated bytes of an entry, or null when the archive has none of that name. */
  find(name: string): Promise<Buffer | null>
  /** The inflated bytes piece by piece, for an entry too large to be held; null when there is none of that name. */
  stream(name: string): Promise<AsyncIterable<Buffer> | null>
}

/**
 * Opens a zip archive (.docx, .xlsx) held in memory. Throws UnreadableFileError. Sizes are measured while
 * inflating, never believed from headers, and add up over all reads from one archive.
 */
export async function openArchive(bytes: Uint8Array, limits?: Partial<ArchiveLimits>): Promise<Archive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  refuseWhatIsNoArchive(buffer)
  const allowed = { ...defaultArchiveLimits, ...limits }
  return orDamaged(async () => {
    const archive = await fromBufferPromise(buffer, { decodeStrings: false })
    const entries = await listSafeEntries(archive, buffer, allowed)
    const spent = { bytes: 0 }
    return {
      names: [...entries.keys()],
      find: async (name) => {
        const found = entries.get(name)
        return found ? orDamaged(() => inflate(buffer, found, name, allowed, spent)) : null
      },
      stream: async (name) => {
        const found = entries.get(name)
        return found ? inflateInPieces(archive, found.entry, name, allowed, spent) : null
      },
    }
  })
}

type Spent = { bytes: number }

const inflateAside = promisify(inflateRaw)
/** Packed bytes up to which inflating at once costs less than handing over. */
const smallEntry = 128 * 1024
const largestAtOnce = 1_048_576

async function inflate(
  buffer: Buffer,
  { entry, dataStart }: SafeEntry,
  name: string,
  limits: ArchiveLimits,
  spent: Spent,
): Promise<Buffer> {
  const packed = buffer.subarray(dataStart, dataStart + entry.compressedSize)
  if (packed.length !== entry.compressedSize) throw new UnreadableFileError('damaged', { entry: name })
  const content =
    entry.compressionMethod === 0 ? packed : await inflateWithin(packed, entry, name, limits, spent)
  spent.bytes += content.length
  if (spent.bytes > limits.inflatedBytes) throw tooLarge(name, limits)
  if (content.length !== entry.uncompressedSize || crc32(content) !== entry.crc32) {
    throw new UnreadableFileError('damaged', { entry: name })
  }
  return content
}

async function inflateWithin(
  packed: Buffer,
  entry: Entry,
  name: string,
  limits: ArchiveLimits,
  spent: Spent,
): Promise<Buffer> {
  const left = limits.inflatedBytes - spent.bytes
  const proportionate = Math.max(limits.ratioFreeBytes, Math.floor(packed.length * limits.ratio))
  // One buffer of the size that is declared, where that is modest; a lie costs no more than another buffer.
  const chunkSize = Math.min(Math.max(entry.uncompressedSize + 1, 64), largestAtOnce)
  const options = { maxOutputLength: Math.max(1, Math.min(left, proportionate)), chunkSize }
  try {
    return packed.length <= smallEntry ? inflateRawSync(packed, options) : await inflateAside(packed, options)
  } catch (error) {
    const isPastLimit =
      error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    if (!isPastLimit) throw error
    throw left < proportionate
      ? tooLarge(name, limits)
      : new UnreadableFileError('suspicious_archive', { entry: name })
  }
}

async function* inflateInPieces(
  archive: ZipFile,
  entry: Entry,
  name: string,
  limits: ArchiveLimits,
  spent: Spent,
): AsyncGenerator<Buffer> {
  let size = 0
  let checksum = 0
  try {
    for await (const piece of await archive.openReadStreamPromise(entry)) {
      if (!Buffer.isBuffer(piece)) continue
      size += piece.length
      spent.bytes += piece.length
      checksum = crc32(piece, checksum)
      if (spent.bytes > limits.inflatedBytes) throw tooLarge(name, limits)
      if (size > limits.ratioFreeBytes && size / Math.max(entry.compressedSize, 1) > limits.ratio) {
        throw new UnreadableFileError('suspicious_archive', { entry: name })
      }
      yield piece
    }
  } catch (error) {
    throw asUnreadable(error)
  }
  if (checksum !== entry.crc32) throw new UnreadableFileError('damaged', { entry: name })
}

const tooLarge = (entry: string, { inflatedBytes }: ArchiveLimits): UnreadableFileError =>
  new UnreadableFileError('too_large', { entry, limit: inflatedBytes })

async function orDamaged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw asUnreadable(error)
  }
}

function asUnreadable(error: unknown): UnreadableFileError {
  if (error instanceof UnreadableFileError) return error
  const isStronglyEncrypted = error instanceof Error && error.message.includes('strong encryption')
  return new UnreadableFileError(isStronglyEncrypted ? 'encrypted' : 'damaged', {}, { cause: error })
}
