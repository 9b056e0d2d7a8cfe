import { type RawBuilder, sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { PublishedFigure } from '#domain/publication/contract.ts'
import { type Comparable, changedSince } from '#domain/publication/difference.ts'
import type { TargetStanding } from '#domain/target/target-standing.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Db } from '#server/kernel/database.ts'
import { type UnitTree, loadUnitTree, referenceOf } from '#server/target/load-units.ts'
import { isVisibleTo } from '#server/target/visible-to.ts'

type PublishedRow = Awaited<ReturnType<typeof selectFigures>>[number]

/** The rows that publications keep of units that the reader sees. */
const selectFigures = (db: Db, actor: Actor, where: RawBuilder<boolean>) =>
  db
    .selectFrom('published_figure as f')
    .innerJoin('publication as p', 'p.id', 'f.publication_id')
    .innerJoin('target as t', 't.id', 'f.target_id')
    .innerJoin('indicator as i', 'i.id', 't.indicator_id')
    .selectAll('f')
    .select(['p.through', 'p.year'])
    .where(where)
    .where(isVisibleTo(actor, 'f.unit_id'))
    .orderBy('i.ordinal')
    .orderBy('i.code')
    .execute()

/** Where targets stand now, by the month through which they are looked at. */
export type NowOf = (targetId: string, through: number) => TargetStanding | undefined

/**
 * Published figures in the order of the plan, each beside the same figure now. `nowOf` answers from standings that the
 * caller has loaded; a target that can no longer be stood is shown as without figures.
 */
export async function loadPublished(
  { db, actor, today }: { db: Db; actor: Actor; today: CalendarDate },
  where: RawBuilder<boolean>,
  nowOf: NowOf,
): Promise<{ publicationId: string; figure: PublishedFigure }[]> {
  const rows = await selectFigures(db, actor, where)
  const tree = await loadUnitTree(db, today)
  const place = new Map(tree.inOrder.map(({ unit }, index) => [unit.id, index]))
  return rows
    .toSorted((a, b) => (place.get(a.unit_id) ?? 0) - (place.get(b.unit_id) ?? 0))
    .map((row) => ({
      publicationId: row.publication_id,
      figure: describe(row, tree, nowOf(row.target_id, row.through)),
    }))
}

function describe(row: PublishedRow, tree: UnitTree, standing: TargetStanding | undefined): PublishedFigure {
  const published: Comparable = {
    planned: row.planned,
    actualToDate: row.actual_to_date,
    percentOfExpected: row.percent_of_expected,
    verdict: row.verdict,
  }
  const now: Comparable = {
    planned: standing?.figures.planned ?? row.planned,
    actualToDate: standing?.figures.actualToDate ?? null,
    percentOfExpected: standing?.figures.percentOfExpected ?? null,
    verdict: standing?.figures.verdict ?? 'unknown',
  }
  return {
    ...published,
    targetId: row.target_id,
    unit: referenceOf(tree, row.unit_id),
    indicatorName: row.indicator_name,
    unitOfMeasure: row.unit_of_measure,
    asOfMonth: row.as_of_month,
    expectedToDate: row.expected_to_date,
    basis: row.basis,
    missingUnits: row.missing_unit_ids.map((id) => referenceOf(tree, id)),
    missingMonths: row.missing_months,
    unapprovedMonths: row.unapproved_months,
    now,
    difference: changedSince(published, now),
  }
}

export const ofPublication = (id: string): RawBuilder<boolean> => sql<boolean>`f.publication_id = ${id}`
export const ofTarget = (id: string): RawBuilder<boolean> => sql<boolean>`f.target_id = ${id}`
