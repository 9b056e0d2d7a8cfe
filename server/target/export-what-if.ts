import { type Decimal, isDecimal, sum } from '#domain/quantity/decimal.ts'
import { roundFraction } from '#domain/quantity/fraction.ts'
import type { exportWhatIf as route } from '#domain/target/catch-up-contract.ts'
import type { Figures, Thresholds } from '#domain/target/figures.ts'
import type { Frequency } from '#domain/target/period.ts'
import { expectedOf } from '#domain/target/profile.ts'
import { sharersOfPeriods, sharersOfUnits } from '#domain/target/sharers.ts'
import type { TargetStanding } from '#domain/target/target-standing.ts'
import { type Shared, type Sharer, canShare, shareWhatIf } from '#domain/target/what-if.ts'
import { visibleUnits } from '#domain/session/actor.ts'
import { type WhatIfSheet, writeWhatIf } from '#documents/out/xlsx/what-if.ts'
import type { DownloadQuery } from '#server/kernel/context.ts'
import { found, insist, refused } from '#server/kernel/problem.ts'
import { getIndicator } from './get-indicator.ts'
import { periodsOf } from './insist-on-lag.ts'
import { type StandingOfOne, loadStandingOf } from './load-standing-of.ts'
import { referenceOf } from './load-units.ts'
import { isVisibleTo } from './visible-to.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const periodWords: Record<Frequency, string> = {
  month: 'tháng',
  quarter: 'quý',
  half_year: 'nửa năm',
  nine_months: 'kỳ',
  year: 'năm',
}

/** Who must add how much, worked out again by the same rule as on the page, as a workbook. */
export const exportWhatIf: DownloadQuery<typeof route> = async ({ params, query }, context) => {
  const { db, actor, today, organization } = context
  const target = found(
    await db
      .selectFrom('target as t')
      .select(['t.id', 't.unit_id', 't.indicator_id', 't.year'])
      .where('t.id', '=', params.id)
      .where(isVisibleTo(actor, 't.unit_id'))
      .executeTakeFirst(),
  )
  const indicator = await getIndicator(db, target.indicator_id)
  const stands = await loadStandingOf(db, target, today, query.through)
  const periods = periodsOf(stands).filter((end) => end <= query.until)
  insist(canShare(indicator, stands.standing.figures.remaining, periods.length))
  const parts = partsSeen(stands, visibleUnits(actor))
  const sharers =
    parts.length > 0
      ? sharersOfUnits(parts.map(withTargetId), stands.thresholds)
      : ownPeriods(stands.standing, stands.standing.figures, periods, stands.thresholds)
  const shared = shareWhatIf({
    total: query.total,
    sharing: query.sharing,
    periods: parts.length > 0 ? periods.length : 1,
    decimals: indicator.decimals,
    sharers,
    typed: readTyped(query.typed),
  })
  if (!shared) throw refused('nothing_to_share_by')
  const nameOf = new Map(
    parts.map(({ target: { id, unitId } }) => [id, referenceOf(stands.tree, unitId).name]),
  )
  const sheet: WhatIfSheet = {
    indicator: indicator.name,
    unitOfMeasure: indicator.unitOfMeasure,
    period: periodWords[indicator.frequency],
    who: parts.length > 0 ? 'Đơn vị' : 'Kỳ (đến hết tháng)',
    decimals: indicator.decimals,
    total: sum(shared.parts.map(({ amount }) => amount)),
    lines: linesOf(shared, sharers, nameOf),
  }
  const { name, bytes } = await writeWhatIf(sheet, organization)
  return { bytes, mediaType: xlsx, name, size: bytes.byteLength }
}

/** The units below that make the figure up, as far as the reader sees them; none where the unit reports itself. */
function partsSeen(
  { standing, standings }: StandingOfOne,
  units: 'all' | readonly string[],
): TargetStanding[] {
  if (standing.basis !== 'sum_of_units') return []
  const ids = new Set(standing.parts.map(({ id }) => id))
  return standings.filter(
    ({ target: { id, unitId } }) => ids.has(id) && (units === 'all' || units.includes(unitId)),
  )
}

const linesOf = (
  shared: Shared,
  sharers: readonly Sharer[],
  nameOf: ReadonlyMap<string, string>,
): WhatIfSheet['lines'] =>
  shared.parts.map((part, index) => ({
    ...part,
    name: nameOf.get(part.id) ?? part.id,
    pace: sharers[index]?.pace ?? null,
    best: sharers[index]?.best ?? null,
  }))

const withTargetId = ({ target, figures }: TargetStanding) => ({ targetId: target.id, figures })

function ownPeriods(
  { target }: TargetStanding,
  figures: Figures,
  periods: readonly number[],
  thresholds: Thresholds,
): Sharer[] {
  const months = Array.from({ length: 12 }, (_, index) => index + 1)
  const plannedToDate = months.map((month) => roundFraction(expectedOf(target, months.slice(0, month))))
  return sharersOfPeriods(periods, figures.asOfMonth, figures, plannedToDate, thresholds)
}

/** `id:amount` of each, with commas between; what is none is left out. */
function readTyped(text: string): Map<string, Decimal> {
  const pairs = text.split(',').map((pair) => pair.split(':'))
  return new Map(
    pairs.flatMap(([id, amount]) => (id && amount && isDecimal(amount) ? [[id, amount] as const] : [])),
  )
}
