import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { ReportRow } from '#domain/report/contract.ts'
import { daysLate, timelinessOf } from '#domain/report/timeliness.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { isVisibleTo } from '#server/target/visible-to.ts'
import { unitEver } from '#server/unit/unit-ever.ts'

/** Reports with their ledger entry and round that the actor sees: about, owed by or owed to a unit within reach, or a deputy's. */
export const reportsSeen = (db: Db | Tx, actor: Actor) =>
  db
    .selectFrom('report as r')
    .innerJoin('obligation as o', 'o.id', 'r.id')
    .innerJoin('report_round as n', 'n.id', 'r.round_id')
    .where(
      sql<boolean>`(${isVisibleTo(actor, 'r.about_unit_id')} or ${isVisibleTo(actor, 'o.owed_by_unit_id')}
        or ${isVisibleTo(actor, 'o.owed_to_unit_id')} or exists (select from delegation d where d.to_person_id = ${actor.personId}
          and d.unit_id in (o.owed_by_unit_id, o.owed_to_unit_id)))`,
    )

/** Adds what a list shows of each. */
export const withRow = (seen: ReturnType<typeof reportsSeen>, today: CalendarDate) =>
  seen
    .innerJoin('report_template_version as tv', 'tv.id', 'n.template_version_id')
    .innerJoin('report_template as t', 't.id', 'tv.template_id')
    .select(['r.id', 'o.number', 'o.year', 'n.title', 'r.round_id as roundId', 't.name as template'])
    .select(['r.into_id as intoId', 'r.state', 'o.due_on as ledgerDueOn', 'n.due_on as roundDueOn'])
    .select(['n.grace_until as graceUntil', 'n.locked_from as lockedFrom', 'r.version'])
    .select(['r.first_submitted_on as firstSubmittedOn', 'r.last_saved_at as lastSavedAt'])
    .select(['r.returned_reason as returnedReason', 'r.spent_seconds as spentSeconds'])
    .select(['r.about_unit_id as aboutUnitId', 'o.owed_by_unit_id as owedByUnitId'])
    .select(['o.owed_to_unit_id as owedToUnitId', 'o.cancelled_on as cancelledOn'])
    .select(unitEver('r.about_unit_id', today).as('about'))
    .select(unitEver('o.owed_by_unit_id', today).as('owedBy'))
    .select(unitEver('o.owed_to_unit_id', today).as('owedTo'))
export type RowOfReport = Awaited<ReturnType<ReturnType<typeof withRow>['execute']>>[number]

/** A report as lists show it on a day. */
export function describeReport(row: RowOfReport, today: CalendarDate): ReportRow {
  const { roundDueOn, graceUntil, firstSubmittedOn, cancelledOn } = row
  const isCancelled = cancelledOn !== null
  const timeliness = timelinessOf(firstSubmittedOn, { dueOn: roundDueOn, graceUntil }, today)
  return {
    id: row.id,
    number: row.number,
    year: row.year,
    title: row.title,
    roundId: row.roundId,
    template: row.template,
    about: row.about,
    owedBy: row.owedBy,
    owedTo: row.owedTo,
    intoId: row.intoId,
    state: row.state,
    isCancelled,
    dueOn: row.ledgerDueOn ?? roundDueOn,
    lockedFrom: row.lockedFrom,
    timeliness: isCancelled ? 'cancelled' : timeliness,
    daysLate: isCancelled ? 0 : daysLate(firstSubmittedOn, roundDueOn, today),
    firstSubmittedOn,
    lastSavedAt: row.lastSavedAt?.toISOString() ?? null,
    returnedReason: row.returnedReason,
    minutes: Math.ceil(row.spentSeconds / 60),
    version: row.version,
  }
}
