import type { CellRemark, importTargets as route } from '#domain/target/import-contract.ts'
import { readWorkbook } from '#documents/in/xlsx/read-workbook.ts'
import { readTargetsSheets } from '#documents/in/xlsx/targets-sheet.ts'
import type { PreparedCommand } from '#server/http/binding.ts'
import { newId } from '#server/kernel/id.ts'
import { invalid } from '#server/kernel/problem.ts'
import { isEmptyPlan } from './compare-import.ts'
import type { FileRemark } from './import-file.ts'
import { byCell, loadRegister, nothing, planImport, summarize } from './plan-import.ts'
import { readSources, unitFinderOf } from './read-sources.ts'
import { loadRememberedLayouts } from './workbook-layouts.ts'
import { insertIndicators, writeImport } from './write-import.ts'

/** Reads a workbook of targets; with one problem nothing is written, and a trial run writes nothing at all. */
export const importTargets: PreparedCommand<typeof route, Uint8Array> = async ({ query }, context, bytes) => {
  const { tx, today, files } = context
  const { year } = query
  const remembered = await loadRememberedLayouts(tx)
  const sheets = readTargetsSheets(await readWorkbook(bytes), { remembered, month: null })
  if (sheets.length === 0) return noTable
  const register = await loadRegister(tx, year, today)
  const finder = unitFinderOf(register.tree, register.aliases.unitAliases)
  const file = { id: newId(), name: query.name, unitId: null, sheets }
  const read = readSources(file, register.tree, finder, year)
  const planned = await planImport(tx, register, read.sources, {
    defineMissing: query.defineMissing,
    hold: 'held',
  })
  const problems = shown([...read.problems, ...planned.problems])
  const answer = {
    sheet: sheets[0]?.sheet ?? null,
    rows: sheets.reduce((count, { rows }) => count + rows.length, 0),
    notices: shown([...read.notices, ...planned.notices]),
    problems,
    mayDefine: planned.mayDefine,
  }
  if (problems.length > 0) {
    if (!query.dryRun) throw invalid(problems.map(({ cell, code, params }) => ({ path: cell, code, params })))
    return { ...answer, state: 'problems', summary: nothing }
  }
  const summary = summarize(planned.plan, planned.missing)
  if (isEmptyPlan(planned.plan)) return { ...answer, state: 'unchanged', summary }
  if (query.dryRun) return { ...answer, state: 'preview', summary }
  const kept = { id: file.id, name: file.name, ...(await files.keep(bytes)) }
  await insertIndicators(tx, planned.missing)
  await writeImport(context, year, [kept], planned.plan)
  return { ...answer, state: 'imported', summary }
}

const shown = (remarks: readonly FileRemark[]): CellRemark[] =>
  remarks.map(({ fileId: _fileId, ...remark }) => remark).sort(byCell)

const noTable = {
  state: 'problems' as const,
  sheet: null,
  rows: 0,
  problems: [{ sheet: '', cell: 'A1', code: 'header_not_found', params: {}, value: '' }],
  notices: [],
  summary: nothing,
  mayDefine: false,
}
