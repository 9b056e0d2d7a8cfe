import { sum } from '#domain/quantity/decimal.ts'
import { type Decimal, isDecimal, round } from '#domain/quantity/decimal.ts'
import type { exportWhatIf as route } from '#domain/target/catch-up-contract.ts'
import type { Figures, Thresholds } from '#domain/target/figures.ts'
import type { Frequency } from '#domain/target/period.ts'
import { expectedOf } from '#domain/target/profile.ts'
import { sharersOfPeriods, sharersOfUnits } from '#domain/target/sharers.ts'
import type { TargetStanding } from '#domain/target/standing.ts'
import { type Sharer, canShare, shareWhatIf } from '#domain/target/what-if.ts'
import { visibleUnits } from '#domain/session/actor.ts'
import { writeWhatIf } from '#documents/out/xlsx/what-if.ts'
import type { DownloadQuery } from '#server/kernel/context.ts'
import { found, insist, refused } from '#server/kernel/problem.ts'
import { getIndicator } from './get-indicator.ts'
import { periodsOf } from './insist-on-lag.ts'
import { loadStandingOf } from './load-standing-of.ts'
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
  const { standing, thresholds, tree } = stands
  const periods = periodsOf(stands).filter((end) => end <= query.until)
  insist(canShare(indicator, standing.figures.remaining, periods.length))
  const units = visibleUnits(actor)
  const parts = stands.standings.filter(
    ({ target: { id, unitId } }) =>
      standing.basis === 'sum_of_units' &&
      standing.parts.some((part) => part.id === id) &&
      (units === 'all' || units.includes(unitId)),
  )
  const isAmongUnits = parts.length > 0
  const sharers = isAmongUnits
    ? sharersOfUnits(parts.map(withTargetId), thresholds)
    : ownPeriods(standing, standing.figures, periods, thresholds)
  const shared = shareWhatIf({
    total: query.total,
    sharing: query.sharing,
    periods: isAmongUnits ? periods.length : 1,
    decimals: indicator.decimals,
    sharers,
    typed: readTyped(query.typed),
  })
  if (!shared) throw refused('nothing_to_share_by')
  const nameOf = new Map(parts.map((part) => [part.target.id, referenceOf(tree, part.target.unitId).name]))
  const sharerOf = new Map(sharers.map((sharer) => [sharer.id, sharer]))
  const { name, bytes } = await writeWhatIf(
    {
      indicator: indicator.name,
      unitOfMeasure: indicator.unitOfMeasure,
      period: periodWords[indicator.frequency],
      who: isAmongUnits ? 'Đơn vị' : 'Kỳ (đến hết tháng)',
      decimals: indicator.decimals,
      total: sum(shared.parts.map(({ amount }) => amount)),
      lines: shared.parts.map((part) => ({
        ...part,
        name: nameOf.get(part.id) ?? part.id,
        pace: sharerOf.get(part.id)?.pace ?? null,
        best: sharerOf.get(part.id)?.best ?? null,
      })),
    },
    organization,
  )
  return { bytes, mediaType: xlsx, name, size: bytes.byteLength }
}

const withTargetId = ({ target, figures }: TargetStanding) => ({ targetId: target.id, figures })

function ownPeriods(
  { target }: TargetStanding,
  figures: Figures,
  periods: readonly number[],
  thresholds: Thresholds,
): Sharer[] {
  const months = Array.from({ length: 12 }, (_, index) => index + 1)
  const plannedToDate = months.map((month) => round(expectedOf(target, months.slice(0, month)), 6))
  return sharersOfPeriods(periods, figures.asOfMonth, figures, plannedToDate, thresholds)
}

/** `id:amount` of each, with commas between; what is none is left out. */
function readTyped(text: string): Map<string, Decimal> {
  const pairs = text.split(',').map((pair) => pair.split(':'))
  return new Map(
    pairs.flatMap(([id, amount]) => (id && amount && isDecimal(amount) ? [[id, amount] as const] : [])),
  )
}
