import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, stat } from 'node:fs/promises'
import path from 'node:path'
import { newId } from './id.ts'

/** Bytes under their SHA-256. What was acknowledged is on the disk: written aside, synced, then named. */
export interface FileStore {
  keep(bytes: Uint8Array): Promise<{ hash: string; size: number }>
  read(hash: string): Promise<{ stream: NodeJS.ReadableStream; size: number }>
}

export function openFileStore(directory: string): FileStore {
  const placeOf = (hash: string) => path.join(directory, hash.slice(0, 2), hash)
  return {
    async keep(bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex')
      const place = placeOf(hash)
      const present = await stat(place).catch(() => null)
      if (present?.size === bytes.byteLength) return { hash, size: bytes.byteLength }
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
      const folder = await open(path.dirname(place), 'r')
      try {
        await folder.sync()
      } finally {
        await folder.close()
      }
      return { hash, size: bytes.byteLength }
    },
    async read(hash) {
      const { size } = await stat(placeOf(hash))
      return { stream: createReadStream(placeOf(hash)), size }
    },
  }
}
