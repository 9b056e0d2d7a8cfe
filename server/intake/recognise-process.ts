import { readFile } from 'node:fs/promises'
import { recogniseLetters } from '#documents/in/ocr/recognise-letters.ts'
import type { JobProgress } from '#domain/job/job.ts'

/** Recognises the letters of a scan or photograph, a page at a time. Run by `runInProcess`. */
export async function run(
  { path }: { path: string },
  report: (progress: Partial<JobProgress>) => void,
): Promise<string> {
  const bytes = await readFile(path)
  return recogniseLetters(bytes, ({ page, pages }) => report({ done: page, of: pages, phase: 'recognising' }))
}
