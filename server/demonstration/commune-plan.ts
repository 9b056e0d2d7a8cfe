/**
 * What a district hands down: its target stands on what the communes report, in the shares given. Together they come to
 * what the district itself was given, month by month.
 */
interface HandedDown {
  readonly district: string
  readonly codes: readonly string[]
  readonly communes: readonly [first: string, second: string]
  /** The share of the first in tenths. */
  readonly tenths: number
}

const handedDown: readonly HandedDown[] = [
  { district: 'huyen-a', codes: ['MB', 'SH'], communes: ['xa-a1', 'xa-a2'], tenths: 6 },
]

/** The communes that report to their district. */
export const communes: readonly string[] = handedDown.flatMap((each) => each.communes)

/** The district that decides on what a commune reports. */
export const districtOf = (unit: string): string | null =>
  handedDown.find(({ communes }) => communes.includes(unit))?.district ?? null

/** A part of a plan: which unit, what it is to reach in the year, and what its months brought. */
export interface PlannedPart {
  readonly unit: string
  readonly planned: number
  readonly figures: readonly number[]
}

/** The parts into which a district hands down what it was given; none where it reports itself. */
export function partsOf(
  code: string,
  unit: string,
  planned: number,
  figures: readonly number[],
): PlannedPart[] {
  const handed = handedDown.find(({ district, codes }) => district === unit && codes.includes(code))
  if (!handed) return []
  const [first, second] = handed.communes
  const share = (whole: number) => Math.round((whole * handed.tenths) / 10)
  return [
    { unit: first, planned: share(planned), figures: figures.map(share) },
    { unit: second, planned: planned - share(planned), figures: figures.map((each) => each - share(each)) },
  ]
}
