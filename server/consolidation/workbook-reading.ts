import { readWorkbook } from '#documents/in/xlsx/read-workbook.ts'
import { type Reading, type TargetsSheet, readTargetsSheets } from '#documents/in/xlsx/targets-sheet.ts'
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

/** The first words of a workbook, where a secrecy stamp would stand. */
export const headOf = ({ sheets }: WorkbookReading): string =>
  (sheets ?? []).flatMap(({ layout }) => layout.facts.unitCandidates.map(({ text }) => text)).join('\n')
