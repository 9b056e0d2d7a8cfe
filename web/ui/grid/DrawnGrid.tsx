import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import { type Column, DataGrid, renderTextEditor } from 'react-data-grid'
import 'react-data-grid/lib/styles.css'
import styles from './DrawnGrid.module.css'
import {
  fillDown,
  type GridColumn,
  type GridProblem,
  type GridRow,
  pasteRange,
  readRange,
} from './grid-row.ts'

type Props = {
  label: string
  columns: readonly GridColumn[]
  rows: readonly GridRow[]
  onChange: (rows: readonly GridRow[]) => void
  problems: readonly GridProblem[]
}
type Cell = { row: number; columnKey: string }

/** The grid itself, with what the library leaves out: ranges from the clipboard, fill down, undo. */
export function DrawnGrid({ label, columns, rows, onChange, problems }: Props) {
  const [at, setAt] = useState<Cell | null>(null)
  const before = useRef<(readonly GridRow[])[]>([])
  const change = (next: readonly GridRow[]) => {
    before.current = [...before.current.slice(-50), rows]
    onChange(next)
  }
  const paste = (event: ClipboardEvent) => {
    if (!at || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    change(pasteRange(rows, columns, at, readRange(event.clipboardData.getData('text/plain'))))
  }
  const press = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.target instanceof HTMLInputElement) return
    if (event.key === 'd' && at) {
      event.preventDefault()
      change(fillDown(rows, at.row, at.columnKey))
    }
    const last = event.key === 'z' ? before.current.pop() : undefined
    if (last) {
      event.preventDefault()
      onChange(last)
    }
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys of the grid in it
    <div onPasteCapture={paste} onKeyDownCapture={press}>
      <DataGrid
        aria-label={label}
        className={styles['grid'] ?? ''}
        columns={drawnColumns(columns, problems)}
        rows={rows.map(flat)}
        rowKeyGetter={(row) => row['#'] ?? ''}
        rowHeight={36}
        headerRowHeight={40}
        onSelectedCellChange={({ rowIdx, column }) => setAt({ row: rowIdx, columnKey: column.key })}
        onRowsChange={(next) => change(next.map(whole))}
      />
    </div>
  )
}

/** The library wants a row's cells at its top; the key stands beside them under `#`. */
type FlatRow = Record<string, string>
const flat = (row: GridRow): FlatRow => ({ ...row.cells, '#': row.key })
const whole = ({ '#': key = '', ...cells }: FlatRow): GridRow => ({ key, cells })

function drawnColumns(columns: readonly GridColumn[], problems: readonly GridProblem[]): Column<FlatRow>[] {
  return columns.map((column) => {
    const isWrong = (row: FlatRow) =>
      problems.some((problem) => problem.rowKey === row['#'] && problem.columnKey === column.key)
    return {
      key: column.key,
      name: column.title,
      resizable: true,
      frozen: column.isFrozen ?? false,
      editable: !column.isReadOnly,
      ...(column.width ? { width: column.width } : {}),
      ...(column.isReadOnly ? {} : { renderEditCell: renderTextEditor }),
      headerCellClass: column.align === 'end' ? styles['end'] : undefined,
      cellClass: (row) =>
        [
          column.align === 'end' ? styles['end'] : '',
          column.isReadOnly ? styles['readOnly'] : '',
          isWrong(row) ? styles['wrong'] : '',
        ].join(' '),
    }
  })
}
