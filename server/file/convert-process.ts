import { readFile } from 'node:fs/promises'
import { writeUnicodeText, writeUnicodeWord } from '#documents/out/unicode-letters.ts'

interface Given {
  readonly path: string
  readonly mediaType: string
  readonly at: Date
}

/** Writes the words of a file anew, its old letters in Unicode; run by `runInProcess`. */
export async function run({ path, mediaType, at }: Given): Promise<Uint8Array> {
  const bytes = await readFile(path)
  return mediaType === 'text/plain' ? writeUnicodeText(bytes) : writeUnicodeWord(bytes, at)
}
