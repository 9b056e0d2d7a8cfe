import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { ReportRow } from '#domain/report/contract.ts'
import { type EndedUnit, fateOf, isHandedUp } from '#domain/report/ended-unit.ts'
import { daysLate, timelinessOf } from '#domain/report/timeliness.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { isVisibleTo } from '#server/target/visible-to.ts'
import { unitEver } from '#server/unit/unit-ever.ts'

/** Reports with their ledger entry and round, whoever may see them. */
export const everyReport = (db: Db | Tx) =>
  db
    .selectFrom('report as r')
    .innerJoin('obligation as o', 'o.id', 'r.id')
    .innerJoin('report_round as n', 'n.id', 'r.round_id')

/** Those that the actor sees: about, owed by or owed to a unit within reach, or a deputy's. */
export const reportsSeen = (db: Db | Tx, actor: Actor) =>
  everyReport(db).where(
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
    .select(endOf(today).as('end'))

/** When the unit that a report under the alias `r` is about ended, and which unit took its place; null while it is there. */
const endOf = (today: CalendarDate) => sql<Omit<EndedUnit, 'fate'> | null>`(
  select jsonb_build_object('on', max(v.valid_to), 'successor', (select ${unitEver('s.to_unit_id', today)}
    from unit_succession s where s.from_unit_id = r.about_unit_id and s.to_unit_id is not null
    order by s.effective_on desc limit 1))
  from unit_version v where v.unit_id = r.about_unit_id
  having bool_and(v.valid_to is not null) and max(v.valid_to) <= ${today})`

export type RowOfReport = Awaited<ReturnType<ReturnType<typeof withRow>['execute']>>[number]

/** A report as lists show it on a day. */
export function describeReport(row: RowOfReport, today: CalendarDate): ReportRow {
  const { roundDueOn, graceUntil, firstSubmittedOn, cancelledOn, state, end } = row
  const isCancelled = cancelledOn !== null && !isHandedUp(state)
  const isOwedByAnother = row.owedByUnitId !== row.aboutUnitId
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
    state,
    isCancelled,
    ended: end && { ...end, fate: fateOf({ state, isCancelled, isOwedByAnother }) },
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
