import { type Decimal, decimal, sum } from '#domain/quantity/decimal.ts'
import { formatNumber } from '#domain/quantity/format-number.ts'
import { defineIndicator as defineRoute, setTarget as setRoute } from '#domain/target/contract.ts'

import type { ProfileChoice } from '#domain/target/profile.ts'
import { newId } from '#server/kernel/id.ts'
import { defineIndicator } from '#server/target/define-indicator.ts'
import { setTarget } from '#server/target/set-target.ts'
import { keepPlan } from './keep-plan.ts'
import type { Figures, PlannedIndicator, PlannedTarget } from './planned-indicator.ts'
import type { Stage } from './stage.ts'

export const planYear = 2023
export const planner = 'tong-hop'

/** A target that was given, with what its unit will report of it. */
export interface Given {
  readonly code: string
  readonly targetId: string
  readonly figures: Figures
}

/** What each unit was given, filled when the plan is set and read month by month. */
export type Plan = Map<string, Given[]>

/** Defines what is counted; the id of each indicator by its code. */
export async function defineIndicators(
  stage: Stage,
  indicators: readonly PlannedIndicator[],
): Promise<Map<string, string>> {
  const ids = new Map(indicators.map(({ code }) => [code, newId()]))
  for (const [ordinal, indicator] of indicators.entries()) {
    const { counting, measure, targets: _targets, above: _above, earlier: _earlier, ...named } = indicator
    await stage.act(planner, defineRoute, defineIndicator, {
      body: { id: ids.get(indicator.code), ordinal, ...named, ...counting, unitOfMeasure: measure },
    })
  }
  return ids
}

/** The units' targets, then those that stand on the units below them. */
export async function setPlan(
  stage: Stage,
  plan: Plan,
  indicators: readonly PlannedIndicator[],
  indicatorIds: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [ordinal, indicator] of indicators.entries()) {
    const { code, targets, above } = indicator
    const about = {
      indicatorId: indicatorIds.get(code),
      clauseId: await keepPlan(stage, `II.${ordinal + 1}`, clauseOf(indicator)),
    }
    for (const target of targets) {
      const targetId = await set(stage, about, target)
      const given = { code, targetId, figures: target.figures }
      plan.set(target.unit, [...(plan.get(target.unit) ?? []), given])
    }
    for (const [unit, planned] of above) {
      const ofUnits = planned === 'sum' ? await sumOfUnits(stage, indicator, about.indicatorId ?? '') : null
      await set(stage, about, ofUnits ? { unit, ...ofUnits } : { unit, planned: Number(planned) })
    }
  }
}

const totalOf = (targets: readonly PlannedTarget[]): number =>
  targets.reduce((total, { planned }) => total + planned, 0)

function clauseOf({ name, measure, targets, above }: PlannedIndicator): string {
  if (above.some(([, planned]) => planned === 'sum'))
    return `${name}: tổng các đơn vị ${formatNumber(decimal(totalOf(targets)), 'vi')} ${measure}.`
  return `${name}: giao ${targets.length} đơn vị (${measure}).`
}

async function set(
  stage: Stage,
  about: { indicatorId: string | undefined; clauseId: string },
  { unit, planned, plannedHigh, dueOn, profile }: Omit<PlannedTarget, 'figures'>,
): Promise<string> {
  const id = newId()
  const plan = {
    planned: decimal(planned),
    plannedHigh: plannedHigh === undefined ? null : decimal(plannedHigh),
    dueOn: dueOn ?? null,
    ...(profile ? { profile } : {}),
  }
  await stage.act(planner, setRoute, setTarget, {
    body: { id, ...about, unitId: stage.unitId(unit), year: planYear, ...plan },
  })
  return id
}

/** What the units are to reach together, month by month where their plans lie unevenly. */
async function sumOfUnits(
  { organization }: Stage,
  { targets }: PlannedIndicator,
  indicatorId: string,
): Promise<{ planned: number; profile?: ProfileChoice }> {
  const rows = await organization.db
    .selectFrom('target')
    .select('profile_amounts')
    .where('indicator_id', '=', indicatorId)
    .where('year', '=', planYear)
    .execute()
  const uneven = rows.flatMap(({ profile_amounts: amounts }) => (amounts ? [amounts] : []))
  const planned = totalOf(targets)
  return uneven.length === 0 ? { planned } : { planned, profile: { kind: 'typed', amounts: byMonth(uneven) } }
}

const byMonth = (uneven: readonly (readonly Decimal[])[]): Decimal[] =>
  Array.from({ length: 12 }, (_, month) => sum(uneven.map((amounts) => amounts[month] ?? decimal(0))))

/** Whether a unit reports anything of a month, since some of its targets are reported less often. */
export const reportsIn = (indicators: readonly PlannedIndicator[], unit: string, month: number): boolean =>
  indicators.some(({ targets }) =>
    targets.some((target) => target.unit === unit && target.figures.has(month)),
  )
