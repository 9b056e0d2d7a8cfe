import type { Unit } from '#domain/unit/contract.ts'

/** The units with each directly below its parent, siblings as they were ordered. */
export function inTreeOrder(units: readonly Unit[]): Unit[] {
  const ids = new Set(units.map(({ id }) => id))
  const below = new Map<string | null, Unit[]>()
  for (const unit of units) {
    const parent = unit.parentId !== null && ids.has(unit.parentId) ? unit.parentId : null
    below.set(parent, [...(below.get(parent) ?? []), unit])
  }
  const walk = (parent: string | null): Unit[] =>
    (below.get(parent) ?? []).flatMap((unit) => [unit, ...walk(unit.id)])
  return walk(null)
}
