import { dateOf, monthOf, yearOf, type CalendarDate } from '#domain/calendar/date.ts'
import type { CellRemark, ImportSummary, importTargets as route } from '#domain/target/import-contract.ts'
import { canKeepTargets } from '#domain/target/policy.ts'
import { readWorkbook } from '#documents/in/xlsx/read-workbook.ts'
import { type TargetsSheet, readTargetsSheet } from '#documents/in/xlsx/targets-sheet.ts'
import type { UploadCommand } from '#server/kernel/context.ts'
import type { Tx } from '#server/kernel/database.ts'
import { invalid, permit } from '#server/kernel/problem.ts'
import { type ImportPlan, compareImport, isEmptyPlan } from './compare-import.ts'
import { remark, withAddresses } from './import-file.ts'
import { indicatorColumns } from './indicator-columns.ts'
import { dayOfReview } from './load-targets.ts'
import { loadUnitTree } from './load-units.ts'
import { findMissingIndicators, resolveRows } from './resolve-import.ts'
import { writeImport } from './write-import.ts'

/** Reads a workbook of targets; with one problem nothing is written, and a trial run writes nothing at all. */
export const importTargets: UploadCommand<typeof route> = async ({ query }, context, { bytes }) => {
  const { tx, actor, today } = context
  permit(canKeepTargets(actor))
  const sheet = readTargetsSheet(await readWorkbook(bytes))
  const { year } = query
  const { rows, missing, problems, mayDefine } = await resolveSheet(
    tx,
    sheet,
    year,
    today,
    query.defineMissing,
  )
  const answer = { sheet: sheet.sheet, rows: sheet.rows.length, notices: sheet.notices, problems, mayDefine }
  if (problems.length > 0) {
    if (!query.dryRun) throw invalid(problems.map(({ cell, code, params }) => ({ path: cell, code, params })))
    return { ...answer, state: 'problems', summary: nothing }
  }
  const plan = await compareImport(tx, year, rows)
  const summary = summarize(plan, missing)
  if (isEmptyPlan(plan)) return { ...answer, state: 'unchanged', summary }
  if (query.dryRun) return { ...answer, state: 'preview', summary }
  await writeImport(context, year, { name: query.name, bytes, sheet: sheet.sheet ?? '' }, missing, plan)
  return { ...answer, state: 'imported', summary }
}

type MissingIndicators = ReturnType<typeof findMissingIndicators>

async function resolveSheet(
  tx: Tx,
  sheet: TargetsSheet,
  year: number,
  today: CalendarDate,
  defineMissing: boolean,
) {
  const { columns } = sheet
  const fileRows = columns ? sheet.rows.map((row) => withAddresses(row, columns)) : []
  const known = await tx.selectFrom('indicator as i').select(indicatorColumns).execute()
  const flawed = columns ? sheet.flawed.map((line) => withAddresses(line, columns)) : []
  const tree = await loadUnitTree(tx, dayOfReview(year, today))
  const absent = findMissingIndicators(fileRows, known)
  const missing: MissingIndicators = defineMissing ? absent : []
  const indicators = [...known, ...missing.map((each) => ({ ...each, shortName: each.name }))]
  const units = tree.inOrder.map(({ unit }) => unit)
  const resolution = resolveRows(fileRows, flawed, indicators, units, lastMonthBegun(year, today))
  const problems = [...yearProblems(sheet, year), ...sheet.problems, ...resolution.problems].sort(byCell)
  return { rows: resolution.rows, missing, problems, mayDefine: !defineMissing && absent.length > 0 }
}

function yearProblems(sheet: TargetsSheet, year: number): CellRemark[] {
  if (sheet.year === null || sheet.year === year) return []
  return [remark('A1', 'year_differs', String(sheet.year), { found: sheet.year, expected: year })]
}

const lastMonthBegun = (year: number, today: CalendarDate): number => {
  if (dateOf(year, 12, 1) <= today) return 12
  return yearOf(today) < year ? 0 : monthOf(today)
}

/** In the order in which a person goes through the sheet: row by row, then from left to right. */
function byCell(a: CellRemark, b: CellRemark): number {
  const place = ({ cell }: CellRemark): [number, string] => [
    Number(/\d+$/.exec(cell)?.[0] ?? 0),
    (/^[A-Z]+/.exec(cell)?.[0] ?? '').padStart(3),
  ]
  const [rowA, columnA] = place(a)
  const [rowB, columnB] = place(b)
  return rowA - rowB || (columnA < columnB ? -1 : Number(columnA > columnB))
}

const nothing: ImportSummary = { newIndicators: [], newTargets: 0, newFigures: 0, changes: [], unchanged: 0 }

const summarize = (plan: ImportPlan, missing: MissingIndicators): ImportSummary => ({
  newIndicators: missing.map(({ id: _id, ...indicator }) => indicator),
  newTargets: plan.newTargets.length,
  newFigures: plan.newFigures.length,
  changes: plan.changes,
  unchanged: plan.unchanged,
})
