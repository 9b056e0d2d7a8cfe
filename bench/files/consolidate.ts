import { readWorkbook } from '#documents/in/xlsx/read-workbook.ts'
import { readTargetsSheets } from '#documents/in/xlsx/targets-sheet.ts'
import { openNameFinder } from '#server/target/find-names.ts'
import type { UnitInTree } from '#server/target/load-units.ts'
import { readSources, unitFinderOf } from '#server/target/read-sources.ts'
import { openResolver } from '#server/target/resolve-import.ts'
import { type MadeWorkbook, indicatorName, rowCount, unitCount, unitName } from './make-workbooks.ts'

const units: UnitInTree[] = Array.from({ length: unitCount }, (_, index) => ({
  id: `unit-${index + 1}`,
  name: unitName(index + 1),
  shortName: unitName(index + 1),
  parentId: null,
  ordinal: index,
}))
const tree = {
  byId: new Map(units.map((unit) => [unit.id, unit])),
  childrenOf: new Map<string, string[]>(),
  parentOf: new Map<string, string | null>(),
  inOrder: units.map((unit) => ({ unit, depth: 0 })),
}
const indicators = Array.from({ length: rowCount }, (_, index) => ({
  id: `indicator-${index + 1}`,
  code: `CT${index + 1}`,
  name: indicatorName(index + 1),
  shortName: indicatorName(index + 1),
  unitOfMeasure: 'hồ sơ',
  decimals: 2,
  direction: 'higher' as const,
  aggregation: 'sum' as const,
  frequency: 'month' as const,
  entry: 'in_period' as const,
  scaleLevels: null,
}))

/** What the office gets of the workbooks before anything is written: every line with its unit, its indicator, its cells. */
export async function consolidate(
  workbooks: readonly MadeWorkbook[],
): Promise<{ lines: number; problems: number }> {
  const none = new Map<string, never>()
  const finder = openNameFinder({ indicators, units, indicatorAliases: none, unitAliases: none })
  const unitFinder = unitFinderOf(tree, none)
  const resolver = openResolver(finder, 12)
  let problems = 0
  for (const { name, bytes } of workbooks) {
    const sheets = readTargetsSheets(await readWorkbook(bytes), { remembered: none, month: null })
    const read = readSources({ id: name, name, unitId: null, sheets }, tree, unitFinder, 2026)
    problems += read.problems.length
    for (const source of read.sources) resolver.resolve(source)
  }
  return { lines: resolver.lines.length, problems: problems + resolver.problems.length }
}
