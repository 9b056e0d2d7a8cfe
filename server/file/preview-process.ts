import { readFile } from 'node:fs/promises'
import { openArchive } from '#documents/in/archive/open-archive.ts'
import { readBlocks } from '#documents/in/docx/read-blocks.ts'
import { fromLegacy } from '#documents/in/legacy/legacy-font.ts'
import { decodeText } from '#documents/in/txt/decode.ts'
import { oldEncodingOf } from '#documents/in/txt/legacy-text.ts'
import { readFirstRows } from '#documents/in/xlsx/first-rows.ts'
import { UnreadableFileError } from '#documents/in/unreadable-file.ts'
import type { Preview } from '#domain/file/preview.ts'
import { shownCell } from './shown-cell.ts'

const longestText = 100_000

/** Makes of a document what a page may show of it; run by `runInProcess`. What cannot be read is said, not thrown. */
export async function run({ path, mediaType }: { path: string; mediaType: string }): Promise<Preview> {
  const bytes = await readFile(path)
  try {
    if (mediaType.includes('wordprocessingml'))
      return { kind: 'document', ...(await readBlocks(await openArchive(bytes))) }
    if (mediaType.includes('spreadsheetml')) return await workbook(bytes)
    return text(bytes)
  } catch (error) {
    if (error instanceof UnreadableFileError) return { kind: 'none', reason: error.code }
    throw error
  }
}

async function workbook(bytes: Uint8Array): Promise<Preview> {
  const { sheets, isCut } = await readFirstRows(bytes)
  const shown = sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(shownCell)) }))
  return { kind: 'workbook', sheets: shown, isCut }
}

function text(bytes: Uint8Array): Preview {
  const whole = decodeText(bytes)
  const shown = whole.slice(0, longestText)
  const oldLetters = oldEncodingOf(whole)
  const meant = oldLetters ? { meant: fromLegacy(shown, oldLetters).normalize('NFC') } : {}
  return { kind: 'text', text: shown, ...meant, isCut: whole.length > longestText, oldLetters }
}
