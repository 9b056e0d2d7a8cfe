import { type Expression, type RawBuilder, expressionBuilder, sql } from 'kysely'
import type { Selectable } from 'kysely'
import type { Tables } from '#db/types.ts'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { WorkingCalendar } from '#domain/calendar/working-days.ts'
import { workingDaysLeft } from '#domain/obligation/days-left.ts'
import { cellOf } from '#domain/obligation/four-cells.ts'
import type { Obligation, Source } from '#domain/obligation/obligation-row.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { type Places, writeOnce } from '#server/kernel/write-once.ts'
import { personReference } from '#server/person/person-reference.ts'
import { isBlocked } from './filter-obligations.ts'
import { unitOrEver } from '#server/unit/unit-ever.ts'
import { isVisibleTo } from '#server/target/visible-to.ts'
import { unitsOn } from '#server/unit/units-on.ts'

/** Which rows of the ledger to read, over the alias `o`: conditions, order, and how many. */
export interface Selection {
  readonly where: RawBuilder<unknown>
  readonly orderBy: RawBuilder<unknown>
  readonly limit?: number
}

/** Who reads, and by what their days are counted. */
export interface Reading {
  readonly actor: Actor
  readonly today: CalendarDate
  readonly calendar: WorkingCalendar
}

/** Reads rows of the ledger as lists show them. */
export async function readObligations(
  db: Db | Tx,
  selection: Selection,
  reading: Reading,
): Promise<Obligation[]> {
  const { rows } = await rowsOf(placedFor(selection, reading)).execute(db)
  return rows.map((row) => ({ ...row, ...standingOf(row, reading) }))
}

/** What stands in the places of `ledgerRows`. */
export const placedFor = (selection: Selection, { actor, today }: Pick<Reading, 'actor' | 'today'>) => ({
  chosen: chosen(selection),
  orderBy: selection.orderBy,
  today,
  isTargetSeen: isVisibleTo(actor, 'target.unit_id'),
})

function chosen({ where, orderBy, limit }: Selection): RawBuilder<Selectable<Tables['obligation']>> {
  const most = limit === undefined ? sql`` : sql`limit ${limit}`
  return sql`(select o.* from obligation o where ${where} order by ${orderBy} ${most})`
}

export interface LedgerPlaces {
  readonly chosen: Selectable<Tables['obligation']>
  readonly orderBy: unknown
  readonly today: CalendarDate
  readonly isTargetSeen: boolean
}

/** The rows with what lists show of them. The page is cut by ids, which an index may hold, before anything is joined. */
export const ledgerRows = ({ chosen, orderBy, today, isTargetSeen }: Places<LedgerPlaces>) =>
  expressionBuilder<Tables>()
    .selectFrom(chosen.as<'chosen'>(sql.ref('chosen')))
    .innerJoin('obligation as o', 'o.id', 'chosen.id')
    .leftJoin(unitsOn(today).as('lead'), 'lead.id', 'o.owed_by_unit_id')
    .leftJoin(unitsOn(today).as('giver'), 'giver.id', 'o.owed_to_unit_id')
    .leftJoin('person_detail as person', 'person.id', 'o.owed_by_person_id')
    .leftJoin('conclusion', 'conclusion.id', 'o.conclusion_id')
    .leftJoin('meeting', 'meeting.id', 'conclusion.meeting_id')
    .leftJoin('clause', 'clause.id', 'o.clause_id')
    .leftJoin('document', 'document.id', 'clause.document_id')
    .leftJoin('recommendation as r', 'r.id', 'o.recommendation_id')
    .leftJoin('target', 'target.id', 'o.target_id')
    .leftJoin('indicator', 'indicator.id', 'target.indicator_id')
    .select([
      'o.id',
      'o.kind',
      'o.number',
      'o.year',
      'o.title',
      'o.starred',
      'o.state',
      'o.returns',
      'o.extensions',
    ])
    .select(['o.required_quality as requiredQuality', 'o.parent_id as parentId', 'o.quality', 'o.version'])
    .select(['o.assigned_on as assignedOn', 'o.first_due_on as firstDueOn', 'o.due_on as dueOn'])
    .select(['o.claimed_on as claimedOn', 'o.verified_on as verifiedOn'])
    .select(['o.last_updated_on as lastUpdatedOn', 'o.progress_percent as progressPercent'])
    .select(unitOrEver('lead', 'o.owed_by_unit_id', today).as('owedBy'))
    .select(unitOrEver('giver', 'o.owed_to_unit_id', today).as('owedTo'))
    .select(
      personReference('o.owed_by_person_id', 'person.full_name', null)
        .$castTo<Obligation['owedByPerson']>()
        .as('owedByPerson'),
    )
    .select('o.confidentiality')
    .select(isBlocked.as('isBlocked'))
    .select(asks.as('asks'))
    .select(sourceFor(isTargetSeen).as('source'))
    .orderBy(orderBy)

const rowsOf = writeOnce(ledgerRows)

const asks = sql<Obligation['asks']>`case
  when exists (select from contest c where c.obligation_id = o.id and c.decision is null) then 'contest'
  when exists (select from extension e where e.obligation_id = o.id and e.decision is null) then 'extension' end`

const sourceFor = (isTargetSeen: Expression<boolean>) => sql<Source>`jsonb_build_object(
  'conclusion', case when conclusion.id is not null then jsonb_build_object(
    'meetingId', meeting.id, 'ordinal', conclusion.ordinal, 'heldOn', meeting.held_on) end,
  'clause', case when clause.id is not null then jsonb_build_object(
    'documentId', document.id, 'address', clause.address, 'symbol', document.symbol, 'title', document.title) end,
  'recommendation', case when r.id is not null then jsonb_build_object('id', r.id, 'number', r.number, 'year', r.year) end,
  'appraisal', case when o.kind in ('opinion', 'appraisal') then (
    select jsonb_build_object('id', step.appraisal_id) from appraisal_step step where step.id = o.id) end,
  'target', case when target.id is not null then jsonb_build_object(
    'id', target.id, 'indicator', indicator.name, 'year', target.year,
    'isSeen', ${isTargetSeen}) end)`

type Standing = Pick<Obligation, 'dueOn' | 'claimedOn' | 'verifiedOn' | 'state'>

/** Where a row stands on the reader's day, by the rules. */
export function standingOf(row: Standing, { today, calendar }: Pick<Reading, 'today' | 'calendar'>) {
  const isOver = row.state === 'accepted' || row.state === 'cancelled'
  return {
    cell: row.state === 'cancelled' ? null : cellOf(row, today),
    daysLeft: isOver || !row.dueOn ? null : workingDaysLeft(row.dueOn, today, calendar),
  }
}
