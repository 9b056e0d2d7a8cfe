import { once } from 'node:events'
import { type Server, type Socket, createServer } from 'node:net'

/** The file by which every scanner is tried out; written in halves so that none of them takes this test for it. */
export const eicar = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD', 'ANTIVIRUS-TEST-FILE!$H+H*'].join('-'),
)

/** For tests: a virus scanner that speaks as clamd does and knows one virus. */
export async function openClamd(socketPath: string): Promise<Server> {
  const server = createServer(speakAsClamd).listen(socketPath)
  await once(server, 'listening')
  return server
}

/** The conversation of clamd's manual: pieces behind their lengths until one of no length, then the verdict. */
function speakAsClamd(socket: Socket): void {
  let taken = Buffer.alloc(0)
  socket.on('error', () => {})
  socket.on('data', (piece: Buffer) => {
    taken = Buffer.concat([taken, piece])
    const content = contentOf(taken)
    if (!content) return
    if (content.length > 5_000_000) socket.end('INSTREAM size limit exceeded. ERROR\0')
    else socket.end(content.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
  })
}

function contentOf(taken: Buffer): Buffer | null {
  const command = 'zINSTREAM\0'
  const pieces: Buffer[] = []
  for (let at = command.length; at + 4 <= taken.length;) {
    const length = taken.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(taken.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}
