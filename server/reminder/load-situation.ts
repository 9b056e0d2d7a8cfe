import { sql } from 'kysely'
import { type CalendarDate, addDays } from '#domain/calendar/date.ts'
import type { WorkingCalendar } from '#domain/calendar/working-days.ts'
import { type Post, postsOf } from '#domain/reminder/ladder.ts'
import { type Situation, keyOf } from '#domain/reminder/plan-digests.ts'
import type { ReminderTimes } from '#domain/reminder/quiet.ts'
import type { Remindable, ReminderRule } from '#domain/reminder/reminder.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { isOpen } from '#server/obligation/filter-obligations.ts'

interface Moment {
  readonly today: CalendarDate
  readonly minute: number
  readonly times: ReminderTimes
  readonly calendar: WorkingCalendar
  readonly rules: readonly ReminderRule[]
}

/** Everything that decides what goes out at a moment. Six statements, whatever there is to send. */
export async function loadSituation(db: Db, moment: Moment): Promise<Situation> {
  const { today, rules } = moment
  const obligations = await loadCandidates(db, rules, today)
  const ids = obligations.map(({ id }) => id)
  return {
    ...moment,
    obligations,
    posts: postsOf(await loadPosts(db, today)),
    sent: await loadSent(db, ids),
    snoozedUntil: await loadSnoozes(db, ids, today),
    digestAt: await loadHours(db),
    served: await loadServed(db, today),
  }
}

/** What any rule could have an occasion for; the rule itself decides. Ten working days take at least as many calendar days. */
async function loadCandidates(
  db: Db,
  rules: readonly ReminderRule[],
  today: CalendarDate,
): Promise<Remindable[]> {
  const active = rules.filter((rule) => rule.active)
  const daysOf = (trigger: ReminderRule['trigger']) =>
    active.filter((rule) => rule.trigger === trigger).map(({ days }) => days)
  // A holiday of many days may lie between: three calendar days to a working day and two weeks more is ample.
  const soonest = addDays(today, Math.max(0, ...daysOf('before_due')) * 3 + 14)
  const dueUntil = daysOf('before_due').length + daysOf('on_due').length > 0 ? soonest : addDays(today, -1)
  const [unacknowledged, stale] = [Math.min(...daysOf('unacknowledged')), Math.min(...daysOf('stale'))]
  const before = (days: number) => (Number.isFinite(days) ? addDays(today, -days) : '1900-01-01')
  return db
    .selectFrom('obligation as o')
    .select(['o.id', 'o.state', 'o.starred', 'o.assigned_on as assignedOn', 'o.due_on as dueOn'])
    .select(['o.last_updated_on as lastUpdatedOn', 'o.owed_by_unit_id as owedByUnitId'])
    .select(['o.owed_by_person_id as owedByPersonId', 'o.owed_to_unit_id as owedToUnitId'])
    .select(sql<boolean>`o.kind in ('task', 'contribution')`.as('isWork'))
    .where(isOpen)
    .where('o.claimed_on', 'is', null)
    .where(
      sql<boolean>`(o.due_on <= ${dueUntil} or o.state = 'assigned' and o.assigned_on <= ${before(unacknowledged)}
        or o.state <> 'assigned' and o.last_updated_on <= ${before(stale)})`,
    )
    .$if(active.length === 0, (query) => query.where(sql<boolean>`false`))
    .orderBy('o.id')
    .execute()
}

/** Posts held today by people who are still here. */
export const loadPosts = (db: Db | Tx, today: CalendarDate): Promise<Post[]> =>
  db
    .selectFrom('position as p')
    .innerJoin('person', 'person.id', 'p.person_id')
    .select(['p.person_id as personId', 'p.unit_id as unitId', 'p.role', 'p.jurisdiction'])
    .where('person.active', '=', true)
    .where('p.valid_from', '<=', today)
    .where((where) => where.or([where('p.valid_to', 'is', null), where('p.valid_to', '>', today)]))
    .orderBy('p.id')
    .execute()

async function loadSent(db: Db, ids: readonly string[]): Promise<Situation['sent']> {
  const rows = await db
    .selectFrom('reminder')
    .select(['obligation_id', 'to_person_id', 'occasions'])
    .where(sql<boolean>`obligation_id = any(${ids}::uuid[])`)
    .where('digest_id', 'is not', null)
    .execute()
  const sent = new Map<string, Set<string>>()
  for (const { obligation_id, to_person_id, occasions } of rows) {
    const key = keyOf(obligation_id, to_person_id)
    const known = sent.get(key) ?? new Set()
    for (const occasion of occasions) known.add(occasion)
    sent.set(key, known)
  }
  return sent
}

async function loadSnoozes(
  db: Db,
  ids: readonly string[],
  today: CalendarDate,
): Promise<Situation['snoozedUntil']> {
  const rows = await db
    .selectFrom('reminder_snooze')
    .select(['obligation_id', 'person_id', 'until_on'])
    .where(sql<boolean>`obligation_id = any(${ids}::uuid[])`)
    .where('until_on', '>=', today)
    .orderBy('until_on')
    .execute()
  return new Map(rows.map((row) => [keyOf(row.obligation_id, row.person_id), row.until_on]))
}

async function loadHours(db: Db): Promise<Situation['digestAt']> {
  const rows = await db.selectFrom('reminder_preference').select(['id', 'digest_at']).execute()
  return new Map(rows.map(({ id, digest_at }) => [id, digest_at]))
}

async function loadServed(db: Db, today: CalendarDate): Promise<Situation['served']> {
  const rows = await db.selectFrom('digest').select('person_id').where('sent_on', '=', today).execute()
  return new Set(rows.map(({ person_id }) => person_id))
}
