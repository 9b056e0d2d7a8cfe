import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { type CalendarDate, addDays } from '#domain/calendar/date.ts'
import type { listObligations } from '#domain/obligation/contract.ts'
import type { QueryOf } from '#domain/contract/route.ts'
import type { Cell } from '#domain/obligation/four-cells.ts'
import { freshSince } from '#domain/obligation/freshness.ts'
import { type OverdueBand, overdueBands } from '#domain/obligation/overdue-bands.ts'
import { oftenExtended } from '#domain/task/extension.ts'
import { sourceKindOf } from './source-kind-of.ts'
import { subtreeOf, unitsOn } from '#server/unit/units-on.ts'

export type ObligationFilter = Omit<QueryOf<typeof listObligations>, 'sort' | 'after' | 'limit'>

/** Open: neither verified nor cancelled; the words of the partial indexes. */
export const isOpen = sql<boolean>`o.verified_on is null and o.cancelled_on is null`

/** An open difficulty holds it up. */
export const isBlocked = sql<boolean>`exists (select from task_block b join difficulty d on d.id = b.difficulty_id
  where b.task_id = o.id and b.removed_on is null and d.closed_on is null)`

/** Counted by the date that holds now, or by the one that was given first. */
export type DateColumn = 'due_on' | 'first_due_on'

/** The condition of a cell, as `cellOf` in domain/obligation/four-cells.ts decides it. */
export function isInCell(
  cell: Cell,
  today: CalendarDate,
  dateColumn: DateColumn = 'due_on',
): RawBuilder<boolean> {
  const due = sql.ref(`o.${dateColumn}`)
  switch (cell) {
    case 'done_on_time':
      return sql<boolean>`o.verified_on is not null and (${due} is null or o.claimed_on <= ${due})`
    case 'done_late':
      return sql<boolean>`o.verified_on is not null and o.claimed_on > ${due}`
    case 'open_in_time':
      return sql<boolean>`${isOpen} and (${due} is null or ${due} >= ${today})`
    case 'open_overdue':
      return sql<boolean>`${isOpen} and ${due} < ${today}`
  }
}

/** The conditions that a filter of a list stands for, over the alias `o`. */
export function conditionsOf(filter: ObligationFilter, today: CalendarDate): RawBuilder<SqlBool>[] {
  const conditions: (RawBuilder<SqlBool> | false | '' | undefined)[] = [
    filter.kind && sql`o.kind = ${filter.kind}`,
    filter.below && sql`o.owed_by_unit_id in (${subtreeOf(filter.below, today)})`,
    filter.unit && sql`o.owed_by_unit_id = ${filter.unit}`,
    filter.person && sql`o.owed_by_person_id = ${filter.person}`,
    filter.owedTo && sql`o.owed_to_unit_id = ${filter.owedTo}`,
    isFigure(filter) && sql`(o.kind <> 'task' or o.parent_id is null)`,
    filter.awaits &&
      sql`exists (select from obligation part where part.parent_id = o.id and part.kind = 'contribution'
      and part.owed_by_unit_id = ${filter.awaits} and part.claimed_on is null and part.verified_on is null and part.cancelled_on is null)`,
    filter.cell && isInCell(filter.cell, today, filter.byFirstDate ? 'first_due_on' : 'due_on'),
    filter.band && isInBand(filter.band, today),
    filter.state && sql`o.state = ${filter.state}`,
    filter.open && isOpen,
    filter.claimed && sql`${isOpen} and o.claimed_on is not null`,
    filter.stale && sql`${isOpen} and o.last_updated_on < ${freshSince(today)}`,
    filter.starred && sql`o.starred`,
    filter.blocked && isBlocked,
    filter.needsOwner &&
      sql`${isOpen} and not exists (
      select from (${unitsOn(today)}) present where present.id = o.owed_by_unit_id)`,
    filter.oftenExtended && sql`o.extensions >= ${sql.lit(oftenExtended)}`,
    filter.text && mentions(filter.text),
    filter.from && sql`o.due_on >= ${filter.from}`,
    filter.to && sql`o.due_on <= ${filter.to}`,
    filter.source && sql`${sourceKindOf} = ${filter.source}`,
    filter.programme && sql`o.programme_id = ${filter.programme}`,
    filter.workField === 'none' && sql`o.work_field_id is null`,
    filter.workField && filter.workField !== 'none' && sql`o.work_field_id = ${filter.workField}`,
  ]
  return conditions.filter((condition) => !!condition)
}

/**
 * The rows behind a figure: counted one level at a time, so that no task stands beside the one it was made of. What a
 * person owes is counted whole.
 */
const isFigure = ({ cell, band, claimed, mine }: ObligationFilter): boolean =>
  !mine && (cell !== undefined || band !== undefined || claimed === true)

/** Open and overdue for as long as the band says. */
export function isInBand(name: OverdueBand, today: CalendarDate): RawBuilder<boolean> {
  const band = overdueBands.find((each) => each.name === name)
  if (!band) return sql<boolean>`false`
  const latest = addDays(today, -band.from)
  if (band.to === null) return sql<boolean>`${isOpen} and o.due_on <= ${latest}`
  return sql<boolean>`${isOpen} and o.due_on between ${addDays(today, -band.to)} and ${latest}`
}

/** Every word must occur in the title, diacritics aside; what LIKE would read as a pattern is taken word for word. */
function mentions(text: string): RawBuilder<boolean> {
  const words = text.split(' ').map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  return sql<boolean>`(${sql.join(
    words.map((word) => sql`o.folded_title like shared.fold_text(${word})`),
    sql` and `,
  )})`
}
