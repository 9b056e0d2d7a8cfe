import type { Narrowing } from './BoardFilters.tsx'
import type { BoardUnit, BoardView } from './board-view.ts'

/**
 * The units whose rows are shown. While something is sought, all that match, whatever their level; otherwise the first
 * level and what is opened. A unit stays whole when one of its targets is sought: an empty cell means that nothing was assigned.
 */
export function rowsInSight(
  { columns, units, whole }: BoardView,
  { typed, takes, verdict }: Narrowing,
  open: ReadonlySet<string> | 'all',
): BoardUnit[] {
  const sought = columns.filter((column) => takes(column.indicator.id))
  const holds = ({ place }: BoardUnit): boolean =>
    sought.some(({ cells }) => {
      const cell = cells[place]
      return cell !== null && cell !== undefined && (verdict === null || cell.verdict === verdict)
    })
  const isSought = typed !== '' || verdict !== null
  const isReached = (unit: BoardUnit): boolean =>
    unit.above === null ||
    unit.above === whole ||
    ((open === 'all' || open.has(unit.above.id)) && isReached(unit.above))
  return units.filter(
    (unit) => unit !== whole && (isSought ? unit.folded.includes(typed) : isReached(unit)) && holds(unit),
  )
}
