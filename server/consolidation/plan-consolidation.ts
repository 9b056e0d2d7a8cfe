import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import type { Hold } from '#server/target/compare-import.ts'
import type { FileRemark } from '#server/target/import-file.ts'
import { type PlannedImport, type Register, loadRegister, planImport } from '#server/target/plan-import.ts'
import { type ReadSources, readSources, unitFinderOf } from '#server/target/read-sources.ts'
import { type Unreadable, sheetsOf } from './workbook-reading.ts'

/** A workbook as it is kept. */
export interface Workbook {
  readonly id: string
  readonly name: string
  readonly hash: string
  readonly size: number
  readonly unit_id: string | null
  readonly is_left_out: boolean
  readonly unreadable: Unreadable | null
  readonly reading: unknown
  readonly version: number
}

export interface PlannedConsolidation extends PlannedImport {
  readonly register: Register
  /** The files that the plan takes in. */
  readonly taken: readonly Workbook[]
  readonly remarks: readonly FileRemark[]
}

interface Asked {
  readonly year: number
  readonly today: CalendarDate
  readonly defineMissing: boolean
  readonly hold: Hold
  /** Leaves out, one round after another, every file in which something is wrong. */
  readonly onlyClean: boolean
}

export async function loadWorkbooks(db: Db | Tx, consolidationId: string): Promise<Workbook[]> {
  const rows = await db
    .selectFrom('consolidation_file')
    .select(['id', 'name', 'hash', 'size', 'unit_id', 'is_left_out', 'unreadable', 'reading', 'version'])
    .where('consolidation_id', '=', consolidationId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    ...row,
    unreadable: row.unreadable as Unreadable | null,
  }))
}

/** What the workbooks together would write, with everything that is wrong in any of them. */
export async function planConsolidation(
  db: Db | Tx,
  workbooks: readonly Workbook[],
  asked: Asked,
): Promise<PlannedConsolidation> {
  const register = await loadRegister(db, asked.year, asked.today)
  const finder = unitFinderOf(register.tree, register.aliases.unitAliases)
  const read = workbooks
    .filter(({ is_left_out, unreadable }) => !is_left_out && unreadable === null)
    .map((workbook) => {
      const file = { id: workbook.id, name: workbook.name, unitId: workbook.unit_id }
      const sheets = sheetsOf(workbook.reading)
      return { workbook, read: readSources({ ...file, sheets }, register.tree, finder, asked.year) }
    })
  return planTaken(db, register, read, asked)
}

type ReadWorkbook = { workbook: Workbook; read: ReadSources }

async function planTaken(
  db: Db | Tx,
  register: Register,
  taken: readonly ReadWorkbook[],
  asked: Asked,
): Promise<PlannedConsolidation> {
  const sources = taken.flatMap(({ read }) => read.sources)
  const planned = await planImport(db, register, sources, asked)
  const problems = [...taken.flatMap(({ read }) => read.problems), ...planned.problems]
  const wrong = new Set(problems.map(({ fileId }) => fileId))
  if (asked.onlyClean && wrong.size > 0) {
    const clean = taken.filter(({ workbook }) => !wrong.has(workbook.id))
    return planTaken(db, register, clean, asked)
  }
  const notices = [...taken.flatMap(({ read }) => read.notices), ...planned.notices]
  const remarks = [...problems, ...notices]
  return { ...planned, problems, notices, remarks, register, taken: taken.map(({ workbook }) => workbook) }
}
