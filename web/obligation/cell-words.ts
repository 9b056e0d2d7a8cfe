import type { Cell, FourCells } from '#domain/obligation/four-cells.ts'
import type { FourCounts } from '#web/ui/FourCells.tsx'

/** The four cells under the names by which the parts of the screen know them. */
export const cellNames: Record<keyof FourCounts, Cell> = {
  onTime: 'done_on_time',
  late: 'done_late',
  open: 'open_in_time',
  overdue: 'open_overdue',
}

export const countsOf = (cells: FourCells): FourCounts => ({
  onTime: cells.done_on_time,
  late: cells.done_late,
  open: cells.open_in_time,
  overdue: cells.open_overdue,
})
