import {
  approveMonth as approveRoute,
  enterActuals as enterRoute,
  returnMonth as returnRoute,
  submitMonth as submitRoute,
} from '#domain/target/actual-contract.ts'
import { newId } from '#server/kernel/id.ts'
import { approveMonth } from '#server/target/approve-month.ts'
import { enterActuals } from '#server/target/enter-actuals.ts'
import { returnMonth } from '#server/target/return-month.ts'
import { submitMonth } from '#server/target/submit-month.ts'
import { units } from './cast.ts'
import { type Plan, planYear, planner } from './set-plan.ts'
import type { Stage } from './stage.ts'

interface Seen {
  readonly id: string
  readonly version: number
}

/** One unit reports one month; nothing is entered of targets whose period does not end with it. */
export async function reportMonth(stage: Stage, plan: Plan, unit: string, month: number): Promise<void> {
  const clerk = `${unit}-chuyen-vien`
  const period = { unitId: stage.unitId(unit), year: planYear, month }
  const cells = (plan.get(unit) ?? []).flatMap(({ targetId, figures }) => {
    const figure = figures.get(month)
    return figure ? [{ id: newId(), targetId, version: null, ...figure }] : []
  })
  const entered = await stage.act(clerk, enterRoute, enterActuals, { body: { ...period, cells } })
  await stage.act(clerk, submitRoute, submitMonth, { body: { ...period, seen: entered.cells.map(seenOf) } })
}

const seenOf = ({ id, version }: Seen): Seen => ({ id, version })

/** What a unit submitted for a month is approved level by level: by the head of the unit above it, last by the office. */
export async function approve(stage: Stage, unit: string, month: number): Promise<void> {
  const period = { unitId: stage.unitId(unit), year: planYear, month }
  for (const who of [...headsAbove(unit), planner]) {
    const seen = await listSubmitted(stage, unit, month)
    await stage.act(who, approveRoute, approveMonth, { body: { ...period, seen: seen.map(seenOf) } })
  }
}

/** The heads of the units between a unit and the province, nearest first. */
function headsAbove(unit: string): string[] {
  const parent = units.find(({ key }) => key === unit)?.parent ?? null
  const isTop = parent === null || units.some(({ key, parent: above }) => key === parent && above === null)
  return isTop ? [] : [`${parent}-truong`, ...headsAbove(parent)]
}

/** The office sends one figure back with a question and approves the rest. */
export async function askBack(stage: Stage, unit: string, month: number, code: string): Promise<void> {
  const period = { unitId: stage.unitId(unit), year: planYear, month }
  const submitted = await listSubmitted(stage, unit, month)
  const asked = submitted.filter((figure) => figure.code === code).map(seenOf)
  const reason = 'Số giải ngân tháng 9 thấp hơn báo cáo của Sở Tài chính tỉnh Mẫu; đề nghị đối chiếu lại.'
  await stage.act(planner, returnRoute, returnMonth, { body: { ...period, seen: asked, reason } })
  const seen = submitted.filter((figure) => figure.code !== code).map(seenOf)
  await stage.act(planner, approveRoute, approveMonth, { body: { ...period, seen } })
}

const listSubmitted = (stage: Stage, unit: string, month: number): Promise<(Seen & { code: string })[]> =>
  stage.organization.db
    .selectFrom('actual as a')
    .innerJoin('target as t', 't.id', 'a.target_id')
    .innerJoin('indicator as i', 'i.id', 't.indicator_id')
    .select(['a.id', 'a.version', 'i.code'])
    .where('t.unit_id', '=', stage.unitId(unit))
    .where('t.year', '=', planYear)
    .where('a.month', '=', month)
    .where('a.state', '=', 'submitted')
    .orderBy('i.ordinal')
    .execute()
