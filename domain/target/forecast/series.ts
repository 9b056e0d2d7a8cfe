/** Months in a row from a January on, with running sums so that any stretch is summed in one step. */
export interface Series {
  readonly values: Float64Array
  /** `running[n]` is the sum of the first `n` values. */
  readonly running: Float64Array
  /** The same for the values without their sign: how large the figures are. */
  readonly runningSize: Float64Array
}

/** A stretch of coming months: `from` and `to` months after an origin, `to` not included. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The value at an index within bounds, which the type of an array cannot promise. One kind of array only, for speed. */
export const at = (values: Float64Array, index: number): number => values[index] ?? 0

export function seriesOf(values: Float64Array): Series {
  const running = new Float64Array(values.length + 1)
  const runningSize = new Float64Array(values.length + 1)
  for (let index = 0; index < values.length; index += 1) {
    const value = at(values, index)
    running[index + 1] = at(running, index) + value
    runningSize[index + 1] = at(runningSize, index) + Math.abs(value)
  }
  return { values, running, runningSize }
}

/** The sum of the months `from` to `to`, counted from 0, `to` not included. */
export const sumOf = (series: Series, from: number, to: number): number =>
  at(series.running, to) - at(series.running, from)

/**
 * How large a month is, on average over the year before an origin: what errors are measured in. A year of nearly nothing
 * is given a tenth of the usual size, lest a division by it drown all other years.
 */
export function sizeBefore({ runningSize }: Series, origin: number): number {
  const months = runningSize.length - 1
  const usual = at(runningSize, months) / months
  const lately = (at(runningSize, origin) - at(runningSize, origin - 12)) / 12
  return Math.max(lately, usual / 10)
}

export const meanOf = (values: Float64Array | readonly number[]): number =>
  values.length === 0 ? 0 : totalOf(values) / values.length

export function totalOf(values: Float64Array | readonly number[]): number {
  let total = 0
  for (const value of values) total += value
  return total
}
