import { type RawBuilder, sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import { dateOf, yearOf } from '#domain/calendar/date.ts'
import { type WorkingCalendar, workingDaysBetween } from '#domain/calendar/working-days.ts'
import type { listMyObligations as route } from '#domain/obligation/contract.ts'
import { urgencyOf } from '#domain/obligation/days-left.ts'
import type { Obligation } from '#domain/obligation/obligation-row.ts'
import { type StepSubject, stepsOpenTo } from '#domain/task/policy.ts'
import { readCalendar } from '#server/calendar/read-calendar.ts'
import type { Query } from '#server/kernel/context.ts'
import type { Db } from '#server/kernel/database.ts'
import { cellCounts } from './cell-counts.ts'
import { readObligations } from './read-obligations.ts'
import { owedBy, readSides } from './sides.ts'

const most = 100

export const listMyObligations: Query<typeof route> = async (_input, { db, actor, today }) => {
  const [calendar, mine] = [await readCalendar(db), await readSides(db, actor)]
  const read = (where: RawBuilder<boolean>) =>
    readObligations(db, { where, orderBy: sql`o.due_on, o.id`, limit: most }, { actor, today, calendar })
  const from = dateOf(yearOf(today), 1, 1)
  const [owed, toDecide, awaited, cells] = await Promise.all([
    read(mine.owed),
    read(mine.toDecide),
    read(mine.awaited),
    cellCounts(db, sql<boolean>`o.kind = 'task' and ${owedBy(actor)} and o.due_on >= ${from}`, today),
  ])
  const returnedOn = await readReturns(db, awaited)
  const held = (rows: Obligation[]) =>
    rows.map((row) => ({ ...row, holder: holderOf(row, returnedOn, today, calendar) }))
  return {
    owed: owed.map((row) => ({
      ...row,
      urgency: urgencyOf(row.dueOn, today, calendar),
      role: row.kind === 'contribution' ? 'cooperating' : 'lead',
      can: stepsOpenTo(actor, subjectOfOwed(row)),
    })),
    toDecide: held(toDecide),
    awaited: held(awaited),
    counts: {
      owed: await countOf(db, mine.owed, owed),
      toDecide: await countOf(db, mine.toDecide, toDecide),
      awaited: await countOf(db, mine.awaited, awaited),
    },
    year: { from, cells },
  }
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

/** How many there are, counted up to a thousand; what has been read whole is not counted again. */
async function countOf(db: Db, where: RawBuilder<boolean>, rows: readonly Obligation[]): Promise<number> {
  if (rows.length < most) return rows.length
  const some = db.selectFrom('obligation as o').select('o.id').where(where).limit(1000).as('some')
  const { count } = await db
    .selectFrom(some)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

async function readReturns(db: Db, rows: readonly Obligation[]): Promise<Map<string, CalendarDate>> {
  const returns = await db
    .selectFrom('submission')
    .select('obligation_id')
    .select((select) => select.fn.max('decided_on').$castTo<CalendarDate>().as('returnedOn'))
    .where(sql<boolean>`obligation_id = any(${rows.map(({ id }) => id)}::uuid[])`)
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
