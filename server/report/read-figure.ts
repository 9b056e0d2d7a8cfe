import { sql } from 'kysely'
import { compare, round, sum } from '#domain/quantity/decimal.ts'
import type { ReportContent, ReportFigure } from '#domain/report/content.ts'
import { isHandedUp } from '#domain/report/ended-unit.ts'
import { formulaOf } from '#domain/report/figure-source.ts'
import type { readReportFigure as route } from '#domain/report/paper-contract.ts'
import { figureSince } from '#domain/report/since-last.ts'
import type { Query, QueryContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { asOfDay } from './gather-facts.ts'
import { gatherFigures } from './gather-figures.ts'
import { loadRoundOf, loadSubmissions } from './load-report.ts'
import { reportsSeen, withRow } from './reports-seen.ts'

/** The passport of one figure of a report, beside the same figure by the books of today. */
export const readReportFigure: Query<typeof route> = async ({ params }, context) => {
  const { db, actor, today } = context
  const row = found(
    await withRow(reportsSeen(db, actor), today).where('r.id', '=', params.id).executeTakeFirst(),
  )
  const { aboutUnitId, roundId, title, about, state } = row
  const asked = await loadRoundOf(db, roundId)
  const { submission, before } = await loadSubmissions(db, {
    reportId: params.id,
    aboutUnitId,
    round: asked,
  })
  const kept = submission && isHandedUp(state) ? submission : null
  const present = await gatherFigures(db, { ...asked, aboutUnitId }, today)
  const held = kept?.content.facts.figures ?? present
  const figure = found(held.find(({ targetId }) => targetId === params.targetId))
  return {
    title,
    about,
    figure,
    formula: formulaOf(figure),
    asOf: kept?.content.asOf ?? asOfDay(asked, today),
    isFrozen: kept !== null,
    submittedAt: kept?.at.toISOString() ?? null,
    reportsOfParts: await reportsOf(context, roundId, figure),
    before: beforeOf(figure, kept?.content.since, () => presentBefore(figure, before, asked.year)),
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

type Was = { title: string; value: ReportFigure['actualToDate']; change: ReportFigure['actualToDate'] } | null

/** What was kept with the report when it was handed up; what was not kept is found by the report before. */
function beforeOf({ targetId }: ReportFigure, since: ReportContent['since'], otherwise: () => Was): Was {
  if (since === undefined) return otherwise()
  const was = since?.figures.find((each) => each.targetId === targetId)
  return since && was ? { title: since.title, value: was.before, change: was.change } : null
}

function presentBefore(figure: ReportFigure, before: Before, year: number) {
  if (!before) return null
  const { before: value, change } = figureSince(figure, before.content.facts, before.year !== year)
  return { title: before.title, value, change }
}
type Before = Awaited<ReturnType<typeof loadSubmissions>>['before']

/** A sum is found again by adding its parts. */
function isDerived({ basis, aggregation, overUnits, parts, actualToDate }: ReportFigure): boolean | null {
  if (basis === 'own' || aggregation !== 'sum' || overUnits !== 'sum' || actualToDate === null) return null
  const together = sum(parts.flatMap(({ value }) => value ?? []))
  return compare(round(together, 6), round(actualToDate, 6)) === 0
}
