import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import { dateOf, yearOf } from '#domain/calendar/date.ts'
import { type WorkingCalendar, workingDaysBetween } from '#domain/calendar/working-days.ts'
import type { listMyObligations as route } from '#domain/obligation/contract.ts'
import { urgencyOf } from '#domain/obligation/days-left.ts'
import type { Obligation } from '#domain/obligation/obligation-row.ts'
import { type StepSubject, stepsOpenTo } from '#domain/task/policy.ts'
import { calendarAtHand } from '#server/calendar/read-calendar.ts'
import type { Query } from '#server/kernel/context.ts'
import type { Db } from '#server/kernel/database.ts'
import { cellCounts } from './cell-counts.ts'
import { isOpen } from './filter-obligations.ts'
import { readObligations } from './read-obligations.ts'
import { type Walk, owedBy, readSides } from './sides.ts'

/** Rows shown of what I owe; of what waits for my word or for which I wait, the nearest. */
const most = { owed: 100, toDecide: 40, awaited: 40 }

export const listMyObligations: Query<typeof route> = async (_input, context) => {
  const { db, actor, today } = context
  const [calendar, mine] = [await calendarAtHand(context), await readSides(db, actor)]
  const from = dateOf(yearOf(today), 1, 1)
  const [owed, toDecide, awaited, cells] = await Promise.all([
    findNearest(db, mine.owed, most.owed),
    findNearest(db, mine.toDecide, most.toDecide),
    findNearest(db, mine.awaited, most.awaited),
    cellCounts(db, sql<boolean>`o.kind = 'task' and ${owedBy(actor)} and o.due_on >= ${from}`, today),
  ])
  const ids = [...owed.ids, ...toDecide.ids, ...awaited.ids]
  const where = sql`o.id = any(${ids}::uuid[])`
  const rows = await readObligations(db, { where, orderBy: sql`o.due_on, o.id` }, { actor, today, calendar })
  const of = (found: Nearest) => rows.filter(({ id }) => found.ids.includes(id))
  const returnedOn = await readReturns(db, awaited.ids)
  const held = (shown: Obligation[]) =>
    shown.map((row) => ({ ...row, holder: holderOf(row, returnedOn, today, calendar) }))
  return {
    owed: of(owed).map((row) => ({
      ...row,
      urgency: urgencyOf(row.dueOn, today, calendar),
      role: row.kind === 'contribution' ? 'cooperating' : 'lead',
      can: stepsOpenTo(actor, subjectOfOwed(row)),
    })),
    toDecide: held(of(toDecide)),
    awaited: held(of(awaited)),
    counts: { owed: owed.count, toDecide: toDecide.count, awaited: awaited.count },
    year: { from, cells },
  }
}

/** The rows that a list shows, and how many there are. */
interface Nearest {
  readonly ids: string[]
  readonly count: number
}

const mostCounted = 1000

/**
 * The nearest of those on any of the walks, by their dates; counted up to a thousand, so that it takes no longer for whoever
 * owes more.
 */
async function findNearest(db: Db, walks: readonly Walk[], shown: number): Promise<Nearest> {
  const found = walks.map(
    ({ along, of, where }) => sql`
      select walked.id, walked.due_on from unnest(${of}) concerned (id) cross join lateral (
        select o.id, o.due_on from obligation o where ${sql.ref(`o.${along}`)} = concerned.id and ${isOpen} and ${where}
        order by o.due_on, o.id limit ${sql.lit(mostCounted)}) walked`,
  )
  const { rows } = await sql<Nearest>`
    select coalesce((array_agg(id order by due_on, id))[1:${sql.lit(shown)}]::text[], '{}') as ids, count(*) as count
    from (${sql.join(found, sql` union `)} order by due_on, id limit ${sql.lit(mostCounted)}) nearest`.execute(
    db,
  )
  return rows[0] ?? { ids: [], count: 0 }
}

/** Of the steps of those who owe, none asks who submitted or in whose name it was given. */
const subjectOfOwed = (row: Obligation): StepSubject => ({
  state: row.state,
  owedByUnitId: row.owedBy.id,
  owedByPersonId: row.owedByPerson?.id ?? null,
  owedToUnitId: row.owedTo.id,
  owedToStanding: false,
  submittedById: null,
  dueOn: row.dueOn,
  isPastDue: row.cell === 'open_overdue',
  extensionAskedById: null,
  contestedById: row.asks === 'contest' ? '' : null,
})

async function readReturns(db: Db, ids: readonly string[]): Promise<Map<string, CalendarDate>> {
  const returns = await db
    .selectFrom('submission')
    .select('obligation_id')
    .select((select) => select.fn.max('decided_on').$castTo<CalendarDate>().as('returnedOn'))
    .where(sql<boolean>`obligation_id = any(${ids}::uuid[])`)
    .where('decision', '=', 'returned')
    .groupBy('obligation_id')
    .execute()
  return new Map(returns.map(({ obligation_id, returnedOn }) => [obligation_id, returnedOn]))
}

/** Who has it in hand: after a claim the one who is owed, otherwise the one who owes, since it came or came back. */
function holderOf(
  row: Obligation,
  returnedOn: ReadonlyMap<string, CalendarDate>,
  today: CalendarDate,
  calendar: WorkingCalendar,
) {
  const since = row.claimedOn ?? returnedOn.get(row.id) ?? row.assignedOn
  const unit = row.claimedOn ? row.owedTo : row.owedBy
  return { unit, heldDays: workingDaysBetween(since, today, calendar) }
}
