import type { CalendarDate } from '#domain/calendar/date.ts'
import { type Terms, canChange, inForce, isPast, termsOf } from '#domain/cut-off/cut-off.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { insist } from '#server/kernel/problem.ts'

export interface PeriodOfUnit {
  readonly unitId: string
  readonly year: number
  readonly month: number
}

/** The rule of a year and the months that differ from it, as they are kept. Two statements. */
export async function loadCutOffs(db: Db | Tx, year: number) {
  const rule = await db.selectFrom('cut_off_rule').selectAll().where('year', '=', year).executeTakeFirst()
  const own = await db.selectFrom('period_cut_off').selectAll().where('year', '=', year).execute()
  const ofMonth = new Map(own.map((each) => [each.month, each]))
  const kept = rule ? { dueDay: rule.due_day, frozenDay: rule.frozen_day } : null
  const terms = (month: number): Terms => {
    const each = ofMonth.get(month)
    return termsOf(year, month, kept, each ? { dueOn: each.due_on, frozenFrom: each.frozen_from } : null)
  }
  return { rule: rule ?? null, ofMonth, terms }
}

/** What was opened again in a year, as the rules read it. */
async function loadReopenings(db: Db | Tx, year: number) {
  const rows = await db
    .selectFrom('period_reopening')
    .select(['id', 'unit_id as unitId', 'month', 'until_on as untilOn', 'reason'])
    .where('year', '=', year)
    .execute()
  return (unitId: string, month: number) => rows.filter((row) => row.unitId === unitId && row.month === month)
}

/** Terms, and whether a unit may change a month on a day, for any unit and month of a year. Three statements. */
export async function loadFreezing(db: Db | Tx, year: number, today: CalendarDate) {
  const { terms } = await loadCutOffs(db, year)
  const reopenings = await loadReopenings(db, year)
  return {
    terms,
    isPast: (month: number) => isPast(terms(month), today),
    mayChange: (unitId: string, month: number) => canChange(terms(month), reopenings(unitId, month), today),
    /** The reopening by which a unit may change a frozen month; null where it needs none, or has none. */
    openBy: (unitId: string, month: number) =>
      isPast(terms(month), today) ? inForce(reopenings(unitId, month), today) : null,
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
