import { crc32 } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import { fromBufferPromise } from 'yauzl'
import { UnreadableFileError } from '../unreadable-file.ts'
import { listSafeEntries } from './check-entries.ts'
import { refuseWhatIsNoArchive } from './container.ts'
import type { ArchiveLimits } from './limits.ts'
import { defaultArchiveLimits } from './limits.ts'

/** An archive whose directory has been checked. Entries are inflated only when asked for. */
export type Archive = {
  readonly names: readonly string[]
  /** The inflated bytes of an entry, or null when the archive has none of that name. */
  find(name: string): Promise<Buffer | null>
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
    const entries = await listSafeEntries(archive, allowed)
    const inflate = inflateWithin(archive, allowed)
    return {
      names: [...entries.keys()],
      find: async (name) => {
        const entry = entries.get(name)
        return entry ? orDamaged(() => inflate(entry, name)) : null
      },
    }
  })
}

function inflateWithin(archive: ZipFile, limits: ArchiveLimits) {
  let total = 0
  return async (entry: Entry, name: string): Promise<Buffer> => {
    const packed = Math.max(entry.compressedSize, 1)
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of await archive.openReadStreamPromise(entry)) {
      if (!Buffer.isBuffer(chunk)) continue
      size += chunk.length
      total += chunk.length
      if (total > limits.inflatedBytes) {
        throw new UnreadableFileError('too_large', { entry: name, limit: limits.inflatedBytes })
      }
      if (size > limits.ratioFreeBytes && size / packed > limits.ratio) {
        throw new UnreadableFileError('suspicious_archive', { entry: name })
      }
      chunks.push(chunk)
    }
    const content = Buffer.concat(chunks)
    if (crc32(content) !== entry.crc32) throw new UnreadableFileError('damaged', { entry: name })
    return content
  }
}

async function orDamaged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error
    const isStronglyEncrypted = error instanceof Error && error.message.includes('strong encryption')
    throw new UnreadableFileError(isStronglyEncrypted ? 'encrypted' : 'damaged', {}, { cause: error })
  }
}
