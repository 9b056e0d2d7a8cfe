import type { TargetsSheet } from '#documents/in/xlsx/targets-sheet.ts'
import { nameKey } from '#domain/target/nearest-name.ts'
import { type UnitInWords, openUnitInWords } from '#domain/target/unit-in-words.ts'
import type { Aliases } from './find-names.ts'
import { type FileRemark, type SourceSheet, remarkAt } from './import-file.ts'
import type { UnitInTree, UnitTree } from './load-units.ts'

/** A workbook as it was read. */
export interface ReadFile {
  readonly id: string
  readonly name: string
  /** The unit that a person said it is about. */
  readonly unitId: string | null
  readonly sheets: readonly TargetsSheet[]
}

export interface ReadSources {
  readonly sources: SourceSheet[]
  readonly problems: FileRemark[]
  readonly notices: FileRemark[]
}

/** Finds the unit of which words speak, by its names and by what workbooks call it. */
export function unitFinderOf(tree: UnitTree, unitAliases: Aliases): UnitInWords {
  const called = Map.groupBy([...unitAliases], ([, unitId]) => unitId)
  return openUnitInWords(
    tree.inOrder.map(({ unit, depth }) => ({
      id: unit.id,
      depth,
      keys: [nameKey(unit.name), nameKey(unit.shortName), ...(called.get(unit.id) ?? []).map(([key]) => key)],
    })),
  )
}

/** The words of a file's name that may name a unit, its numbers left out. */
export const wordsOfName = (name: string): string =>
  name
    .replace(/\.xlsx$/i, '')
    .replace(/[_\d]+/g, ' ')
    .trim()

/** The sheets of a file ready to be resolved, and what is wrong with them already. */
export function readSources(file: ReadFile, tree: UnitTree, finder: UnitInWords, year: number): ReadSources {
  const read: ReadSources = { sources: [], problems: [], notices: [] }
  for (const each of file.sheets) {
    const unit = unitOf(file, each, tree, finder)
    const { sheet, columns, rows, flawed } = each
    const source = { fileId: file.id, fileName: file.name, sheet, columns, rows, flawed, unit }
    const at = ({ cell, code, params, value }: TargetsSheet['problems' | 'notices'][number]) =>
      remarkAt(source, cell, code, value, params)
    read.problems.push(...yearProblems(source, each, year), ...each.problems.map(at))
    read.notices.push(...each.notices.map(at))
    if (columns.unit === null && unit === null) read.problems.push(unitUnknown(source, file.name))
    read.sources.push(source)
  }
  return read
}

function unitOf(file: ReadFile, sheet: TargetsSheet, tree: UnitTree, finder: UnitInWords): UnitInTree | null {
  if (sheet.columns.unit !== null) return null
  if (file.unitId !== null) return tree.byId.get(file.unitId) ?? null
  const named = { text: wordsOfName(file.name), cell: null }
  const found = finder.find([...sheet.layout.facts.unitCandidates, named])
  return found && (tree.byId.get(found.unitId) ?? null)
}

const unitUnknown = (source: SourceSheet, fileName: string): FileRemark =>
  remarkAt(source, 'A1', 'unit_of_sheet_unknown', fileName)

function yearProblems(source: SourceSheet, { layout }: TargetsSheet, expected: number): FileRemark[] {
  const found = layout.facts.year
  if (found === null || found === expected) return []
  const heading = layout.columns.find(({ heading: words }) => words.includes(String(found)))
  const cell = heading?.evidence ?? 'A1'
  return [remarkAt(source, cell, 'year_differs', String(found), { found, expected })]
}
