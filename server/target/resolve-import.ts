import { compare } from '#domain/quantity/decimal.ts'
import { formatNumber } from '#domain/quantity/format-number.ts'
import { faultOf } from '#domain/target/actual.ts'
import { nameKey } from '#domain/target/nearest-name.ts'
import { canPlan } from '#domain/target/plan.ts'
import type { NamedLine, TargetRow } from '#documents/in/xlsx/target-row.ts'
import { type Claim, type ClaimedFigure, figuresOfRow } from './figures-of-row.ts'
import { type KnownIndicator, type NameFinder, nameRemarks } from './find-names.ts'
import { type FileRemark, type Place, type SourceSheet, placeOf, remark } from './import-file.ts'
import type { UnitInTree } from './load-units.ts'

/** What files say of one indicator of one unit, each figure with its cell. */
export interface ResolvedLine {
  readonly indicator: KnownIndicator
  readonly unit: UnitInTree
  /** The line that names both first. */
  readonly row: TargetRow
  readonly source: SourceSheet
  planned: Claim | null
  readonly figures: Map<number, ClaimedFigure>
}

/** Resolves sheets one after another; what one says of a figure must agree with what an earlier one said. */
export interface Resolver {
  resolve(source: SourceSheet): void
  readonly lines: ResolvedLine[]
  readonly problems: FileRemark[]
  readonly notices: FileRemark[]
  /** The units of which each file speaks, by the ids of both. */
  readonly unitsOf: Map<string, Set<string>>
}

export function openResolver(finder: NameFinder, year: number, lastMonthBegun: number): Resolver {
  const byPair = new Map<string, ResolvedLine>()
  const resolver: Resolver = {
    lines: [],
    problems: [],
    notices: [],
    unitsOf: new Map(),
    resolve(source) {
      const units = resolver.unitsOf.get(source.fileId) ?? new Set(source.unit ? [source.unit.id] : [])
      resolver.unitsOf.set(source.fileId, units)
      for (const row of source.rows) {
        const named = nameLine(source, row, finder, resolver.problems)
        if (named) units.add(named.unit.id)
        if (named) addLine(resolver, byPair, { source, row, ...named }, year, lastMonthBegun)
      }
      for (const line of source.flawed) nameLine(source, line, finder, resolver.problems)
    },
  }
  return resolver
}

type Named = { indicator: KnownIndicator; unit: UnitInTree }

/** The unit and the indicator that a line names; whatever cannot be found, or is two things, is named by cell. */
function nameLine(
  source: SourceSheet,
  line: NamedLine,
  finder: NameFinder,
  problems: FileRemark[],
): Named | null {
  const indicator = finder.indicator(line)
  const unit = source.columns.unit === null ? unitOfSheet(source) : finder.unit(line.unit)
  problems.push(...nameRemarks(source, line, indicator, unit))
  if ('one' in indicator) problems.push(...measureRemarks(source, line, indicator.one))
  return 'one' in indicator && 'one' in unit ? { indicator: indicator.one, unit: unit.one } : null
}

const unitOfSheet = ({ unit }: SourceSheet) => (unit ? { one: unit } : { nearest: null })

/** A line may be flawed and still not name its unit of measure; that is said of it elsewhere. */
function measureRemarks(
  source: SourceSheet,
  line: NamedLine,
  { unitOfMeasure }: KnownIndicator,
): FileRemark[] {
  if (line.unitOfMeasure === '' || measureKey(unitOfMeasure) === measureKey(line.unitOfMeasure)) return []
  const place = placeOf(source, line.line, source.columns.unitOfMeasure)
  return [remark(place, 'unit_of_measure_differs', line.unitOfMeasure, { expected: unitOfMeasure })]
}

const measures: Readonly<Record<string, string>> = {
  'phan tram': '%',
  'trieu d': 'trieu dong',
  tr: 'trieu dong',
  'tr dong': 'trieu dong',
  trd: 'trieu dong',
  'ty d': 'ty dong',
  ty: 'ty dong',
  'ti dong': 'ty dong',
  dv: 'dang vien',
}

/** A unit of measure by its many spellings. */
export function measureKey(written: string): string {
  const key = nameKey(written)
  return measures[key] ?? key
}

interface NamedRow extends Named {
  readonly source: SourceSheet
  readonly row: TargetRow
}

function addLine(
  resolver: Resolver,
  byPair: Map<string, ResolvedLine>,
  { source, row, indicator, unit }: NamedRow,
  year: number,
  lastMonthBegun: number,
): void {
  const { figures, remarks } = figuresOfRow(source, row, indicator)
  const planned = plannedOf(source, row)
  resolver.problems.push(...remarks, ...figureRemarks(indicator, planned, figures, year, lastMonthBegun))
  const pair = `${indicator.id} ${unit.id}`
  const earlier = byPair.get(pair)
  if (!earlier) {
    const line = { indicator, unit, row, source, planned, figures: byMonth(figures) }
    byPair.set(pair, line)
    resolver.lines.push(line)
  } else if (earlier.source === source) {
    const place = placeOf(source, row.line, source.columns.indicator)
    resolver.problems.push(remark(place, 'line_repeated', row.indicator, { first: earlier.row.line }))
  } else join(resolver, earlier, planned, figures)
}

const byMonth = (figures: readonly ClaimedFigure[]): Map<number, ClaimedFigure> =>
  new Map(figures.map((figure) => [figure.month, figure]))

const plannedOf = (source: SourceSheet, row: TargetRow): Claim | null =>
  row.planned === null
    ? null
    : { value: row.planned, place: placeOf(source, row.line, source.columns.planned) }

/** Two files may each say a part; what both say must be the same. */
function join(
  resolver: Resolver,
  line: ResolvedLine,
  planned: Claim | null,
  figures: readonly ClaimedFigure[],
): void {
  if (!line.planned) line.planned = planned
  else if (planned) resolver.problems.push(...disagreement(line.planned, planned))
  for (const figure of figures) {
    const first = line.figures.get(figure.month)
    if (!first) line.figures.set(figure.month, figure)
    else resolver.problems.push(...disagreement(first, figure))
  }
}

function disagreement(first: Claim, second: Claim): FileRemark[] {
  if (compare(first.value, second.value) === 0) return []
  const { source, cell } = first.place
  const params = {
    other: `${source.fileName}, ${source.sheet}!${cell}`,
    otherValue: formatNumber(first.value, 'vi'),
  }
  return [remark(second.place, 'two_values', formatNumber(second.value, 'vi'), params)]
}

function figureRemarks(
  indicator: KnownIndicator,
  planned: Claim | null,
  figures: readonly ClaimedFigure[],
  year: number,
  lastMonthBegun: number,
): FileRemark[] {
  const at = (place: Place, { value }: Claim, code: string, params = {}) =>
    remark(place, code, formatNumber(value, 'vi'), params)
  const faults = (claim: Claim, isPlan: boolean) => {
    const fault = faultOf(indicator, claim.value, null)
    if (fault === null || (isPlan && fault === 'base_needed')) return []
    return [at(claim.place, claim, fault, { decimals: indicator.decimals })]
  }
  const remarks = figures.flatMap((figure) => faults(figure, false))
  for (const figure of figures)
    if (figure.month > lastMonthBegun)
      remarks.push(at(figure.place, figure, 'month_not_begun', { month: figure.month }))
  if (!planned) return remarks
  const plan = canPlan(indicator.direction, { year, planned: planned.value, plannedHigh: null, dueOn: null })
  if (!plan.allowed) remarks.push(at(planned.place, planned, 'plan_not_by_file'))
  return [...faults(planned, true), ...remarks]
}
