import { normalizeText } from '#domain/text/normalize.ts'
import { UnreadableFileError } from '../unreadable-file.ts'
import { openPdf } from './open-pdf.ts'
import type { Pdf } from './open-pdf.ts'
import { linesOfPage } from './page-lines.ts'
import type { PageLine, TextRun } from './page-lines.ts'
import { textOfPages } from './page-text.ts'

/** The words of a PDF that holds text, NFC. One that holds only pictures of pages has `no_text`. */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await openPdf(bytes)
  try {
    const pages: PageLine[][] = []
    for (let number = 1; number <= pdf.numPages; number += 1)
      pages.push(linesOfPage(await runsOf(pdf, number)))
    const text = normalizeText(textOfPages(pages))
    if (lettersOf(text) < fewestLetters * pdf.numPages)
      throw new UnreadableFileError('no_text', { pages: pdf.numPages })
    return text
  } finally {
    await pdf.loadingTask.destroy()
  }
}

const fewestLetters = 20
const lettersOf = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0

async function runsOf(pdf: Pdf, number: number): Promise<TextRun[]> {
  try {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    page.cleanup()
    return items.flatMap((item) => ('str' in item ? [runOf(item)] : []))
  } catch (error) {
    throw new UnreadableFileError('damaged', { page: number }, { cause: error })
  }
}

const runOf = (item: { str: string; transform: unknown[]; width: number; height: number }): TextRun => {
  const [, , c = 0, d = 0, left = 0, foot = 0] = item.transform.map(Number)
  return { words: item.str, left, width: item.width, foot, size: Math.hypot(c, d) || item.height }
}
