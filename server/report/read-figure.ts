import { sql } from 'kysely'
import { compare, round, sum } from '#domain/quantity/decimal.ts'
import type { ReportContent, ReportFigure } from '#domain/report/content.ts'
import { formulaOf } from '#domain/report/figure-source.ts'
import type { readReportFigure as route } from '#domain/report/paper-contract.ts'
import type { Query, QueryContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { gatherFigures } from './gather-figures.ts'
import { reportsSeen } from './reports-seen.ts'
import { loadHeld } from './load-paper.ts'

/** The passport of one figure of a report, beside the same figure by the books of today. */
export const readReportFigure: Query<typeof route> = async ({ params }, context) => {
  const { db, today } = context
  const { row, round: of, content, isFrozen, submittedAt } = await loadHeld(context, params.id)
  const figure = found(content.facts.figures.find(({ targetId }) => targetId === params.targetId))
  const present = await gatherFigures(db, { ...of, aboutUnitId: row.aboutUnitId }, today)
  return {
    title: row.title,
    about: row.about,
    figure,
    formula: formulaOf(figure),
    asOf: content.asOf,
    isFrozen,
    submittedAt,
    reportsOfParts: await reportsOf(context, row.roundId, figure),
    before: beforeOf(content.since, figure.targetId),
    now: present.find(({ targetId }) => targetId === params.targetId)?.actualToDate ?? null,
    isDerived: isDerived(figure),
  }
}

const reportsOf = ({ db, actor }: QueryContext, roundId: string, { parts }: ReportFigure) =>
  reportsSeen(db, actor)
    .select(['r.id as reportId', 'r.about_unit_id as unitId'])
    .where('r.round_id', '=', roundId)
    .where('r.state', 'in', ['submitted', 'approved', 'accepted'])
    .where(sql<boolean>`r.about_unit_id = any(${parts.map(({ unit }) => unit.id)}::uuid[])`)
    .execute()

function beforeOf(since: ReportContent['since'], targetId: string) {
  const was = since?.figures.find((each) => each.targetId === targetId)
  return since && was ? { title: since.title, value: was.before, change: was.change } : null
}

/** A sum is found again by adding its parts. */
function isDerived({ basis, aggregation, overUnits, parts, actualToDate }: ReportFigure): boolean | null {
  if (basis === 'own' || aggregation !== 'sum' || overUnits !== 'sum' || actualToDate === null) return null
  const together = sum(parts.flatMap(({ value }) => value ?? []))
  return compare(round(together, 6), round(actualToDate, 6)) === 0
}
