import {
  enterActuals as enterRoute,
  returnMonth as returnRoute,
  submitMonth as submitRoute,
} from '#domain/target/actual-contract.ts'
import { approveMonthsBelow as approveRoute } from '#domain/target/month-contract.ts'
import { newId } from '#server/kernel/id.ts'
import { approveMonthsBelow } from '#server/target/approve-months-below.ts'
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

/** What units submitted for a month is approved level by level, all of it at once: by each district, last by the office. */
export async function approve(stage: Stage, decided: readonly string[], month: number): Promise<void> {
  const districts = [...new Set(decided.flatMap(districtsAbove))]
  await stage.together(districts, (district) =>
    approveBelow(stage, `${district}-truong`, district, decided, month),
  )
  await approveBelow(stage, planner, 'tinh', decided, month)
}

/** The units between a unit and the province. */
const districtsAbove = (unit: string): string[] =>
  units.flatMap(({ key, parent }) => (key === unit && parent && parent !== 'tinh' ? [parent] : []))

/** Approves what waits below a unit, of those that are to be approved. */
async function approveBelow(
  stage: Stage,
  who: string,
  above: string,
  decided: readonly string[],
  month: number,
): Promise<void> {
  const of = decided.filter((unit) => above === 'tinh' || districtsAbove(unit).includes(above))
  const seen = (await listSubmitted(stage, of, month)).map(seenOf)
  const body = { unitId: stage.unitId(above), year: planYear, month, seen }
  await stage.act(who, approveRoute, approveMonthsBelow, { body })
}

/** The office sends one figure back with a question. */
export async function askBack(stage: Stage, unit: string, month: number, code: string): Promise<void> {
  const period = { unitId: stage.unitId(unit), year: planYear, month }
  const submitted = await listSubmitted(stage, [unit], month)
  const seen = submitted.filter((figure) => figure.code === code).map(seenOf)
  const reason = 'Số giải ngân tháng 9 thấp hơn báo cáo của Sở Tài chính tỉnh Mẫu; đề nghị đối chiếu lại.'
  await stage.act(planner, returnRoute, returnMonth, { body: { ...period, seen, reason } })
}

const listSubmitted = (
  stage: Stage,
  of: readonly string[],
  month: number,
): Promise<(Seen & { code: string })[]> =>
  stage.organization.db
    .selectFrom('actual as a')
    .innerJoin('target as t', 't.id', 'a.target_id')
    .innerJoin('indicator as i', 'i.id', 't.indicator_id')
    .select(['a.id', 'a.version', 'i.code'])
    .where(
      't.unit_id',
      'in',
      of.map((unit) => stage.unitId(unit)),
    )
    .where('t.year', '=', planYear)
    .where('a.month', '=', month)
    .where('a.state', '=', 'submitted')
    .orderBy('i.ordinal')
    .execute()
