import { type CalendarDate, dateOf, monthOf, yearOf } from '#domain/calendar/date.ts'
import type { ImportSummary } from '#domain/target/import-contract.ts'
import { loadFreezing } from '#server/cut-off/load-terms.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { type Freezing, type Hold, type ImportPlan, compareImport } from './compare-import.ts'
import { type KnownIndicator, type NameFinder, openNameFinder } from './find-names.ts'
import type { FileRemark, SourceSheet } from './import-file.ts'
import { type ImportAliases, loadAliases } from './import-aliases.ts'
import { indicatorColumns } from './indicator-columns.ts'
import { dayOfReview } from './load-targets.ts'
import { type UnitTree, loadUnitTree } from './load-units.ts'
import { type IndicatorToDefine, findMissingIndicators } from './missing-indicators.ts'
import { type ResolvedLine, openResolver } from './resolve-import.ts'

/** What the names in files are looked up among. */
export interface Register {
  readonly indicators: readonly KnownIndicator[]
  readonly tree: UnitTree
  readonly aliases: ImportAliases
  readonly finder: NameFinder
  readonly year: number
  readonly lastMonthBegun: number
  readonly freezing: Freezing
  /** The indicators among them that the import is to define. */
  readonly defined: readonly IndicatorToDefine[]
}

/** Loads indicators, units and what files call them. */
export async function loadRegister(db: Db | Tx, year: number, today: CalendarDate): Promise<Register> {
  const indicators = await db.selectFrom('indicator as i').select(indicatorColumns).execute()
  const tree = await loadUnitTree(db, dayOfReview(year, today))
  const aliases = await loadAliases(db)
  const units = tree.inOrder.map(({ unit }) => unit)
  const finder = openNameFinder({ indicators, units, ...aliases })
  const freezing = await loadFreezing(db, year, today)
  return {
    indicators,
    tree,
    aliases,
    finder,
    freezing,
    defined: [],
    year,
    lastMonthBegun: lastMonthBegun(year, today),
  }
}

export interface PlannedImport {
  readonly plan: ImportPlan
  readonly problems: FileRemark[]
  readonly notices: FileRemark[]
  readonly missing: IndicatorToDefine[]
  readonly lines: readonly ResolvedLine[]
  /** The units of which each file speaks, by the ids of both. */
  readonly unitsOf: ReadonlyMap<string, ReadonlySet<string>>
  readonly mayDefine: boolean
}

/** What an import of these sheets would write, with everything that keeps it from being written. */
export async function planImport(
  db: Db | Tx,
  register: Register,
  sources: readonly SourceSheet[],
  { defineMissing, hold }: { defineMissing: boolean; hold: Hold },
): Promise<PlannedImport> {
  const absent = findMissingIndicators(sources, register.finder, register.indicators)
  const missing = defineMissing ? absent : []
  const { finder } = missing.length > 0 ? withDefined(register, missing) : register
  const resolver = openResolver(finder, register.lastMonthBegun)
  for (const source of sources) resolver.resolve(source)
  const plan = await compareImport(db, register.year, resolver.lines, register.freezing, hold)
  return {
    plan,
    problems: [...resolver.problems, ...plan.problems],
    notices: [...resolver.notices, ...plan.notices],
    missing,
    lines: resolver.lines,
    unitsOf: resolver.unitsOf,
    mayDefine: !defineMissing && absent.length > 0,
  }
}

/** The register with indicators that the import is to define. */
export function withDefined(register: Register, missing: readonly IndicatorToDefine[]): Register {
  const { tree, aliases } = register
  const added = missing.map((each) => ({
    ...each,
    shortName: each.name,
    direction: 'higher' as const,
    scaleLevels: null,
  }))
  const indicators = [...register.indicators, ...added]
  const units = tree.inOrder.map(({ unit }) => unit)
  const finder = openNameFinder({ indicators, units, ...aliases })
  return { ...register, indicators, finder, defined: [...register.defined, ...missing] }
}

const lastMonthBegun = (year: number, today: CalendarDate): number => {
  if (dateOf(year, 12, 1) <= today) return 12
  return yearOf(today) < year ? 0 : monthOf(today)
}

export const nothing: ImportSummary = {
  newIndicators: [],
  newTargets: 0,
  newFigures: 0,
  changes: [],
  unchanged: 0,
}

export const summarize = (plan: ImportPlan, missing: readonly IndicatorToDefine[]): ImportSummary => ({
  newIndicators: missing.map(({ id: _id, ...indicator }) => indicator),
  newTargets: plan.newTargets.length,
  newFigures: plan.newFigures.length,
  changes: plan.changes.map(({ fileId: _fileId, ...change }) => change),
  unchanged: plan.unchanged,
})

/** In the order in which a person goes through a sheet: row by row, then from left to right. */
export function byCell(a: { cell: string }, b: { cell: string }): number {
  const place = ({ cell }: { cell: string }): [number, string] => [
    Number(/\d+$/.exec(cell)?.[0] ?? 0),
    (/^[A-Z]+/.exec(cell)?.[0] ?? '').padStart(3),
  ]
  const [rowA, columnA] = place(a)
  const [rowB, columnB] = place(b)
  return rowA - rowB || (columnA < columnB ? -1 : Number(columnA > columnB))
}
