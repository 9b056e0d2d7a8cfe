import { createHash } from 'node:crypto'
import { chmodSync, lstatSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { giveTo } from './identity.ts'
import type { Identity } from './identity.ts'

const socketName = '/.s.PGSQL.5432'
/** sun_path holds 108 bytes with its closing zero on Linux, 104 on macOS. */
const longestSocketPath = 103

/**
 * A private directory (0700) for the database's socket: inside the data directory when its path is short enough
 * for a socket, else in the temporary directory under a name derived from the data directory.
 */
export function prepareSocketDirectory(dataDirectory: string, identity: Identity): string {
  const directory = makeDirectory(dataDirectory, identity)
  giveTo(identity, directory)
  return directory
}

function makeDirectory(dataDirectory: string, identity: Identity): string {
  const inside = join(dataDirectory, 'run')
  if (Buffer.byteLength(inside + socketName) <= longestSocketPath) {
    mkdirSync(inside, { recursive: true, mode: 0o700 })
    chmodSync(inside, 0o700)
    return inside
  }
  const name = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 12)
  const outside = join(Buffer.byteLength(tmpdir()) <= 60 ? tmpdir() : '/tmp', `nhip-${name}`)
  mkdirSync(outside, { recursive: true, mode: 0o700 })
  // Anyone may have made that name before us.
  return isPrivate(outside, identity) ? outside : mkdtempSync(`${outside}-`)
}

function isPrivate(directory: string, { account }: Identity): boolean {
  const status = lstatSync(directory)
  const mine = status.uid === process.getuid?.() || status.uid === account?.uid
  return status.isDirectory() && mine && (status.mode & 0o777) === 0o700
}
