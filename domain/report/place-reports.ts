/** Who sums up everything, about which unit, and to whom that report is owed. */
export interface Top {
  readonly consolidatedBy: string
  readonly aboutUnitId: string
  readonly receiverUnitId: string
}

export interface PlacedReport {
  readonly id: string
  readonly about: string
  readonly owedBy: string
  readonly owedTo: string
  /** The report that sums it up; null at the top. */
  readonly into: string | null
}

/**
 * The reports of a round: the one of the whole first, then one for each unit, owed to the nearest unit above it that reports
 * too, and where there is none to whoever sums up the whole. A report stands behind the one that sums it up.
 */
export function placeReports(
  { consolidatedBy, aboutUnitId, receiverUnitId }: Top,
  unitIds: readonly string[],
  parentOf: ReadonlyMap<string, string | null>,
  newId: () => string,
): PlacedReport[] {
  const top = { id: newId(), about: aboutUnitId, owedBy: consolidatedBy, owedTo: receiverUnitId, into: null }
  const ids = new Map(unitIds.map((unitId) => [unitId, newId()]))
  const above = (unitId: string): string | null => {
    const parent = parentOf.get(unitId) ?? null
    return parent === null || ids.has(parent) ? parent : above(parent)
  }
  const depthOf = (unitId: string): number => {
    const parent = above(unitId)
    return parent === null || !ids.has(parent) ? 0 : 1 + depthOf(parent)
  }
  const inOrder = unitIds.toSorted((a, b) => depthOf(a) - depthOf(b))
  return [
    top,
    ...inOrder.map((unitId) => {
      const parent = above(unitId)
      const into = parent === null ? undefined : ids.get(parent)
      const isBelow = parent !== null && into !== undefined
      // Whoever sums up the whole may report on their own work too; that report is owed to the receiver.
      const ownedBySummer = unitId === consolidatedBy ? receiverUnitId : consolidatedBy
      return {
        id: ids.get(unitId) ?? '',
        about: unitId,
        owedBy: unitId,
        owedTo: isBelow ? parent : ownedBySummer,
        into: into ?? top.id,
      }
    }),
  ]
}
