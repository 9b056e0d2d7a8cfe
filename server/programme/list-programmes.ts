import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { UnitReference } from '#domain/contract/field.ts'
import type { Programme, listProgrammes as route } from '#domain/programme/contract.ts'
import { canKeepProgrammes } from '#domain/programme/policy.ts'
import type { Query } from '#server/kernel/context.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { found, sameVersion } from '#server/kernel/problem.ts'
import { unitEver } from '#server/unit/unit-ever.ts'

export const programmes = (db: Db | Tx, today: CalendarDate) =>
  db
    .selectFrom('programme as p')
    .select(['p.id', 'p.name', 'p.short_name as shortName', 'p.begins_on as beginsOn', 'p.ends_on as endsOn'])
    .select(['p.successor_id as successorId', 'p.version'])
    .select(
      sql<
        string[]
      >`array(select x.indicator_id from programme_indicator x join indicator i on i.id = x.indicator_id
        where x.programme_id = p.id and x.removed_on is null order by i.ordinal, i.code)`.as('indicatorIds'),
    )
    .select(
      sql<
        UnitReference[]
      >`coalesce((select jsonb_agg(${unitEver('s.unit_id', today)} order by s.begins_on, s.id)
        from programme_unit s where s.programme_id = p.id and s.ends_on is null), '[]')`.as('standingUnits'),
    )

export const listProgrammes: Query<typeof route> = async (_input, { db, actor, today }) => ({
  programmes: await programmes(db, today)
    .orderBy(sql`p.ends_on is not null and p.ends_on < ${today}`)
    .orderBy('p.begins_on')
    .orderBy(sql`p.name collate "vi-x-icu"`)
    .execute(),
  can: { keep: canKeepProgrammes(actor) },
})

export const getProgramme = (
  { tx, today }: { tx: Tx; today: CalendarDate },
  id: string,
): Promise<Programme> => programmes(tx, today).where('p.id', '=', id).executeTakeFirstOrThrow()

/** A programme to be changed, locked, as its reader saw it. */
export async function getProgrammeToKeep(tx: Tx, id: string, seenVersion: number) {
  const present = found(
    await tx
      .selectFrom('programme')
      .select(['id', 'version'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst(),
  )
  sameVersion(present, seenVersion)
  return present
}
