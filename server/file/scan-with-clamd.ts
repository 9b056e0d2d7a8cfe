import { createReadStream } from 'node:fs'
import { type NetConnectOpts, connect } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Scan } from '#server/kernel/file-store.ts'
import { Problem, refused } from '#server/kernel/problem.ts'

export interface ScannerSettings {
  readonly address: NetConnectOpts
  /** What becomes of a file while the scanner does not answer. */
  readonly whenDown: 'hold' | 'keep'
  readonly onDown?: (error: unknown) => void
}

const pieceBytes = 65_536
const longestWaitMilliseconds = 30_000
const longestAnswer = 4_096

/**
 * Hands bytes to clamd (INSTREAM). What it knows is refused with the name it gives; while it does not answer, files are
 * held unsaved, or kept where the office set it so.
 */
export function scanWithClamd({ address, whenDown, onDown }: ScannerSettings): Scan {
  return async (content) => {
    const source = content instanceof Uint8Array ? inPieces(content) : createReadStream(content.path)
    let answer: string
    try {
      answer = await ask(address, source)
    } catch (error) {
      onDown?.(error)
      if (whenDown === 'keep') return
      throw new Problem('unavailable', { reason: 'scanner_unavailable' })
    }
    const signature = /: (.+) FOUND\0?$/.exec(answer)?.[1]
    if (signature) throw refused('virus_found', { signature })
  }
}

function* inPieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
}

/** One conversation: the command, each piece behind its length, a length of nothing; then the answer to its end. */
async function ask(address: NetConnectOpts, source: Iterable<Uint8Array> | Readable): Promise<string> {
  const socket = connect(address)
  socket.setTimeout(longestWaitMilliseconds, () => socket.destroy(new Error('clamd does not answer')))
  const answer = readAnswer(socket)
  async function* told() {
    yield Buffer.from('zINSTREAM\0')
    for await (const piece of source as AsyncIterable<Uint8Array>) {
      const length = Buffer.alloc(4)
      length.writeUInt32BE(piece.length)
      yield length
      yield piece
    }
    yield Buffer.alloc(4)
  }
  try {
    // Where it says at once that it takes no more, what it says counts, not that it closed the door.
    await pipeline(Readable.from(told()), socket, { end: false }).catch(() => {})
    const said = await answer
    if (!/ (OK|FOUND)\0?$/.test(said)) throw new Error(`clamd: ${said || 'no answer'}`)
    return said
  } finally {
    socket.destroy()
  }
}

function readAnswer(socket: ReturnType<typeof connect>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    socket.on('data', (piece: Buffer) => {
      said = (said + piece.toString()).slice(0, longestAnswer)
      if (said.includes('\0')) resolve(said)
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(said))
  })
}
