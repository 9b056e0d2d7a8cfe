import { type FocusEvent, type KeyboardEvent, useState } from 'react'
import type { HeatRow } from './heat-row.ts'

type Place = { readonly row: number; readonly column: number }

const steps: Partial<Record<string, Place>> = {
  ArrowDown: { row: 1, column: 0 },
  ArrowUp: { row: -1, column: 0 },
  ArrowRight: { row: 0, column: 1 },
  ArrowLeft: { row: 0, column: -1 },
}

const placeOf = (target: EventTarget): Place | null => {
  const at = target instanceof HTMLElement ? target.dataset['cell'] : undefined
  const [row, column] = at?.split(' ').map(Number) ?? []
  return row === undefined || column === undefined ? null : { row, column }
}

/** The first cell in a direction that holds something; null at the edge. */
function nextCell(rows: readonly HeatRow[], from: Place, step: Place): Place | null {
  let [row, column] = [from.row + step.row, from.column + step.column]
  for (
    let cells = rows[row]?.cells();
    cells && column >= 0 && column < cells.length;
    cells = rows[row]?.cells()
  ) {
    if (cells[column]) return { row, column }
    row += step.row
    column += step.column
  }
  return null
}

/** The Tab key reaches one cell of a map, arrows walk over all of them; Enter opens, as with any link. */
export function useCellWalk(rows: readonly HeatRow[], reveal: (row: number) => void) {
  const [reached, setReached] = useState<Place | null>(null)
  const first = (): Place | null => {
    const column = rows[0]?.cells().findIndex((cell) => cell !== null) ?? -1
    return column < 0 ? nextCell(rows, { row: 0, column: 0 }, { row: 1, column: 0 }) : { row: 0, column }
  }
  const onFocus = (event: FocusEvent) => {
    const at = placeOf(event.target)
    if (at) setReached(at)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const [from, step] = [placeOf(event.target), steps[event.key]]
    const next = from && step && nextCell(rows, from, step)
    if (!next) return
    event.preventDefault()
    reveal(next.row)
    const cell = event.currentTarget.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)
    cell?.focus()
  }
  const held = reached && rows[reached.row]?.cells()[reached.column] ? reached : first()
  return { reached: held, onFocus, onKeyDown }
}
