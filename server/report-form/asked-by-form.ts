import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { unitEver } from '#server/unit/unit-ever.ts'

/** The report that a sealed form is of, with the names that its sender is told; undefined when there is none. */
export const askedByForm = (db: Db | Tx, reportId: string, today: CalendarDate) =>
  db
    .selectFrom('report as r')
    .innerJoin('obligation as o', 'o.id', 'r.id')
    .innerJoin('report_round as n', 'n.id', 'r.round_id')
    .select(['r.id', 'n.title', 'n.year', 'n.through', 'r.round_id as roundId'])
    .select(['r.about_unit_id as aboutUnitId', 'o.owed_by_unit_id as owedByUnitId'])
    .select(['n.due_on as dueOn', 'n.grace_until as graceUntil', 'n.locked_from as lockedFrom'])
    .select([
      unitEver('r.about_unit_id', today).as('about'),
      unitEver('o.owed_by_unit_id', today).as('owedBy'),
    ])
    .where('r.id', '=', reportId)
    .executeTakeFirst()
export type AskedByForm = NonNullable<Awaited<ReturnType<typeof askedByForm>>>

/** The latest report of the same type about the same unit that is still to be handed up for a later period. */
export const askedInstead = (tx: Tx, { aboutUnitId, year, through }: AskedByForm, templateId: string) =>
  tx
    .selectFrom('report as r')
    .innerJoin('obligation as o', 'o.id', 'r.id')
    .innerJoin('report_round as n', 'n.id', 'r.round_id')
    .innerJoin('report_template_version as v', 'v.id', 'n.template_version_id')
    .select(['n.title', 'v.ordinal as templateVersion'])
    .where('r.about_unit_id', '=', aboutUnitId)
    .where('v.template_id', '=', templateId)
    .where('r.state', 'in', ['draft', 'returned'])
    .where('o.cancelled_on', 'is', null)
    .where(sql<boolean>`n.year * 12 + n.through > ${year * 12 + through}`)
    .orderBy(sql`n.year * 12 + n.through`, 'desc')
    .executeTakeFirst()
