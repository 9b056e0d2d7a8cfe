import { type CalendarDate, addDays, calendarDate, dateOf } from '#domain/calendar/date.ts'
import {
  approveMonth as approveRoute,
  enterActuals as enterRoute,
  returnMonth as returnRoute,
  submitMonth as submitRoute,
} from '#domain/target/actual-contract.ts'
import { decimal } from '#domain/quantity/decimal.ts'
import { formatNumber } from '#domain/quantity/format-number.ts'
import { defineIndicator as defineRoute, setTarget as setRoute } from '#domain/target/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { approveMonth } from '#server/target/approve-month.ts'
import { defineIndicator } from '#server/target/define-indicator.ts'
import { enterActuals } from '#server/target/enter-actuals.ts'
import { returnMonth } from '#server/target/return-month.ts'
import { setTarget } from '#server/target/set-target.ts'
import { submitMonth } from '#server/target/submit-month.ts'
import { type PlannedPart, communes, districtOf, partsOf } from './commune-plan.ts'
import { keepPlan } from './keep-plan.ts'
import { indicators, monthlyFigures } from './plan-figures.ts'
import type { Scene } from './scene.ts'
import type { Stage } from './stage.ts'

const year = 2023
const office = 'tong-hop'

interface Given {
  readonly targetId: string
  readonly figures: readonly number[]
}

/** What each unit was given, filled when the plan is set and read month by month. */
type Plan = Map<string, Given[]>

/** The units' targets, and the province's own, which stands on their sum. */
async function setPlan(stage: Stage, plan: Plan): Promise<void> {
  for (const [ordinal, { code, name, shortName, measure, byUnit }] of indicators.entries()) {
    const indicatorId = newId()
    const clauseId = await keepPlan(
      stage,
      `II.${ordinal + 1}`,
      `${name}: tổng các đơn vị ${formatNumber(decimal(sumOf(byUnit)), 'vi')} ${measure}.`,
    )
    await stage.act(office, defineRoute, defineIndicator, {
      body: { id: indicatorId, code, name, shortName, unitOfMeasure: measure, ordinal },
    })
    for (const [seed, [unit, [planned, reached]]] of Object.entries(byUnit).entries()) {
      const targetId = newId()
      await stage.act(office, setRoute, setTarget, {
        body: {
          id: targetId,
          indicatorId,
          unitId: stage.unitId(unit),
          year,
          planned: String(planned),
          clauseId,
        },
      })
      const figures = monthlyFigures(planned, reached, seed + ordinal)
      const parts = partsOf(code, unit, planned, figures)
      if (parts.length === 0) give(plan, unit, { targetId, figures })
      for (const part of parts) await handDown(stage, plan, { indicatorId, clauseId, part })
    }
    await stage.act(office, setRoute, setTarget, {
      body: {
        id: newId(),
        indicatorId,
        unitId: stage.unitId('tinh'),
        year,
        planned: String(sumOf(byUnit)),
        clauseId,
      },
    })
  }
}

const give = (plan: Plan, unit: string, given: Given) => plan.set(unit, [...(plan.get(unit) ?? []), given])

/** A commune is given its part; what the district was given stands on the communes from now on. */
async function handDown(
  stage: Stage,
  plan: Plan,
  { indicatorId, clauseId, part }: { indicatorId: string; clauseId: string; part: PlannedPart },
): Promise<void> {
  const id = newId()
  const unitId = stage.unitId(part.unit)
  const body = { id, indicatorId, unitId, year, planned: String(part.planned), clauseId }
  await stage.act(office, setRoute, setTarget, { body })
  give(plan, part.unit, { targetId: id, figures: part.figures })
}

const sumOf = (byUnit: Readonly<Record<string, readonly [planned: number, reached: number]>>): number =>
  Object.values(byUnit).reduce((sum, [planned]) => sum + planned, 0)

