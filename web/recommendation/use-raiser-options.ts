import type { UnitReference } from '#domain/contract/field.ts'
import { type UnitOption, useUnitOptions } from '#web/unit/use-unit-options.ts'

/** The units for which the reader may raise something: their own, or (null) any. */
export function useRaiserOptions(raisesFor: readonly UnitReference[] | null): UnitOption[] {
  const own = raisesFor && new Set(raisesFor.map(({ id }) => id))
  return useUnitOptions((unit) => own === null || own.has(unit.id))
}
