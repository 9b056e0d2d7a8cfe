import type { PersonReference, UnitReference } from '#domain/contract/field.ts'

export interface NamedUnit extends UnitReference {
  readonly isStanding: boolean
}

export interface NamedPerson {
  readonly id: string
  readonly name: string
}

/** The units and people that rows name by their ids, each read once. */
export interface Names {
  /** The unit under the last name that it had by the reader's day. Throws RangeError for one that was not read. */
  readonly unit: (id: string) => UnitReference
  readonly isStanding: (unitId: string) => boolean
  /** The person with the name as it is now; null where it was removed. */
  readonly person: (id: string) => PersonReference
}

export function namesOf(units: readonly NamedUnit[], people: readonly NamedPerson[]): Names {
  const unitOf = new Map(units.map((unit) => [unit.id, unit]))
  const nameOf = new Map(people.map(({ id, name }) => [id, name]))
  return {
    unit(id) {
      const unit = unitOf.get(id)
      if (!unit) throw new RangeError(`the unit ${id} was not read`)
      const { name, shortName } = unit
      return { id, name, shortName }
    },
    isStanding: (unitId) => unitOf.get(unitId)?.isStanding ?? false,
    person: (id) => ({ id, name: nameOf.get(id) ?? null, title: null }),
  }
}

/** The same of what may be nobody or nothing. */
export const ifAny = <T>(id: string | null, nameOf: (id: string) => T): T | null =>
  id === null ? null : nameOf(id)
