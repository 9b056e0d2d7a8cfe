import { sql } from 'kysely'
import { canPublish, isPublishable } from '#domain/publication/policy.ts'
import type { publishFigures as route } from '#domain/publication/contract.ts'
import { lastClosedMonth } from '#domain/target/month.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { conflict, found, insist, permit } from '#server/kernel/problem.ts'
import { describeStanding, loadStandings } from '#server/target/load-standings.ts'
import { holdsFor, loadPublications } from './show-publication.ts'

/**
 * Keeps a copy of where every target stands as what is published. One publication of a review follows another: whoever
 * did not see the last one is shown it first.
 */
export const publishFigures: Command<typeof route> = async ({ body }, context) => {
  const { tx, actor, today } = context
  const { id, year, through, note = null, supersedesId } = body
  permit(canPublish(actor))
  await sql`select pg_advisory_xact_lock(hashtext(current_schema() || '.publication'), ${year * 100 + through})`.execute(
    tx,
  )
  const [present] = await loadPublications(tx, holdsFor(year, through))
  if ((present?.id ?? null) !== supersedesId) throw conflict(present ?? null)
  const review = await loadStandings(tx, actor, { year, through, today })
  const reported = review.visible.filter(({ figures }) => figures.actualToDate !== null)
  insist(isPublishable(through, lastClosedMonth(year, today), reported.length))
  await tx
    .insertInto('publication')
    .values({
      id,
      year,
      through,
      note,
      supersedes_id: supersedesId,
      published_by: actor.personId,
      published_on: today,
    })
    .execute()
  await copyStandings(context, id, review)
  return found((await loadPublications(tx, sql<boolean>`p.id = ${id}`))[0])
}

/** Every target that is visible to the office, with the names under which it is published. One statement. */
async function copyStandings(
  { tx }: CommandContext,
  publicationId: string,
  review: Awaited<ReturnType<typeof loadStandings>>,
): Promise<void> {
  const rows = review.visible.map((standing) => {
    const { targetId, indicatorId, unit, figures, basis, missingUnits, unapprovedMonths } = describeStanding(
      standing,
      { tree: review.of.tree, through: review.through },
    )
    return {
      id: newId(),
      target_id: targetId,
      indicator_id: indicatorId,
      unit_id: unit.id,
      planned: figures.planned,
      planned_high: figures.plannedHigh,
      as_of_month: figures.asOfMonth,
      actual_to_date: figures.actualToDate,
      expected_to_date: figures.expectedToDate,
      percent_of_expected: figures.percentOfExpected,
      verdict: figures.verdict,
      basis,
      missing_unit_ids: missingUnits.map((each) => each.id),
      missing_months: figures.missingMonths,
      unapproved_months: unapprovedMonths,
    }
  })
  await sql`
    insert into published_figure (id, publication_id, target_id, unit_id, indicator_name, unit_of_measure, planned, planned_high,
      as_of_month, actual_to_date, expected_to_date, percent_of_expected, verdict, basis, missing_unit_ids, missing_months,
      unapproved_months)
    select x.id, ${publicationId}, x.target_id, x.unit_id, i.name, i.unit_of_measure, x.planned, x.planned_high,
      x.as_of_month, x.actual_to_date, x.expected_to_date, x.percent_of_expected, x.verdict, x.basis, x.missing_unit_ids,
      x.missing_months, x.unapproved_months
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, target_id uuid, indicator_id uuid, unit_id uuid,
      planned numeric, planned_high numeric, as_of_month smallint, actual_to_date numeric, expected_to_date numeric,
      percent_of_expected numeric, verdict figure_verdict, basis figure_basis, missing_unit_ids uuid[],
      missing_months smallint[], unapproved_months smallint[])
    join indicator i on i.id = x.indicator_id`.execute(tx)
}
