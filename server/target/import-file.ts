import type { Decimal } from '#domain/quantity/decimal.ts'
import { cellAddress } from '#documents/in/xlsx/cell.ts'
import type { NamedLine, TargetRow } from '#documents/in/xlsx/target-row.ts'
import type { TargetsColumns } from '#documents/in/xlsx/targets-columns.ts'
import type { CellRemark } from '#domain/target/import-contract.ts'

/** Where the cells of a line stand. */
interface Addresses {
  readonly indicator: string
  readonly unit: string
  readonly unitOfMeasure: string
  readonly planned: string
  month(month: number): string
}

/** What a line of the file is about, with the addresses of its cells. */
export type FileLine = NamedLine & { readonly at: Addresses }
/** A line of the file that can be read whole. */
export type FileRow = TargetRow & { readonly at: Addresses }

export function withAddresses<Line extends NamedLine>(
  row: Line,
  columns: TargetsColumns,
): Line & { readonly at: Addresses } {
  const at = (column: number) => cellAddress(row.line - 1, column)
  return {
    ...row,
    at: {
      indicator: at(
        columns.indicatorCode !== null && row.indicatorCode ? columns.indicatorCode : columns.indicator,
      ),
      unit: at(columns.unit),
      unitOfMeasure: at(columns.unitOfMeasure),
      planned: at(columns.planned),
      month: (month) => at(columns.months.get(month) ?? columns.planned),
    },
  }
}

/** The months of a row that hold a figure. */
export const figuresOf = (row: FileRow): { month: number; value: Decimal; cell: string }[] =>
  row.actuals.flatMap((value, index) =>
    value === null ? [] : [{ month: index + 1, value, cell: row.at.month(index + 1) }],
  )

export const remark = (
  cell: string,
  code: string,
  value: string,
  params: CellRemark['params'] = {},
): CellRemark => ({ cell, code, params, value })
