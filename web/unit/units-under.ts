import type { Unit } from '#domain/unit/contract.ts'

/** A unit with everything below it, in the order given. */
export function unitsUnder<Row extends Pick<Unit, 'id' | 'parentId'>>(
  units: readonly Row[],
  topId: string,
): Row[] {
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]))
  const isUnder = (id: string | null | undefined): boolean =>
    Boolean(id) && (id === topId || isUnder(parents.get(id ?? '')))
  return units.filter(({ id }) => isUnder(id))
}
