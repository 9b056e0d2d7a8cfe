import { type RawBuilder, sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { ReportFacts, ReportLine } from '#domain/report/content.ts'
import type { ReportList } from '#domain/report/template.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { unitEver } from '#server/unit/unit-ever.ts'
import { gatherFigures } from './gather-figures.ts'

export interface AskedOf {
  /** The round. */
  readonly id: string
  readonly aboutUnitId: string
  readonly year: number
  readonly through: number
  readonly windowFrom: CalendarDate
  readonly windowTo: CalendarDate
  readonly cutOffOn: CalendarDate
}

/** Lines of one list that a report shows; the count says how many there are. */
const mostLines = 100
/** Days after the window in which what comes due counts as next. */
const daysAhead = 92

interface ListRow extends ReportLine {
  readonly list: ReportList
  readonly total: number
}

/**
 * What the ledger and the targets say of a unit with everything below it: what was done in the window, what is overdue at the
 * cut-off, what holds up, what is asked for, what comes next. Limited work is told to nobody above. Five statements.
 */
export async function gatherFacts(db: Db | Tx, asked: AskedOf, today: CalendarDate): Promise<ReportFacts> {
  const asOf = asOfDay(asked, today)
  const { rows } = await readLedger(db, asked, asOf)
  const [{ lines: found, tasks } = { lines: [], tasks: noTasks }] = rows
  const listOf = (list: ReportList) => {
    const lines = found.filter((row) => row.list === list)
    return {
      total: lines[0]?.total ?? 0,
      lines: lines.map(({ list: _list, total: _total, ...line }) => line),
    }
  }
  return {
    figures: await gatherFigures(db, asked, today),
    lists: {
      done: listOf('done'),
      overdue: listOf('overdue'),
      difficulties: listOf('difficulties'),
      recommendations: listOf('recommendations'),
      next: listOf('next'),
    },
    tasks,
  }
}

/** The day of which a report tells: its cut-off, or today before that. */
export const asOfDay = ({ cutOffOn }: Pick<AskedOf, 'cutOffOn'>, today: CalendarDate): CalendarDate =>
  cutOffOn < today ? cutOffOn : today

const noTasks = { done: 0, doneOnTime: 0, overdue: 0, open: 0 }

/** The unit, all below it, and what was merged into it within the window, unless somebody reports on that apart. */
const within = ({ id, aboutUnitId, windowFrom }: AskedOf, on: CalendarDate) => sql`(
  select c.descendant_id from unit_closure c where c.ancestor_id = ${aboutUnitId} and c.valid_from <= ${on}
  union select ${aboutUnitId}::uuid
  union select c.descendant_id from unit_succession s join unit_closure c on c.ancestor_id = s.from_unit_id
    where s.to_unit_id = ${aboutUnitId} and s.effective_on between ${windowFrom} and ${on}
      and not exists (select from report r where r.round_id = ${id} and r.about_unit_id = s.from_unit_id))`

const readLedger = (db: Db | Tx, asked: AskedOf, asOf: CalendarDate) => {
  const { windowFrom, windowTo } = asked
  return readLines(db, within(asked, asOf), { windowFrom, windowTo, asOf })
}

type Days = Pick<AskedOf, 'windowFrom' | 'windowTo'> & { readonly asOf: CalendarDate }

const readLines = (db: Db | Tx, concerned: RawBuilder<unknown>, { windowFrom, windowTo, asOf }: Days) =>
  sql<{ lines: ListRow[]; tasks: ReportFacts['tasks'] }>`
  with concerned as materialized ${concerned},
  work as (
    select o.id, o.title as text, o.owed_by_unit_id as unit_id, o.due_on, o.verified_on, o.claimed_on, o.assigned_on
    from obligation o where o.kind = 'task' and o.confidentiality = 'ordinary' and o.cancelled_on is null
      and o.owed_by_unit_id in (select * from concerned)),
  lines as (
    select 'done' as list, id, text, unit_id, due_on, verified_on as done_on, coalesce(claimed_on > due_on, false) as is_late,
      verified_on as by_day from work where verified_on between ${windowFrom} and ${asOf}
    union all
    select 'overdue', id, text, unit_id, due_on, null, true, due_on from work
      where due_on < ${asOf} and (verified_on is null or verified_on > ${asOf})
    union all
    select 'next', id, text, unit_id, due_on, null, false, due_on from work
      where due_on >= ${asOf} and due_on <= ${windowTo}::date + ${sql.lit(daysAhead)} and verified_on is null
    union all
    select distinct on (d.id) 'difficulties', d.id, d.text, x.unit_id, null::date, null::date, false, d.raised_on
      from difficulty d join difficulty_raiser x on x.difficulty_id = d.id
      where x.unit_id in (select * from concerned) and x.gone_on is null and d.raised_on <= ${asOf}
        and (d.closed_on is null or d.closed_on > ${asOf})
    union all
    select 'recommendations', q.id, q.text, q.raised_by_unit_id, null, null, false, q.raised_on from recommendation q
      where q.raised_by_unit_id in (select * from concerned) and q.raised_on <= ${asOf}
        and q.state in ('waiting', 'asked', 'forwarded')),
  placed as (select *, count(*) over (partition by list)::int as total,
    row_number() over (partition by list order by by_day, id) as place from lines)
  select (select coalesce(jsonb_agg(jsonb_build_object('list', list, 'total', total, 'id', id, 'text', text, 'dueOn', due_on,
      'doneOn', done_on, 'isLate', is_late, 'unit', ${unitEver('placed.unit_id', asOf)}) order by list, place), '[]')
      from placed where place <= ${sql.lit(mostLines)}) as lines,
    (select jsonb_build_object(
      'done', count(*) filter (where verified_on between ${windowFrom} and ${asOf}),
      'doneOnTime', count(*) filter (where verified_on between ${windowFrom} and ${asOf}
        and (due_on is null or claimed_on <= due_on)),
      'overdue', count(*) filter (where due_on < ${asOf} and (verified_on is null or verified_on > ${asOf})),
      'open', count(*) filter (where (due_on is null or due_on >= ${asOf}) and (verified_on is null or verified_on > ${asOf})))
      from work where assigned_on <= ${asOf}) as tasks`.execute(db)
