import { type Seasons, sightOf, worthOf } from './candidate.ts'
import { combine } from './combine.ts'
import type { Figure } from './forecast.ts'
import { reachOf } from './interval.ts'
import type { Outlook, SpanForecast } from './outlook.ts'
import { prepare } from './prepare.ts'
import { seasonOfShares } from './season-of-shares.ts'
import { seasonOf } from './season.ts'
import { type Series, type Span, at, sizeBefore, totalOf } from './series.ts'

/** The outlook from earlier years, of which the first has figures. `observed` ends with a known month, or is empty. */
export function outlookFromHistory(
  history: readonly (readonly Figure[])[],
  observed: readonly Figure[],
): Outlook {
  const { series, scale, lift } = prepare(history, observed)
  const { factors, noise } = seasonOf(series)
  const known = series.values.length
  const thisYear = known - observed.length
  const seasons = laidAlong(series, factors)
  const size = sizeBefore(series, known)

  const ahead = (span: Span, gaps: readonly number[]): SpanForecast => {
    const sight = sightOf(series, seasons, span)
    const { forecast, ...past } = span.to > span.from ? combine(sight) : nothingAhead
    const atStake = at(sight.worthAhead, known % 12) + totalOf(gaps.map((month) => at(factors, month)))
    const doubt = { ...past, years: known / 12, noise, concentration: concentrationOf(factors, span, known) }
    return {
      amount: (forecast - lift * (span.to - span.from)) * scale,
      reach: reachOf(doubt) * atStake * size * scale,
    }
  }

  return {
    months: observed.map((figure, month) => figure ?? (at(series.values, thisYear + month) - lift) * scale),
    gaps: observed.flatMap((figure, month) => (figure === null ? [month] : [])),
    neverNegative: lift === 0,
    ahead,
  }
}

function laidAlong(series: Series, season: Float64Array): Seasons {
  const known = series.values.length
  const shares = seasonOfShares(series)
  return { season, worth: worthOf(season, known), shares, worthByShares: worthOf(shares, known) }
}

const nothingAhead = { forecast: 0, usualError: 0, trials: 0 }

/** The share of a single month's variance that the span as a whole keeps: a twelfth for a flat year, nearly all for one large month. */
function concentrationOf(factors: Float64Array, { from, to }: Span, known: number): number {
  const ahead = Array.from({ length: to - from }, (_, month) => at(factors, (known + from + month) % 12))
  const sum = totalOf(ahead)
  return sum > 0 ? totalOf(ahead.map((factor) => (factor / sum) ** 2)) : 0
}
