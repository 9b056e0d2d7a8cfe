import type { CellRemark } from '#domain/target/import-contract.ts'
import type { LargeImport } from '#domain/target/large-import.ts'
import type { TargetRow } from '#documents/in/xlsx/target-row.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import type { JobContext, Report } from '#server/kernel/jobs/define-job.ts'
import { describeLayout } from './describe-layout.ts'
import type { ImportPlan } from './compare-import.ts'
import type { FileRemark, SourceSheet } from './import-file.ts'
import { openCitations } from './keep-citations.ts'
import { readLineFile } from './large-import-lines.ts'
import type { ReadLargeWorkbook } from './large-import-process.ts'
import type { LargeImportInput } from './large-import.ts'
import { findMissingIndicators } from './missing-indicators.ts'
import { type Register, loadRegister, planImport, withDefined } from './plan-import.ts'
import { readSources, unitFinderOf } from './read-sources.ts'
import { insertIndicators, writePlan } from './write-import.ts'

/** A large workbook between its two parts: read and checked, not yet written. */
export interface LargeImportWork {
  readonly input: LargeImportInput
  readonly read: ReadLargeWorkbook
  /** The file that holds its lines. */
  readonly lines: string
  readonly report: Report
  readonly signal: AbortSignal
  readonly discard: () => Promise<void>
  readonly checked?: LargeImport
}

const [mostProblems, mostNotices] = [500, 100]
const fileId = 'workbook'

/** Looks every line up and compares it with what stands; counts what would be written and names what is wrong. */
export async function checkLines(work: LargeImportWork, { db, today }: JobContext): Promise<LargeImportWork> {
  const { input, read, report } = work
  if (!read)
    return { ...work, checked: { ...blank(input), state: 'problems', problemCount: 1, problems: [noTable] } }
  const register = await loadRegister(db, input.year, today)
  const first = sourceOf(work, read, register)
  const layout = describeLayout(read, 1, null)
  const found = { ...blank(input), rows: read.count, layout: layout.isUnsure ? layout : null }
  tell(found, first.problems, first.notices)
  // Lines with something wrong in them were set apart; their names are looked up all the same.
  const apart = [{ ...first.source, rows: [], flawed: read.flawed }]
  const ofFlawed = await planImport(db, register, apart, { defineMissing: false, hold: 'only_looked_at' })
  tell(found, ofFlawed.problems, [])
  let known = register
  const seen = new Map<string, number>()
  for await (const rows of readLineFile(work.lines)) {
    const source = { ...first.source, rows }
    known = defineMissing(known, source, input, found)
    const planned = await planImport(db, known, [source], { defineMissing: false, hold: 'only_looked_at' })
    tell(found, [...planned.problems, ...repeated(planned.lines, seen)], planned.notices)
    count(found, planned.plan)
    found.mayDefine ||= planned.mayDefine
    await report({ phase: 'checking', done: (rows.at(-1)?.line ?? 0) - 1, of: read.count })
  }
  return { ...work, checked: { ...found, state: stateOf(found) } }
}

/** Writes what was checked, line by line as it stands then; a difference that became a problem gives everything up. */
export async function writeLines(work: LargeImportWork, context: CommandContext): Promise<LargeImport> {
  const { input, read, checked, report, signal } = work
  const isToBeWritten = checked?.state === 'preview' && !input.dryRun
  if (!checked || !read || !isToBeWritten) return checked ?? blank(input)
  const { tx, today } = context
  const register = await loadRegister(tx, input.year, today)
  const { source } = sourceOf(work, read, register)
  const written = { ...blank(input), rows: read.count }
  const citations = openCitations(context, [{ id: fileId, ...input }])
  let known = register
  for await (const rows of readLineFile(work.lines)) {
    signal.throwIfAborted()
    const before = known
    known = defineMissing(known, { ...source, rows }, input, written)
    if (known !== before) await insertIndicators(tx, known.defined.slice(before.defined.length))
    const asked = { defineMissing: false, hold: 'held' as const }
    const { plan, problems } = await planImport(tx, known, [{ ...source, rows }], asked)
    if (problems.length > 0) throw new Error('what was checked has changed meanwhile')
    await writePlan(context, input.year, plan, citations)
    citations.forget()
    count(written, plan)
    await report({ phase: 'writing', done: (rows.at(-1)?.line ?? 0) - 1, of: read.count })
  }
  return { ...checked, ...written, notices: checked.notices, state: 'imported' }
}

const blank = ({ name, year }: LargeImportInput): LargeImport => ({
  state: 'unchanged',
  name,
  year,
  rows: 0,
  problems: [],
  problemCount: 0,
  notices: [],
  targets: 0,
  figures: 0,
  unchanged: 0,
  newIndicators: 0,
  mayDefine: false,
  layout: null,
})

const noTable: CellRemark = { sheet: '', cell: 'A1', code: 'header_not_found', params: {}, value: '' }

const stateOf = ({ problemCount, targets, figures }: LargeImport): LargeImport['state'] => {
  if (problemCount > 0) return 'problems'
  return targets + figures === 0 ? 'unchanged' : 'preview'
}

/** The one sheet of the workbook without its lines, its unit recognised, and what is wrong with it already. */
function sourceOf({ input }: LargeImportWork, read: NonNullable<ReadLargeWorkbook>, register: Register) {
  const finder = unitFinderOf(register.tree, register.aliases.unitAliases)
  const file = { id: fileId, name: input.name, unitId: null, sheets: [{ ...read, rows: [] }] }
  const { sources, problems, notices } = readSources(file, register.tree, finder, input.year)
  const [source] = sources
  if (!source) throw new Error('a sheet was read and is not there')
  return { source: { ...source, flawed: [] }, problems, notices }
}

function defineMissing(
  register: Register,
  source: SourceSheet,
  input: LargeImportInput,
  found: LargeImport,
): Register {
  if (!input.defineMissing) return register
  const missing = findMissingIndicators([source], register.finder, register.indicators)
  found.newIndicators += missing.length
  return missing.length > 0 ? withDefined(register, missing) : register
}

/** A pair that an earlier piece of the file named already. */
function repeated(
  lines: readonly { indicator: { id: string }; unit: { id: string }; row: TargetRow; source: SourceSheet }[],
  seen: Map<string, number>,
): FileRemark[] {
  return lines.flatMap(({ indicator, unit, row, source }) => {
    const pair = `${indicator.id} ${unit.id}`
    const first = seen.get(pair)
    if (first === undefined) {
      seen.set(pair, row.line)
      return []
    }
    const at = { fileId, sheet: source.sheet, cell: `A${row.line}` }
    return [{ ...at, code: 'line_repeated', params: { first }, value: row.indicator }]
  })
}

function tell(found: LargeImport, problems: readonly FileRemark[], notices: readonly FileRemark[]): void {
  found.problemCount += problems.length
  found.problems.push(...problems.slice(0, mostProblems - found.problems.length).map(shown))
  found.notices.push(...notices.slice(0, mostNotices - found.notices.length).map(shown))
}

const shown = ({ fileId: _fileId, ...remark }: FileRemark): CellRemark => remark

function count(found: LargeImport, plan: ImportPlan): void {
  found.targets += plan.newTargets.length + plan.adjustedTargets.length
  found.figures += plan.newFigures.length + plan.changedFigures.length
  found.unchanged += plan.unchanged
}
