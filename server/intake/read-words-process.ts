import { readFile } from 'node:fs/promises'
import { isPicture } from '#documents/in/ocr/page-pictures.ts'
import { readWords } from '#documents/in/read-words.ts'
import { UnreadableFileError } from '#documents/in/unreadable-file.ts'

/** The words of a file; null when its letters stand in pictures alone. Run by `runInProcess`. */
export async function run({ path }: { path: string }): Promise<string | null> {
  const bytes = await readFile(path)
  if (isPicture(bytes)) return null
  try {
    return await readWords(bytes)
  } catch (error) {
    if (error instanceof UnreadableFileError && error.code === 'no_text') return null
    throw error
  }
}
