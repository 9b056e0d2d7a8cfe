import { isPercentage } from '#domain/target/percentage.ts'
import { changeOf, differenceOf } from '#domain/target/compare.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import type { readOutlook as route } from '#domain/target/outlook-contract.ts'
import type { TargetStanding } from '#domain/target/target-standing.ts'
import type { Query } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { forecastOf } from './forecast-of.ts'
import { getIndicator } from './get-indicator.ts'
import { loadStandingOf } from './load-standing-of.ts'
import { loadYearsBefore } from './load-years-before.ts'
import { isVisibleTo } from './visible-to.ts'

/** What a target can be held against beyond its plan: the year before, and where the year is going. */
export const readOutlook: Query<typeof route> = async ({ params, query }, { db, actor, today }) => {
  const target = found(
    await db
      .selectFrom('target as t')
      .select(['t.id', 't.unit_id', 't.indicator_id', 't.year'])
      .where('t.id', '=', params.id)
      .where(isVisibleTo(actor, 't.unit_id'))
      .executeTakeFirst(),
  )
  const indicator = await getIndicator(db, target.indicator_id)
  const { standing } = await loadStandingOf(db, target, today, query.through)
  const before = await loadYearsBefore(db, standing, target.year, standing.figures.asOfMonth)
  return {
    lastYear: compare(
      standing,
      before.find(({ year }) => year === target.year - 1),
      isPercentage(indicator.unitOfMeasure, indicator),
    ),
    forecast: isAnswer(standing)
      ? { reason: 'not_forecast_so' }
      : forecastOf(
          standing,
          before.map((each) => ({ year: each.year, counted: each.standing.counted })),
          { year: target.year, decimals: indicator.decimals },
        ),
  }
}

/** Answers and levels, and the shares of units made of them, are not forecast from the course of their months. */
const isAnswer = ({ target: { direction } }: TargetStanding): boolean =>
  direction === 'yes_no' || direction === 'scale'

/** The same months or nothing: nine months are not held against eight. */
function compare(
  now: TargetStanding,
  before: { year: number; standing: TargetStanding } | undefined,
  isOfPercentages: boolean,
): ResponseOf<typeof route>['lastYear'] {
  const { actualToDate: done, asOfMonth } = now.figures
  if (!before || done === null) return null
  const { actualToDate, asOfMonth: then } = before.standing.figures
  if (actualToDate === null || then !== asOfMonth) return null
  const difference = isAnswer(now) ? null : differenceOf(done, actualToDate, isOfPercentages)
  return {
    year: before.year,
    actualToDate,
    change: difference && changeOf(difference),
  }
}
