import type { Session } from '#domain/session/contract.ts'
import { unitReference, unitsOn } from '#server/unit/units-on.ts'
import type { SignedIn } from '#server/http/session-cookie.ts'

/** The session as its holder reads it: the name, the posts and their units on this day. */
export async function describeSession({ organization, actor, today }: SignedIn): Promise<Session> {
  const person = await organization.db
    .selectFrom('account as a')
    .leftJoin('person_detail as d', 'd.id', 'a.person_id')
    .select(['a.language', 'd.full_name'])
    .where('a.id', '=', actor.accountId)
    .executeTakeFirstOrThrow()
  const units = await organization.db
    .selectFrom(unitsOn(today).as('u'))
    .select(unitReference('u').as('reference'))
    .where((where) => where('u.id', '=', where.fn.any(where.val(actor.positions.map((each) => each.unitId)))))
    .execute()
  const unitOf = (id: string) => units.find(({ reference }) => reference.id === id)?.reference
  return {
    signedIn: true,
    organization: { name: organization.name, isDemonstration: organization.isDemonstration },
    today,
    accountId: actor.accountId,
    personId: actor.personId,
    name: person.full_name,
    language: person.language === 'en' ? 'en' : 'vi',
    positions: actor.positions.map(({ id, title, role, jurisdiction, unitId }) => ({
      id,
      title,
      role,
      jurisdiction,
      unit: unitOf(unitId) ?? { id: unitId, name: '', shortName: '' },
    })),
  }
}
