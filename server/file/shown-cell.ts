import type { Cell } from '#documents/in/xlsx/cell.ts'
import { shownText } from '#documents/in/xlsx/targets-problem.ts'

const percentDigits = 12

/** A cell as people see it in a workbook; nothing where there is none. */
export function shownCell(cell: Cell | undefined): string {
  if (!cell) return ''
  if (cell.kind !== 'number' || !cell.percent) return shownText(cell)
  const percent = String(Number((Number(cell.value) * 100).toPrecision(percentDigits)))
  return `${shownText({ ...cell, value: percent })}%`
}
