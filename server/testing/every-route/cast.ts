import type { Jurisdiction, Role } from '#domain/session/actor.ts'
import type { TestHouse, TestPerson, UnitName } from '#server/testing/test-house.ts'

/**
 * Who stands before every route: the district itself, the unit below it, the one above, one beside it with every role
 * it could give its people, and those who serve or oversee the whole body.
 */
const posts = {
  leader: ['standing', 'leader', 'all'],
  office: ['office', 'office', 'all'],
  inspector: ['board', 'inspector', 'all'],
  administrator: ['office', 'administrator', 'own'],
  provinceHead: ['province', 'unit_head', 'subtree'],
  districtHead: ['district', 'unit_head', 'subtree'],
  districtClerk: ['district', 'unit_clerk', 'unit'],
  districtStaff: ['district', 'staff', 'own'],
  communeHead: ['commune', 'unit_head', 'unit'],
  communeStaff: ['commune', 'staff', 'own'],
  otherHead: ['otherDistrict', 'unit_head', 'subtree'],
  otherClerk: ['otherDistrict', 'unit_clerk', 'unit'],
  otherStaff: ['otherDistrict', 'staff', 'own'],
  otherLeader: ['otherDistrict', 'leader', 'subtree'],
  otherOffice: ['otherDistrict', 'office', 'subtree'],
  otherInspector: ['otherDistrict', 'inspector', 'subtree'],
} as const satisfies Record<string, readonly [UnitName, Role, Jurisdiction]>

export type Persona = keyof typeof posts
export type Cast = Record<Persona, TestPerson>
export const personas = Object.keys(posts) as Persona[]

export async function openCast(house: TestHouse): Promise<Cast> {
  const people = await Promise.all(
    Object.entries(posts).map(
      async ([persona, [unit, role, jurisdiction]]) =>
        [persona, await house.person(unit, role, jurisdiction)] as const,
    ),
  )
  return Object.fromEntries(people) as Cast
}