/** One unit reports one month; the office looks at it the next day. */
async function report(stage: Stage, plan: Plan, unit: string, month: number): Promise<void> {
  const clerk = `${unit}-chuyen-vien`
  const period = { unitId: stage.unitId(unit), year, month }
  const cells = (plan.get(unit) ?? []).map(({ targetId, figures }) => ({
    id: newId(),
    targetId,
    value: String(figures[month - 1] ?? 0),
    version: null,
  }))
  const entered = await stage.act(clerk, enterRoute, enterActuals, { body: { ...period, cells } })
  await stage.act(clerk, submitRoute, submitMonth, { body: { ...period, seen: seen(entered.cells) } })
}

const seen = (cells: readonly { id: string; version: number }[]) =>
  cells.map(({ id, version }) => ({ id, version }))

async function approve(stage: Stage, unit: string, month: number, who = office): Promise<void> {
  const period = { unitId: stage.unitId(unit), year, month }
  await stage.act(who, approveRoute, approveMonth, {
    body: { ...period, seen: await submitted(stage, period.unitId, month) },
  })
}

async function submitted(
  stage: Stage,
  unitId: string,
  month: number,
): Promise<{ id: string; version: number }[]> {
  return stage.organization.db
    .selectFrom('actual as a')
    .innerJoin('target as t', 't.id', 'a.target_id')
    .select(['a.id', 'a.version'])
    .where('t.unit_id', '=', unitId)
    .where('t.year', '=', year)
    .where('a.month', '=', month)
    .where('a.state', '=', 'submitted')
    .execute()
}

/**
 * Huyện ủy G and the commune A2 have not reported September; what A1 reported waits for its district; the figures of
 * Huyện ủy B came back with a question.
 */
const absent = (unit: string, month: number) => (unit === 'huyen-g' || unit === 'xa-a2') && month === 9
const waits = (unit: string, month: number) => unit === 'xa-a1' && month === 9
const returned = (unit: string, month: number) => unit === 'huyen-b' && month === 9

const closing = (month: number): CalendarDate =>
  month === 12 ? dateOf(year + 1, 1, 3) : dateOf(year, month + 1, 3)

/** The plan of the year and nine months of reports. */
export function planScenes(): Scene[] {
  const plan: Plan = new Map()
  const units = [...new Set(indicators.flatMap(({ byUnit }) => Object.keys(byUnit))), ...communes]
  const months = [1, 2, 3, 4, 5, 6, 7, 8, 9]
  const reports = months.flatMap((month) =>
    units
      .filter((unit) => !absent(unit, month))
      .map((unit, index): Scene => ({
        on: addDays(closing(month), index % 5 === 0 ? -1 : 0),
        play: (stage) => report(stage, plan, unit, month),
      })),
  )
  const approvalsBelow = months.flatMap((month) =>
    communes
      .filter((unit) => !absent(unit, month) && !waits(unit, month))
      .map((unit): Scene => ({
        on: closing(month),
        play: (stage) => approve(stage, unit, month, `${districtOf(unit)}-truong`),
      })),
  )
  const decisions = months.flatMap((month) =>
    units
      .filter((unit) => !absent(unit, month) && !waits(unit, month))
      .map((unit): Scene => ({
        on: addDays(closing(month), 1),
        play: (stage) => (returned(unit, month) ? askBack(stage, unit, month) : approve(stage, unit, month)),
      })),
  )
  return [
    { on: calendarDate('2023-01-12'), play: (stage) => setPlan(stage, plan) },
    ...reports,
    ...approvalsBelow,
    ...decisions,
  ]
}

async function askBack(stage: Stage, unit: string, month: number): Promise<void> {
  const period = { unitId: stage.unitId(unit), year, month }
  const cells = await submitted(stage, period.unitId, month)
  const reason = 'Số giải ngân tháng 9 thấp hơn báo cáo của Sở Tài chính tỉnh Mẫu; đề nghị đối chiếu lại.'
  await stage.act(office, returnRoute, returnMonth, { body: { ...period, seen: cells.slice(5, 6), reason } })
  const rest = cells.filter((_cell, index) => index !== 5)
  await stage.act(office, approveRoute, approveMonth, { body: { ...period, seen: rest } })
}
