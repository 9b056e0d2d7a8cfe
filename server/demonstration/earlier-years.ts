import { calendarDate } from '#domain/calendar/date.ts'
import { approveMonthsBelow as approveRoute } from '#domain/target/month-contract.ts'
import { type Decimal, decimal } from '#domain/quantity/decimal.ts'
import { type TemplateLine, writeTargetsTemplate } from '#documents/out/xlsx/targets-template.ts'
import { approveMonthsBelow } from '#server/target/approve-months-below.ts'
import { importTargets } from '#server/target/import-targets.ts'
import { units } from './cast.ts'
import type { EarlierYear, Figures, PlannedIndicator } from './planned-indicator.ts'
import type { Scene } from './scene.ts'
import { planner } from './set-plan.ts'
import type { Stage } from './stage.ts'

const years = [2021, 2022]
const months = Array.from({ length: 12 }, (_, index) => index + 1)

/**
 * What was planned and done in the years before the province kept its figures here: it comes whole out of the workbooks
 * that were kept until then, one act a year, and the head of the office approves what the office brought in.
 */
export const earlierYearsScenes = (indicators: readonly PlannedIndicator[]): Scene[] => [
  {
    on: calendarDate('2023-01-06'),
    async play(stage) {
      for (const year of years) await importYear(stage, indicators, year)
    },
  },
  {
    on: calendarDate('2023-01-09'),
    async play(stage) {
      for (const year of years) await approveYear(stage, year)
    },
  },
]

async function importYear(
  stage: Stage,
  indicators: readonly PlannedIndicator[],
  year: number,
): Promise<void> {
  const lines = indicators.flatMap((indicator) => linesOf(indicator, year))
  const bytes = await writeTargetsTemplate(year, lines, stage.organization)
  const name = `Chỉ tiêu năm ${year} (dữ liệu minh họa).xlsx`
  await stage.perform(planner, 'import-targets', (context) => {
    const query = { year, name, dryRun: false, defineMissing: false }
    return importTargets({ params: {}, query, body: {} }, context, bytes)
  })
}

/** Month by month, all units at once, as the office approves what came together. */
async function approveYear(stage: Stage, year: number): Promise<void> {
  const { db } = stage.organization
  const figures = await db
    .selectFrom('actual as a')
    .innerJoin('target as t', 't.id', 'a.target_id')
    .select(['a.id', 'a.version', 'a.month'])
    .where('t.year', '=', year)
    .execute()
  const unitId = stage.unitId('tinh')
  for (const [month, ofMonth] of Map.groupBy(figures, (figure) => figure.month)) {
    const seen = ofMonth.map(({ id, version }) => ({ id, version }))
    await stage.act('chanh-van-phong', approveRoute, approveMonthsBelow, {
      body: { unitId, year, month, seen },
    })
  }
}

/** A line of each unit, and one of the province, which is planned as the sum of them. */
function linesOf({ code, name, measure, earlier = [] }: PlannedIndicator, year: number): TemplateLine[] {
  const ofYear = earlier.filter((each) => each.year === year)
  if (ofYear.length === 0) return []
  const planned = ofYear.reduce((total, each) => total + each.planned, 0)
  const line = (unit: string, plan: number, figures: Figures): TemplateLine => ({
    indicatorCode: code,
    indicator: name,
    unit: nameOf(unit),
    unitOfMeasure: measure,
    planned: decimal(plan),
    actuals: months.map((month): Decimal | null => figures.get(month)?.value ?? null),
  })
  const ofUnit = (each: EarlierYear) => line(each.unit, each.planned, each.figures)
  return [line('tinh', planned, new Map()), ...ofYear.map(ofUnit)]
}

const nameOf = (key: string): string => units.find((unit) => unit.key === key)?.name ?? key
