import { getDocumentProxy } from 'unpdf'
import { UnreadableFileError } from '../unreadable-file.ts'
import type { OnLine } from './inspect-office.ts'

/** More than any plan or report has; a reader that opens each of so many pages is held up for long. */
const mostPages = 3_000
/** Reading words ends here, so that a slow page does not make an honest file be refused. */
const longestMilliseconds = 2_500

/**
 * Opens a PDF and hands on the lines of its pages; answers how many pages it has. Throws UnreadableFileError for one that
 * is damaged, has a password or more pages than are taken.
 */
export async function readPdfLines(bytes: Uint8Array, onLine: OnLine): Promise<number> {
  const started = performance.now()
  const pdf = await openPdf(bytes)
  try {
    if (pdf.numPages > mostPages)
      throw new UnreadableFileError('too_many_pages', { pages: pdf.numPages, limit: mostPages })
    for (let number = 1; number <= pdf.numPages; number += 1) {
      if (performance.now() - started > longestMilliseconds) break
      await readPage(pdf, number, onLine)
    }
    return pdf.numPages
  } catch (error) {
    throw error instanceof UnreadableFileError
      ? error
      : new UnreadableFileError('damaged', {}, { cause: error })
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function openPdf(bytes: Uint8Array) {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, useSystemFonts: false })
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw new UnreadableFileError(isLocked ? 'encrypted' : 'damaged', {}, { cause: error })
  }
}

async function readPage(
  pdf: Awaited<ReturnType<typeof getDocumentProxy>>,
  number: number,
  onLine: OnLine,
): Promise<void> {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent()
  let line = ''
  for (const item of items) {
    if (!('str' in item)) continue
    line += item.str
    if (!item.hasEOL) continue
    onLine(line)
    line = ''
  }
  onLine(line)
  page.cleanup()
}
