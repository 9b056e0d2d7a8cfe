import type { YearWay } from './forecast.ts'
import { totalOf } from './series.ts'
import type { Outlook, SpanForecast } from './outlook.ts'

/** A figure of the year with the bounds of its 80 % interval. */
export interface Estimate {
  readonly total: number
  readonly low: number
  readonly high: number
}

/** How the months known and the months to come make the year's figure, for each way in which an indicator adds up. */
export const figureOfYear: Readonly<Record<YearWay, (outlook: Outlook) => Estimate>> = {
  sum: sumOfYear,
  mean: (outlook) => {
    const { total, low, high } = sumOfYear(outlook)
    return { total: total / 12, low: low / 12, high: high / 12 }
  },
  last: lastOfYear,
  maximum: maximumOfYear,
}

/** What is already there cannot be lost again where no figure is negative: the interval begins at it. */
function sumOfYear({ months, gaps, neverNegative, ahead }: Outlook): Estimate {
  const coming = ahead({ from: 0, to: 12 - months.length }, gaps)
  const known = totalOf(months.filter((_, month) => !gaps.includes(month)))
  return around({ ...coming, amount: totalOf(months) + coming.amount }, neverNegative ? known : -Infinity)
}

function lastOfYear({ months, neverNegative, ahead }: Outlook): Estimate {
  const left = 12 - months.length
  const december = left > 0 ? ahead({ from: left - 1, to: left }, []) : { amount: months[11] ?? 0, reach: 0 }
  return around(december, neverNegative ? 0 : -Infinity)
}

/** The largest of the months known and of the months forecast one by one. */
function maximumOfYear({ months, gaps, neverNegative, ahead }: Outlook): Estimate {
  const known = months.filter((_, month) => !gaps.includes(month))
  const reached = Math.max(...known, neverNegative ? 0 : -Infinity)
  const coming = Array.from({ length: 12 - months.length }, (_, index) =>
    ahead({ from: index, to: index + 1 }, []),
  )
  const filled = gaps.map((month) => ({ ...ahead({ from: 0, to: 0 }, [month]), amount: months[month] ?? 0 }))
  const each = [...coming, ...filled].map((month) => around(month, reached))
  const largest = (bound: keyof Estimate) => Math.max(reached, ...each.map((month) => month[bound]))
  return { total: largest('total'), low: largest('low'), high: largest('high') }
}

function around({ amount, reach }: SpanForecast, least: number): Estimate {
  return {
    total: Math.max(least, amount),
    low: Math.max(least, amount - reach),
    high: Math.max(least, amount + reach),
  }
}
