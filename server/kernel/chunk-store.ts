import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { newId } from './id.ts'

/** Pieces of files that are on their way, apart from the files that are kept. */
export interface ChunkStore {
  /** Keeps a piece under its place and its hash; on the disk when it returns. */
  keep(uploadId: string, chunk: { ordinal: number; hash: string }, bytes: Uint8Array): Promise<void>
  /** Writes the pieces one behind the other into one file aside; answers where it lies, its hash and its size. */
  join(uploadId: string, chunks: readonly { ordinal: number; hash: string }[]): Promise<Joined>
  /** Throws away all pieces of an upload. */
  drop(uploadId: string): Promise<void>
  /** The uploads of which there is something on the disk. */
  list(): Promise<string[]>
}

export interface Joined {
  readonly path: string
  readonly hash: string
  readonly size: number
}

export function openChunkStore(directory: string): ChunkStore {
  const folderOf = (uploadId: string) => path.join(directory, uploadId)
  const nameOf = ({ ordinal, hash }: { ordinal: number; hash: string }) => `${ordinal}.${hash}`
  return {
    async keep(uploadId, chunk, bytes) {
      const folder = folderOf(uploadId)
      const place = path.join(folder, nameOf(chunk))
      const present = await stat(place).catch(() => null)
      if (present?.size === bytes.byteLength) return
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const aside = `${place}.${newId()}`
      const handle = await open(aside, 'wx', 0o600)
      try {
        await handle.writeFile(bytes)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(aside, place)
    },
    async join(uploadId, chunks) {
      const whole = path.join(folderOf(uploadId), `whole.${newId()}`)
      const hash = createHash('sha256')
      let size = 0
      async function* pieces() {
        for (const chunk of chunks.toSorted((a, b) => a.ordinal - b.ordinal)) {
          for await (const piece of createReadStream(path.join(folderOf(uploadId), nameOf(chunk)))) {
            const bytes = piece as Buffer
            hash.update(bytes)
            size += bytes.length
            yield bytes
          }
        }
      }
      await pipeline(pieces, createWriteStream(whole, { mode: 0o600, flush: true }))
      return { path: whole, hash: hash.digest('hex'), size }
    },
    drop: (uploadId) => rm(folderOf(uploadId), { recursive: true, force: true }),
    list: () => readdir(directory).catch(() => []),
  }
}
