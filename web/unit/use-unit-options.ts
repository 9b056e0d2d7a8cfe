import { listUnits, type Unit } from '#domain/unit/contract.ts'
import { useRead } from '#web/api.ts'

export type UnitOption = { value: string; label: string; kind: string }

/** The units of today to choose from, in the order of the tree. */
export function useUnitOptions(isOffered: (unit: Unit) => boolean = () => true): UnitOption[] {
  const { units } = useRead(listUnits)
  return units.filter(isOffered).map((unit) => ({ value: unit.id, label: unit.name, kind: unit.kind }))
}
