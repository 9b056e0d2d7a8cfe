import { type Decimal } from '#domain/quantity/decimal.ts'
import { fitsDecimals } from '#domain/target/actual.ts'
import type { Indicator } from '#domain/target/contract.ts'
import type { CellRemark, NewIndicator } from '#domain/target/import-contract.ts'
import { findNearestName, nameKey } from '#domain/target/nearest-name.ts'
import { formatNumber } from '#domain/quantity/format-number.ts'
import { newId } from '#server/kernel/id.ts'
import { type FileLine, type FileRow, figuresOf, remark } from './import-file.ts'
import type { UnitInTree } from './load-units.ts'

/** An indicator of the organisation, or one that the import is to define. */
export type KnownIndicator = Pick<
  Indicator,
  'id' | 'code' | 'name' | 'shortName' | 'unitOfMeasure' | 'decimals'
>

export interface ResolvedRow {
  readonly row: FileRow
  readonly indicator: KnownIndicator
  readonly unit: UnitInTree
}

export interface Resolution {
  readonly rows: ResolvedRow[]
  readonly problems: CellRemark[]
}

/** Finds the unit and the indicator that each row names; whatever cannot be found, or is two things, is named by cell. */
export function resolveRows(
  rows: readonly FileRow[],
  flawed: readonly FileLine[],
  indicators: readonly KnownIndicator[],
  units: readonly UnitInTree[],
  lastMonthBegun: number,
): Resolution {
  const findIndicator = lookUp(indicators, (each) => [each.code, each.name, each.shortName])
  const findUnit = lookUp(units, (each) => [each.name, each.shortName])
  const problems: CellRemark[] = []
  const resolved: ResolvedRow[] = []
  const lineOf = new Map<string, number>()
  for (const row of rows) {
    const indicator = findIndicator(row.indicatorCode ?? row.indicator)
    const unit = findUnit(row.unit)
    problems.push(...namesProblems(row, indicator, unit))
    if (!('one' in indicator) || !('one' in unit)) continue
    const about = `${indicator.one.id} ${unit.one.id}`
    const first = lineOf.get(about)
    if (first !== undefined)
      problems.push(remark(row.at.indicator, 'line_repeated', row.indicator, { first }))
    lineOf.set(about, first ?? row.line)
    problems.push(
      ...measureProblem(row, indicator.one),
      ...figureProblems(row, indicator.one, lastMonthBegun),
    )
    resolved.push({ row, indicator: indicator.one, unit: unit.one })
  }
  for (const line of flawed) {
    const indicator = findIndicator(line.indicatorCode ?? line.indicator)
    problems.push(...namesProblems(line, indicator, findUnit(line.unit)))
    if ('one' in indicator) problems.push(...measureProblem(line, indicator.one))
  }
  return { rows: resolved, problems }
}

type Found<Thing> = { one: Thing } | { several: Thing[] } | { nearest: string | null }

/** A folded look-up over the names of things; several things of one name are all returned. */
function lookUp<Thing extends { id: string; name: string }>(
  things: readonly Thing[],
  namesOf: (thing: Thing) => string[],
): (written: string) => Found<Thing> {
  const byKey = new Map<string, Thing[]>()
  for (const thing of things)
    for (const key of new Set(namesOf(thing).map(nameKey))) byKey.set(key, [...(byKey.get(key) ?? []), thing])
  const names = things.map((thing) => thing.name)
  const nearest = new Map<string, string | null>()
  return (written) => {
    const key = nameKey(written)
    const found = byKey.get(key) ?? []
    const [one] = found
    if (one) return found.length === 1 ? { one } : { several: found }
    if (!nearest.has(key)) nearest.set(key, findNearestName(written, names))
    return { nearest: nearest.get(key) ?? null }
  }
}

function namesProblems(
  row: FileLine,
  indicator: Found<KnownIndicator>,
  unit: Found<UnitInTree>,
): CellRemark[] {
  return [
    ...nameProblem(row.at.indicator, row.indicatorCode ?? row.indicator, 'indicator', indicator),
    ...nameProblem(row.at.unit, row.unit, 'unit', unit),
  ]
}

function nameProblem(
  cell: string,
  written: string,
  of: 'indicator' | 'unit',
  found: Found<{ name: string }>,
): CellRemark[] {
  if ('one' in found) return []
  if ('several' in found) {
    const names = found.several.map((each) => each.name).join('; ')
    return [remark(cell, `${of}_ambiguous`, written, { names })]
  }
  return [
    found.nearest === null
      ? remark(cell, `${of}_unknown`, written)
      : remark(cell, `${of}_unknown_nearest`, written, { nearest: found.nearest }),
  ]
}

/** A line may be flawed and still not name its unit of measure; that is said of it elsewhere. */
function measureProblem(line: FileLine, { unitOfMeasure }: KnownIndicator): CellRemark[] {
  if (line.unitOfMeasure === '' || nameKey(unitOfMeasure) === nameKey(line.unitOfMeasure)) return []
  const expected = { expected: unitOfMeasure }
  return [remark(line.at.unitOfMeasure, 'unit_of_measure_differs', line.unitOfMeasure, expected)]
}

function figureProblems(row: FileRow, { decimals }: KnownIndicator, lastMonthBegun: number): CellRemark[] {
  const figures = [{ month: 0, value: row.planned, cell: row.at.planned }, ...figuresOf(row)]
  const tooFine = figures
    .filter(({ value }) => !fitsDecimals(value, decimals))
    .map(({ value, cell }) =>
      remark(cell, 'more_decimals_than_indicator', formatNumber(value, 'vi'), { decimals }),
    )
  const ahead = figures
    .filter(({ month }) => month > lastMonthBegun)
    .map(({ month, value, cell }) => remark(cell, 'month_not_begun', formatNumber(value, 'vi'), { month }))
  return [...tooFine, ...ahead]
}

const decimalsIn = (value: Decimal): number => value.split('.')[1]?.length ?? 0

/** The indicators that the rows name and nobody has defined; a percentage is a rate and is never summed. */
export function findMissingIndicators(
  rows: readonly FileRow[],
  known: readonly KnownIndicator[],
): (NewIndicator & { id: string })[] {
  const keys = new Set(known.flatMap((each) => [each.code, each.name, each.shortName].map(nameKey)))
  const missing = Map.groupBy(
    rows.filter((row) => !keys.has(nameKey(row.indicatorCode ?? row.indicator))),
    (row) => nameKey(row.indicatorCode ?? row.indicator),
  )
  const taken = new Set(known.map(({ code }) => code))
  return [...missing.values()].flatMap((named) => {
    const [first] = named
    if (!first) return []
    const code = first.indicatorCode ?? nextFreeCode(taken)
    taken.add(code)
    const isRate = first.unitOfMeasure.includes('%') || nameKey(first.unitOfMeasure) === 'phan tram'
    const values = named.flatMap((row) => [row.planned, ...figuresOf(row).map(({ value }) => value)])
    return [
      {
        id: newId(),
        code,
        name: first.indicator,
        unitOfMeasure: first.unitOfMeasure,
        aggregation: isRate ? ('mean' as const) : ('sum' as const),
        decimals: Math.max(isRate ? 1 : 0, ...values.map(decimalsIn)),
        nearest: findNearestName(
          first.indicator,
          known.map(({ name }) => name),
        ),
      },
    ]
  })
}

function nextFreeCode(taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const code = `CT${String(number).padStart(2, '0')}`
    if (!taken.has(code)) return code
  }
}
