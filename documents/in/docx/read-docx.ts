import { normalizeText } from '#domain/text/normalize.ts'
import type { Archive } from '../archive/open-archive.ts'
import { UnreadableFileError } from '../unreadable-file.ts'
import { readNumbering } from './numbering.ts'
import { readParagraphs, readStyleNumbering } from './paragraphs.ts'

/**
 * The words of a Word document, NFC, one paragraph a line, with the numbers Word draws and footnotes at the end.
 * Nothing outside the archive is ever fetched. Throws UnreadableFileError.
 */
export async function readDocx(archive: Archive): Promise<string> {
  const main = await readPart(archive, 'word/document.xml')
  if (main === null) throw new UnreadableFileError('not_this_kind')
  const numbering = readNumbering(await readPart(archive, 'word/numbering.xml'))
  const styles = readStyleNumbering(await readPart(archive, 'word/styles.xml'))
  const footnotes = (await readPart(archive, 'word/footnotes.xml')) ?? ''
  const endnotes = (await readPart(archive, 'word/endnotes.xml')) ?? ''
  const paragraphs = [main, footnotes, endnotes].flatMap((part) => readParagraphs(part, numbering, styles))
  const text = normalizeText(paragraphs.join('\n'))
  if (text.trim() === '') throw new UnreadableFileError('empty')
  return text
}

async function readPart(archive: Archive, name: string): Promise<string | null> {
  const bytes = await archive.find(name)
  if (bytes === null) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new UnreadableFileError('damaged', { entry: name }, { cause: error })
  }
}
