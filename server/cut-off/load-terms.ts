import { type Selectable, sql } from 'kysely'
import type { CutOffRuleTable, PeriodCutOffTable } from '#db/types.ts'
import type { CalendarDate } from '#domain/calendar/date.ts'
import { type Reopening, type Terms, canChange, inForce, isPast, termsOf } from '#domain/cut-off/cut-off.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { insist } from '#server/kernel/problem.ts'

export interface PeriodOfUnit {
  readonly unitId: string
  readonly year: number
  readonly month: number
}

interface KeptRow {
  rule: Selectable<CutOffRuleTable> | null
  months: Selectable<PeriodCutOffTable>[]
  reopenings: KeptReopening[]
}

interface KeptReopening extends Reopening {
  readonly unitId: string
  readonly month: number
}

const noneKept: KeptRow = { rule: null, months: [], reopenings: [] }

/** The rule of a year, the months that differ from it and what was opened again, as they are kept. One statement. */
export async function loadCutOffs(db: Db | Tx, year: number) {
  const { rows } = await sql<KeptRow>`
    select (select to_jsonb(r) from cut_off_rule r where r.year = ${year}) as rule,
      coalesce((select jsonb_agg(p) from period_cut_off p where p.year = ${year}), '[]') as months,
      coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'unitId', o.unit_id, 'month', o.month, 'untilOn', o.until_on))
        from period_reopening o where o.year = ${year}), '[]') as reopenings`.execute(db)
  const { rule, months, reopenings } = rows[0] ?? noneKept
  const ofMonth = new Map(months.map((each) => [each.month, each]))
  const kept = rule ? { dueDay: rule.due_day, frozenDay: rule.frozen_day } : null
  const terms = (month: number): Terms => {
    const each = ofMonth.get(month)
    return termsOf(year, month, kept, each ? { dueOn: each.due_on, frozenFrom: each.frozen_from } : null)
  }
  const reopeningsOf = (unitId: string, month: number) =>
    reopenings.filter((each) => each.unitId === unitId && each.month === month)
  return { rule, ofMonth, terms, reopeningsOf }
}

/** Terms, and whether a unit may change a month on a day, for any unit and month of a year. One statement. */
export async function loadFreezing(db: Db | Tx, year: number, today: CalendarDate) {
  const { terms, reopeningsOf } = await loadCutOffs(db, year)
  return {
    terms,
    isPast: (month: number) => isPast(terms(month), today),
    mayChange: (unitId: string, month: number) => canChange(terms(month), reopeningsOf(unitId, month), today),
    /** The reopening by which a unit may change a frozen month; null where it needs none, or has none. */
    openBy: (unitId: string, month: number) =>
      isPast(terms(month), today) ? inForce(reopeningsOf(unitId, month), today) : null,
  }
}

/** Throws `refused` for a frozen month. Returns the reopening under which it may be changed, null where none is needed. */
export async function insistOpen(
  tx: Tx,
  { unitId, year, month }: PeriodOfUnit,
  today: CalendarDate,
): Promise<string | null> {
  const freezing = await loadFreezing(tx, year, today)
  insist(freezing.mayChange(unitId, month))
  return freezing.openBy(unitId, month)?.id ?? null
}
