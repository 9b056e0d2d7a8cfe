import type { ResponseOf } from '#domain/contract/route.ts'
import { type BoardCell, readColumn } from '#domain/target/board-cell.ts'
import type { readBoard } from '#domain/target/board-contract.ts'
import type { Indicator } from '#domain/target/contract.ts'
import { foldText } from '#domain/text/fold.ts'

export type Board = ResponseOf<typeof readBoard>

export interface BoardColumn {
  readonly indicator: Indicator
  readonly cells: readonly (BoardCell | null)[]
}

/** A unit of the board with its place in the columns and the unit above it, of those that are shown. */
export interface BoardUnit {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly folded: string
  readonly place: number
  readonly above: BoardUnit | null
  readonly level: number
  hasBelow: boolean
}

/** The board as the page draws it: columns taken apart once, units in their tree. */
export interface BoardView {
  readonly columns: readonly BoardColumn[]
  readonly units: readonly BoardUnit[]
  /** The unit above all others, when all it holds are their sums: it is the last row, not one among them. */
  readonly whole: BoardUnit | null
}

const views = new WeakMap<Board, BoardView>()

/** The view of an answer, made once. */
export function viewOf(board: Board): BoardView {
  const view = views.get(board) ?? makeView(board)
  views.set(board, view)
  return view
}

function makeView(board: Board): BoardView {
  const columns = board.columns.flatMap((column) => {
    const indicator = board.indicators.find(({ id }) => id === column.indicatorId)
    return indicator ? [{ indicator, cells: readColumn(column) }] : []
  })
  const [top] = board.units
  const topCells = columns.flatMap(({ cells }) => cells[0] ?? [])
  const isWhole = top?.depth === 0 && board.units.length > 1 && topCells.every(({ isSum }) => isSum)
  const units = placeUnits(board.units, isWhole)
  return { columns, units, whole: isWhole ? (units[0] ?? null) : null }
}

/** Units come in the order of the tree: what is above one is the last before it that lies less deep. */
function placeUnits(units: Board['units'], isWhole: boolean): BoardUnit[] {
  const line: { unit: BoardUnit; depth: number }[] = []
  return units.map(({ id, name, shortName, depth }, place) => {
    while ((line.at(-1)?.depth ?? -1) >= depth) line.pop()
    const above = line.at(-1)?.unit ?? null
    if (above) above.hasBelow = true
    const level = Math.max(0, line.length - (isWhole ? 1 : 0))
    const folded = foldText(`${name} ${shortName}`)
    const unit: BoardUnit = { id, name, shortName, folded, place, above, level, hasBelow: false }
    line.push({ unit, depth })
    return unit
  })
}
