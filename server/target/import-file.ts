import { cellAddress } from '#documents/in/xlsx/cell.ts'
import type { NamedLine, TargetRow } from '#documents/in/xlsx/target-row.ts'
import type { TargetsColumns } from '#documents/in/xlsx/targets-columns.ts'
import type { CellRemark } from '#domain/target/import-contract.ts'
import type { UnitInTree } from './load-units.ts'

/** A sheet of a workbook as it was read, with the file from which it comes. */
export interface SourceSheet {
  readonly fileId: string
  readonly fileName: string
  readonly sheet: string
  readonly columns: TargetsColumns
  readonly rows: readonly TargetRow[]
  readonly flawed: readonly NamedLine[]
  /** The unit that the whole sheet is about, where its lines name none. */
  readonly unit: UnitInTree | null
}

/** Where a figure stands; its address is written only when someone asks. */
export interface Place {
  readonly source: SourceSheet
  /** The number of the row as the spreadsheet shows it. */
  readonly line: number
  readonly column: number
}

/** A remark with the file it is about. */
export type FileRemark = CellRemark & { readonly fileId: string }

/** The address of a place, `C7`. */
export const cellOf = ({ line, column }: Place): string => cellAddress(line - 1, column)

/** A cell of a line by its column; its first cell where there is no such column. */
export const placeOf = (source: SourceSheet, line: number, column: number | null): Place => ({
  source,
  line,
  column: column ?? 0,
})

/** A remark about a place. */
export const remark = (
  place: Place,
  code: string,
  value: string,
  params: CellRemark['params'] = {},
): FileRemark => remarkAt(place.source, cellOf(place), code, value, params)

/** A remark about a cell whose address is known. */
export const remarkAt = (
  { fileId, sheet }: SourceSheet,
  cell: string,
  code: string,
  value: string,
  params: CellRemark['params'] = {},
): FileRemark => ({ fileId, sheet, cell, code, params, value })
