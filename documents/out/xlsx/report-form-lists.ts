import type { Cell, WriteSheet } from 'hucre/xlsx'
import type { ReportForm } from '#domain/report-form/form.ts'
import { rowHeight, textStyle, titleStyle } from './cell-style.ts'
import { outputCell, textCell } from './output-cell.ts'

const columns = [
  { title: 'Danh mục', width: 26 },
  { title: 'Nội dung', width: 60 },
  { title: 'Đơn vị', width: 30 },
  { title: 'Hạn', width: 12 },
]

/** What the ledger says, for whoever fills in the form: read only, never read back. */
export function formListSheet({ lists }: ReportForm): WriteSheet {
  const lines = lists.flatMap(({ title, lines: of }) => of.map((line) => ({ title, ...line })))
  const cells = new Map<string, Partial<Cell>>(
    columns.map(({ title }, at) => [`0,${at}`, textCell(title, titleStyle)]),
  )
  for (const [at, { title, text, unit, dueOn }] of lines.entries()) {
    const row = at + 1
    for (const [column, value] of [title, text, unit].entries())
      cells.set(`${row},${column}`, textCell(value, textStyle))
    cells.set(`${row},3`, outputCell(dueOn ? { date: dueOn } : null, { title: '', width: 12 }))
  }
  return {
    name: 'Danh mục (chỉ xem)',
    columns: columns.map(({ width }) => ({ width })),
    rows: Array.from({ length: lines.length + 1 }, () => columns.map(() => null)),
    cells,
    rowDefs: new Map(
      lines.map(({ text, title }, at) => [at + 1, { height: rowHeight([title, text], [26, 60]) }]),
    ),
    freezePane: { rows: 1 },
    protection: { sheet: true, formatRows: true, formatColumns: true },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}
