import type { Layout } from '#domain/consolidation/contract.ts'
import type { Db } from '#server/kernel/database.ts'
import { describeLayout } from '#server/target/describe-layout.ts'
import { type Workbook } from './plan-consolidation.ts'
import { sheetsOf } from './workbook-reading.ts'

/** The layouts of the workbooks, each once, the unsure ones first. */
export async function describeLayouts(db: Db, workbooks: readonly Workbook[]): Promise<Layout[]> {
  const sheets = workbooks.flatMap(({ id, reading }) => sheetsOf(reading).map((sheet) => ({ id, sheet })))
  const byFingerprint = Map.groupBy(sheets, ({ sheet }) => sheet.layout.fingerprint)
  const saved = await db
    .selectFrom('workbook_layout')
    .select(['fingerprint', 'file_name as fileName', 'saved_on as savedOn'])
    .where('is_forgotten', '=', false)
    .where('fingerprint', 'in', ['', ...byFingerprint.keys()])
    .execute()
  const rememberedOf = new Map(saved.map(({ fingerprint, ...rest }) => [fingerprint, rest]))
  const layouts = [...byFingerprint].flatMap(([fingerprint, group]) => {
    const [first] = group
    if (!first) return []
    const files = new Set(group.map(({ id }) => id)).size
    return [describeLayout(first.sheet, files, rememberedOf.get(fingerprint) ?? null)]
  })
  return layouts.sort((a, b) => Number(b.isUnsure) - Number(a.isUnsure) || b.files - a.files)
}
