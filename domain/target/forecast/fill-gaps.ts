import type { Figure } from './forecast.ts'

/**
 * Years without gaps: a missing month takes the nearest other year's figure of that month (of two equally near the later),
 * at the rate of the two years in the months that both have. Where no year has that month, an average month stands in.
 */
export function fillGaps(years: readonly (readonly Figure[])[]): number[][] {
  return years.map((year, index) =>
    year.map((figure, month) => figure ?? fromNearestYear(years, index, month) ?? averageMonth(year, years)),
  )
}

function fromNearestYear(years: readonly (readonly Figure[])[], index: number, month: number): number | null {
  const donors = years
    .map((year, position) => ({ year, figure: year[month] ?? null, distance: Math.abs(position - index) }))
    .filter(({ figure, distance }) => figure !== null && distance > 0)
    .toSorted((a, b) => a.distance - b.distance || -1)
  const [donor] = donors
  if (!donor || donor.figure === null) return null
  return donor.figure * rateOf(years[index] ?? [], donor.year)
}

/** No year is believed to bring more than ten times another, nor less than a tenth, on the word of the few months that both have. */
const furthestRate = 10

/** How much one year brought for each unit of another in the months that both have; 1 where that cannot be said. */
function rateOf(year: readonly Figure[], donor: readonly Figure[]): number {
  let own = 0
  let other = 0
  year.forEach((figure, month) => {
    const theirs = donor[month] ?? null
    if (figure === null || theirs === null) return
    own += figure
    other += theirs
  })
  return own > 0 && other > 0 ? Math.min(Math.max(own / other, 1 / furthestRate), furthestRate) : 1
}

function averageMonth(year: readonly Figure[], years: readonly (readonly Figure[])[]): number {
  const own = year.filter((figure) => figure !== null)
  const known = own.length > 0 ? own : years.flat().filter((figure) => figure !== null)
  return known.reduce((sum, figure) => sum + figure, 0) / Math.max(1, known.length)
}
