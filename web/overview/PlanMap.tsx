import { readBoard } from '#domain/target/board-contract.ts'
import { useRead } from '#web/api.ts'
import { BoardMap } from '#web/target/BoardMap.tsx'
import { useBoardFilters } from '#web/target/BoardFilters.tsx'
import { EmptyBoard } from '#web/target/EmptyBoard.tsx'
import { SlowestTargets } from '#web/target/SlowestTargets.tsx'

/** Which cell of the plan: units by targets, as the board shows them. */
export function PlanMap() {
  const board = useRead(readBoard)
  const filters = useBoardFilters()
  if (board.units.length === 0) return <EmptyBoard year={board.year} may={board.can.import} />
  return <BoardMap board={board} filters={filters} />
}

/** What must each add: the slowest targets, needed per month against the pace so far. */
export function SlowestOfPlan() {
  const board = useRead(readBoard)
  const filters = useBoardFilters()
  return board.through > 0 && board.units.length > 0 ? (
    <SlowestTargets board={board} filters={filters} />
  ) : null
}
