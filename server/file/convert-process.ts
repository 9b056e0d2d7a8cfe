import { readFile } from 'node:fs/promises'
import { writeUnicodeWord } from '#documents/out/unicode-letters.ts'

/** Writes a Word document anew, its old letters in Unicode; null where it has none. Run by `runInProcess`. */
export async function run({ path, at }: { path: string; at: Date }): Promise<Uint8Array | null> {
  return writeUnicodeWord(await readFile(path), at)
}
