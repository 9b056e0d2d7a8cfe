import { type Decimal, compare } from '#domain/quantity/decimal.ts'
import { formatNumber } from '#domain/quantity/format-number.ts'
import { faultOf } from '#domain/target/actual.ts'
import { nameKey } from '#domain/target/nearest-name.ts'
import type { NamedLine, TargetRow } from '#documents/in/xlsx/target-row.ts'
import { type Claim, type ClaimedFigure, columnRemarks, eachFigure, figuresOfRow } from './figures-of-row.ts'
import { type KnownIndicator, type NameFinder, nameRemarks } from './find-names.ts'
import { type FileRemark, type SourceSheet, cellOf, placeOf, remark, remarkAt } from './import-file.ts'
import type { UnitInTree } from './load-units.ts'

/** What files say of one indicator of one unit, each figure with its cell. */
export interface ResolvedLine {
  readonly indicator: KnownIndicator
  readonly unit: UnitInTree
  /** The line that names both first. */
  readonly row: TargetRow
  readonly source: SourceSheet
  /** Further lines that speak of the same pair, in other files. */
  readonly others: { source: SourceSheet; row: TargetRow }[]
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

export function openResolver(finder: NameFinder, lastMonthBegun: number): Resolver {
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
        if (named) addLine(resolver, byPair, { source, row, ...named }, lastMonthBegun)
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
  if (line.unitOfMeasure === '' || line.unitOfMeasure === unitOfMeasure) return []
  if (measureKey(unitOfMeasure) === measureKey(line.unitOfMeasure)) return []
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
  lastMonthBegun: number,
): void {
  resolver.problems.push(...columnRemarks(source, row, indicator), ...answerRemarks(source, row, indicator))
  checkFigures(resolver.problems, source, row, indicator, lastMonthBegun)
  const pair = `${indicator.id} ${unit.id}`
  const earlier = byPair.get(pair)
  if (!earlier) {
    const line = { indicator, unit, row, source, others: [] }
    byPair.set(pair, line)
    resolver.lines.push(line)
  } else if (earlier.source === source) {
    const place = placeOf(source, row.line, source.columns.indicator)
    resolver.problems.push(remark(place, 'line_repeated', row.indicator, { first: earlier.row.line }))
  } else join(resolver, earlier, source, row)
}

/** An answer in words is a figure only where yes or no is asked for. */
const answerRemarks = (
  source: SourceSheet,
  { answers }: TargetRow,
  { direction }: KnownIndicator,
): FileRemark[] =>
  direction === 'yes_no'
    ? []
    : answers.map(({ cell, code, params, value }) => remarkAt(source, cell, code, value, params))

/** What the files say of a line, each figure by its month. */
export function claimsOf({ indicator, row, source, others }: ResolvedLine): {
  planned: Claim | null
  figures: (ClaimedFigure | undefined)[]
} {
  let planned = plannedOf(source, row)
  const figures: (ClaimedFigure | undefined)[] = []
  for (const each of [{ source, row }, ...others]) {
    planned ??= plannedOf(each.source, each.row)
    for (const figure of figuresOfRow(each.source, each.row, indicator)) figures[figure.month] ??= figure
  }
  return { planned, figures }
}

const plannedOf = (source: SourceSheet, row: TargetRow): Claim | null =>
  row.planned === null ? null : { ...placeOf(source, row.line, source.columns.planned), value: row.planned }

/** Two files may each say a part; what both say must be the same. */
function join(resolver: Resolver, line: ResolvedLine, source: SourceSheet, row: TargetRow): void {
  const said = claimsOf(line)
  const planned = plannedOf(source, row)
  if (said.planned && planned) resolver.problems.push(...disagreement(said.planned, planned))
  for (const figure of figuresOfRow(source, row, line.indicator)) {
    const first = said.figures[figure.month]
    if (first) resolver.problems.push(...disagreement(first, figure))
  }
  line.others.push({ source, row })
}

function disagreement(first: Claim, second: Claim): FileRemark[] {
  if (compare(first.value, second.value) === 0) return []
  const { source } = first
  const params = {
    other: `${source.fileName}, ${source.sheet}!${cellOf(first)}`,
    otherValue: formatNumber(first.value, 'vi'),
  }
  return [remark(second, 'two_values', formatNumber(second.value, 'vi'), params)]
}

function checkFigures(
  problems: FileRemark[],
  source: SourceSheet,
  row: TargetRow,
  indicator: KnownIndicator,
  lastMonthBegun: number,
): void {
  const tell = (value: Decimal, column: number | null, code: string, params = {}) =>
    problems.push(remark(placeOf(source, row.line, column), code, formatNumber(value, 'vi'), params))
  const { planned } = row
  if (planned !== null) {
    const column = source.columns.planned
    const fault = faultOf(indicator, planned, null)
    if (fault !== null && fault !== 'base_needed')
      tell(planned, column, fault, { decimals: indicator.decimals })
  }
  eachFigure(source, row, indicator, (value, month, column) => {
    const fault = faultOf(indicator, value, null)
    if (fault !== null) tell(value, column, fault, { decimals: indicator.decimals })
    if (month > lastMonthBegun) tell(value, column, 'month_not_begun', { month })
  })
}
