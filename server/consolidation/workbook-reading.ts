import { inspectOffice } from '#documents/in/inspect/inspect-office.ts'
import { readWorkbook } from '#documents/in/xlsx/read-workbook.ts'
import { type Reading, type TargetsSheet, readTargetsSheets } from '#documents/in/xlsx/targets-sheet.ts'
import { findSecrecyStamp } from '#domain/intake/secrecy.ts'
import type { Examined } from '#server/file/examine-file.ts'
import { watchForStamp } from '#server/file/watch-for-stamp.ts'
import { UnreadableFileError, type UnreadableFileParams } from '#documents/in/unreadable-file.ts'

/** What a workbook says, or why it cannot be read. */
export type WorkbookReading =
  | { readonly sheets: TargetsSheet[]; readonly unreadable: null }
  | { readonly sheets: null; readonly unreadable: Unreadable }

export interface Unreadable {
  readonly code: string
  readonly params: UnreadableFileParams
}

/** Reads the bytes of a workbook; what is wrong with them is an answer, for the other workbooks are read all the same. */
export async function readWorkbookBytes(bytes: Uint8Array, reading: Reading): Promise<WorkbookReading> {
  try {
    const sheets = readTargetsSheets(await readWorkbook(bytes), reading)
    return sheets.length > 0 ? { sheets, unreadable: null } : unreadable('header_not_found', {})
  } catch (error) {
    if (error instanceof UnreadableFileError) return unreadable(error.code, error.params)
    throw error
  }
}

/**
 * The same for a workbook that is handed in: what runs, fetches or hides something in it makes it unreadable too. What
 * was read is within the limits of reading, so it is looked through here and not in a process of its own.
 */
export async function readHandedIn(
  bytes: Uint8Array,
  name: string,
  reading: Reading,
): Promise<{ read: WorkbookReading; stampIn: Examined['stampIn'] }> {
  const inName = findSecrecyStamp('', name) ? 'file_name' : null
  const read = await readWorkbookBytes(bytes, reading)
  if (read.unreadable) return { read, stampIn: inName }
  const watch = watchForStamp()
  try {
    await inspectOffice(bytes, watch.onLine)
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error
    return { read: unreadable(error.code, error.params), stampIn: inName }
  }
  return { read, stampIn: inName ?? (watch.hasStamp() ? 'text' : null) }
}

const unreadable = (code: string, params: UnreadableFileParams): WorkbookReading => ({
  sheets: null,
  unreadable: { code, params },
})

/** A reading as it is kept and found again. */
export const keptReading = ({ sheets, unreadable: why }: WorkbookReading) => ({
  reading: sheets && JSON.stringify(sheets),
  unreadable: why && JSON.stringify(why),
})

/** The sheets of a kept reading; none of a workbook that could not be read. */
export const sheetsOf = (reading: unknown): TargetsSheet[] => (reading ?? []) as TargetsSheet[]
