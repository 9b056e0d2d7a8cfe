import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { link, mkdir, open, rename, stat } from 'node:fs/promises'
import path from 'node:path'
import { type ChunkStore, type Joined, openChunkStore } from './chunk-store.ts'
import { newId } from './id.ts'

/** Looks for viruses in bytes, or in a file; throws a Problem for what must not be kept. */
export type Scan = (content: Uint8Array | { path: string }) => Promise<void>

/** Bytes under their SHA-256. What was acknowledged is on the disk: written aside, synced, then named. */
export interface FileStore {
  /** To be asked before anything from outside is kept. Does nothing where no scanner is configured. */
  readonly scan: Scan
  /** Files on their way, in pieces. */
  readonly chunks: ChunkStore
  keep(bytes: Uint8Array): Promise<{ hash: string; size: number }>
  /** Keeps pieces that were joined, without reading them into memory. */
  keepJoined(joined: Joined): Promise<{ hash: string; size: number }>
  /** Where the bytes lie, for a process of our own that reads them. */
  placeOf(hash: string): string
  /** All bytes, or those from `start` to `end`, both included; `size` is that of the whole. */
  read(
    hash: string,
    part?: { start: number; end: number },
  ): Promise<{ stream: NodeJS.ReadableStream; size: number }>
}

const scanNothing: Scan = async () => {}

export function openFileStore(directory: string, scan: Scan = scanNothing): FileStore {
  const placeOf = (hash: string) => path.join(directory, hash.slice(0, 2), hash)
  const isThere = async (place: string, size: number) => (await stat(place).catch(() => null))?.size === size
  return {
    scan,
    chunks: openChunkStore(path.join(directory, 'uploads')),
    placeOf,
    async keep(bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex')
      const place = placeOf(hash)
      if (await isThere(place, bytes.byteLength)) return { hash, size: bytes.byteLength }
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
      const aside = `${place}.${newId()}`
      const handle = await open(aside, 'wx', 0o600)
      try {
        await handle.writeFile(bytes)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(aside, place)
      await syncFolder(path.dirname(place))
      return { hash, size: bytes.byteLength }
    },
    async keepJoined({ path: joined, hash, size }) {
      const place = placeOf(hash)
      if (await isThere(place, size)) return { hash, size }
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
      const aside = `${place}.${newId()}`
      // A second name of the same bytes: where the act fails, the pieces are still there.
      await link(joined, aside)
      await rename(aside, place)
      await syncFolder(path.dirname(place))
      return { hash, size }
    },
    async read(hash, part) {
      const { size } = await stat(placeOf(hash))
      return { stream: createReadStream(placeOf(hash), part), size }
    },
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
