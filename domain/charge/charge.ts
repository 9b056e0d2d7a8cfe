import * as z from 'zod'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'

/** How a field of work stands in a unit; each pair of field and unit in exactly one way. */
export const chargeStandings = ['held', 'deputy', 'covered', 'left', 'hole', 'none'] as const
export const chargeStandingSchema = z.enum(chargeStandings)
export type ChargeStanding = (typeof chargeStandings)[number]

/** Who is in charge, and whether they still hold a post in the unit. */
export interface Charged {
  readonly personId: string | null
  readonly isPersonHere: boolean
  readonly deputyId: string | null
  readonly isDeputyHere: boolean
  readonly coverUnitId: string | null
  /** Whether the unit that covers is still there. */
  readonly isCoverThere: boolean
}

/**
 * Held by a person of the unit; by the deputy alone once that person has left; else covered by the unit named. Somebody who
 * has left and whom nobody stands in for leaves a hole, as does a field that the unit must have and nobody was named for.
 */
export function standingOf(charge: Charged | null, isNeeded: boolean): ChargeStanding {
  if (!charge) return isNeeded ? 'hole' : 'none'
  if (charge.personId !== null && charge.isPersonHere) return 'held'
  if (charge.deputyId !== null && charge.isDeputyHere) return 'deputy'
  if (charge.coverUnitId !== null && charge.isCoverThere) return 'covered'
  return charge.personId !== null ? 'left' : isNeeded ? 'hole' : 'none'
}

export const isHole = (standing: ChargeStanding): boolean => standing === 'left' || standing === 'hole'

export type ChargeRefusal =
  | 'deputy_is_person'
  | 'deputy_without_person'
  | 'person_not_of_unit'
  | 'cover_is_unit'
  | 'cover_not_near'
  | 'nobody_charged'

interface Asked {
  readonly unitId: string
  readonly personId: string | null
  readonly deputyId: string | null
  readonly coverUnitId: string | null
}

interface Facts {
  /** Those who hold a post in the unit. */
  readonly people: ReadonlySet<string>
  /** The units above it. */
  readonly above: ReadonlySet<string>
  /** The unit right above the one that is to cover. */
  readonly aboveCover: string | null
}

/**
 * Whether a field of a unit may be given to these: people of the unit, the deputy someone else; a cover that is a unit above,
 * a neighbour (below the same unit), or an office at a level above.
 */
export function mayCharge(
  { unitId, personId, deputyId, coverUnitId }: Asked,
  { people, above, aboveCover }: Facts,
): Decision<ChargeRefusal> {
  if (personId === null && coverUnitId === null)
    return refused(deputyId === null ? 'nobody_charged' : 'deputy_without_person')
  if (deputyId !== null && personId === null) return refused('deputy_without_person')
  if (deputyId !== null && deputyId === personId) return refused('deputy_is_person')
  if ([personId, deputyId].some((id) => id !== null && !people.has(id))) return refused('person_not_of_unit')
  if (coverUnitId === unitId) return refused('cover_is_unit')
  const isNear =
    coverUnitId === null || above.has(coverUnitId) || (aboveCover !== null && above.has(aboveCover))
  return isNear ? allowed : refused('cover_not_near')
}

/** How many pairs of field and unit each person is in charge of, and for how many they are the deputy. */
export interface Load {
  readonly held: number
  readonly asDeputy: number
}

export function loadsOf(
  charges: readonly Pick<Charged, 'personId' | 'deputyId'>[],
): ReadonlyMap<string, Load> {
  const loads = new Map<string, Load>()
  const add = (id: string, more: Load) => {
    const { held, asDeputy } = loads.get(id) ?? { held: 0, asDeputy: 0 }
    loads.set(id, { held: held + more.held, asDeputy: asDeputy + more.asDeputy })
  }
  for (const { personId, deputyId } of charges) {
    if (personId) add(personId, { held: 1, asDeputy: 0 })
    if (deputyId) add(deputyId, { held: 0, asDeputy: 1 })
  }
  return loads
}

/** Who is in charge of more than the organisation says one person can bear, the most first. */
export const overloadedAmong = (
  loads: ReadonlyMap<string, Load>,
  most: number,
): { personId: string; load: Load }[] =>
  [...loads]
    .filter(([, { held }]) => held > most)
    .map(([personId, load]) => ({ personId, load }))
    .sort((a, b) => b.load.held - a.load.held || (a.personId < b.personId ? -1 : 1))
