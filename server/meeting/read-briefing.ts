import { sql } from 'kysely'
import { type Briefing, briefingFor, briefingSchema } from '#domain/meeting/briefing.ts'
import type { readBriefing as route } from '#domain/meeting/briefing-contract.ts'
import type { PersonReference } from '#domain/contract/field.ts'
import { visibleUnits } from '#domain/session/actor.ts'
import type { Query } from '#server/kernel/context.ts'
import type { Db } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'
import { personReference } from '#server/person/person-reference.ts'
import { loadBriefing } from './load-briefing.ts'
import { meetingsSeen } from './meetings-seen.ts'

/** The paper frozen at opening as far as it is the reader's; before opening, and where asked for, what stands today. */
export const readBriefing: Query<typeof route> = async ({ params, query }, context) => {
  const { db, actor } = context
  const { briefing: kept, ...meeting } = found(
    await meetingsSeen(db, actor)
      .leftJoin('meeting as previous', 'previous.id', 'm.previous_id')
      .select(['m.id', 'm.series', 'm.held_on', 'm.reviewed_from', 'm.reviewed_to', 'm.briefing'])
      .select(['m.host_unit_id', 'm.previous_id', 'previous.held_on as previous_held_on'])
      .where('m.id', '=', params.id)
      .executeTakeFirst(),
  )
  const isFrozen = kept !== null && query.as === 'paper'
  const briefing = isFrozen
    ? briefingFor(briefingSchema.parse(kept), visibleUnits(actor))
    : await loadBriefing(db, context, meeting)
  return { briefing, isFrozen, people: await listPeople(db, briefing) }
}

/** The names of today of those whom the passports name. */
async function listPeople(db: Db, { targets, taken }: Briefing): Promise<PersonReference[]> {
  const ids = [
    ...targets.flatMap(({ passport }) => (passport ? [passport.submittedBy, passport.approvedBy] : [])),
    taken?.by ?? null,
  ].filter((id) => id !== null)
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('person as p')
    .leftJoin('person_detail as d', 'd.id', 'p.id')
    .select(personReference('p.id', 'd.full_name', null).as('person'))
    .where(sql<boolean>`p.id = any(${[...new Set(ids)]}::uuid[])`)
    .execute()
  return rows.map(({ person }) => person)
}
