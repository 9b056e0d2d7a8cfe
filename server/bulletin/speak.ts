import { spawn } from 'node:child_process'

/** Vietnamese, somewhat slower than people talk; text on standard input, a WAV file on standard output. */
const speechArguments = ['-v', 'vi', '-s', '150', '--stdin', '--stdout']
const [mostBytes, mostSeconds] = [96 * 1024 * 1024, 300]
const headerBytes = 44

/** Sound as a WAV file, and how long it lasts. */
export interface Spoken {
  readonly wav: Buffer
  readonly seconds: number
}

/**
 * Has a text read aloud by the synthesiser, a program of its own that the server only calls (espeak-ng, or one that takes
 * its arguments). Null where there is no such program. Throws what it complained of when it fails.
 */
export async function speak(program: string, text: string, signal: AbortSignal): Promise<Spoken | null> {
  const child = spawn(program, speechArguments, {
    signal,
    timeout: mostSeconds * 1_000,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] },
  })
  const parts: Buffer[] = []
  let [bytes, complaint] = [0, '']
  child.stdout.on('data', (part: Buffer) => {
    bytes += part.length
    if (bytes > mostBytes) child.kill()
    else parts.push(part)
  })
  child.stderr.on('data', (part: Buffer) => (complaint = (complaint + part.toString()).slice(-500)))
  child.stdin.on('error', () => {})
  child.stdin.end(text)
  const end = Promise.withResolvers<number | null>()
  child.on('error', end.reject)
  child.on('close', end.resolve)
  try {
    const code = await end.promise
    if (code !== 0 || bytes <= headerBytes) throw new Error(`the speech synthesiser failed: ${complaint}`)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
  return withLengths(Buffer.concat(parts))
}

/** A program that writes to a pipe does not know the length beforehand; players need it in the header. */
function withLengths(wav: Buffer): Spoken {
  if (wav.toString('latin1', 0, 4) !== 'RIFF' || wav.toString('latin1', 36, 40) !== 'data')
    throw new Error('the speech synthesiser gave no WAV file')
  wav.writeUInt32LE(wav.length - 8, 4)
  wav.writeUInt32LE(wav.length - headerBytes, 40)
  const bytesPerSecond = wav.readUInt32LE(28)
  return { wav, seconds: Math.round((wav.length - headerBytes) / Math.max(bytesPerSecond, 1)) }
}
