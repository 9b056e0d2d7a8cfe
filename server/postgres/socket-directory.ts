import { createHash } from 'node:crypto'
import { chmodSync, lstatSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const socketName = '/.s.PGSQL.5432'
/** sun_path holds 108 bytes with its closing zero on Linux, 104 on macOS. */
const longestSocketPath = 103

/**
 * A private directory (0700) for the database's socket: inside the data directory when its path is short enough
 * for a socket, else in the temporary directory under a name derived from the data directory.
 */
export function prepareSocketDirectory(dataDirectory: string): string {
  const inside = join(dataDirectory, 'run')
  if (Buffer.byteLength(inside + socketName) <= longestSocketPath) return makePrivate(inside)
  const name = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 12)
  const outside = join(shortTemporaryDirectory(), `nhip-${name}`)
  try {
    return makePrivate(outside)
  } catch {
    return mkdtempSync(`${outside}-`)
  }
}

function shortTemporaryDirectory(): string {
  return Buffer.byteLength(tmpdir()) <= 60 ? tmpdir() : '/tmp'
}

function makePrivate(directory: string): string {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const status = lstatSync(directory)
  if (!status.isDirectory()) throw new Error(`${directory} is not a directory`)
  // Throws when the directory belongs to someone else.
  chmodSync(directory, 0o700)
  return directory
}
