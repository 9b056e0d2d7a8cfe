import type { addWorkbook as route } from '#domain/consolidation/contract.ts'
import { cleanFileName } from '#domain/file/file-name.ts'
import { findSecrecyStamp } from '#domain/intake/secrecy.ts'
import type { UploadCommand } from '#server/kernel/context.ts'
import { Problem, refused } from '#server/kernel/problem.ts'
import { loadRememberedLayouts } from '#server/target/workbook-layouts.ts'
import { getOpenConsolidation } from './load-consolidation.ts'
import { headOf, keptReading, readWorkbookBytes } from './workbook-reading.ts'

/** Reads a workbook and keeps it for the consolidation; one that bears a secrecy stamp is not kept. */
export const addWorkbook: UploadCommand<typeof route> = async ({ params, query }, context, { bytes }) => {
  const { tx, actor, files } = context
  const { month } = await getOpenConsolidation(tx, actor, params.id)
  if (bytes.byteLength === 0) throw refused('file_empty')
  const reading = { remembered: await loadRememberedLayouts(tx), month }
  const read = await readWorkbookBytes(bytes, reading)
  const stamp = findSecrecyStamp(headOf(read), query.name)
  if (stamp && !query.stampReviewed)
    throw new Problem('state_secret', { reason: 'stamp_found', params: { where: stamp.where } })
  const { hash, size } = await files.keep(bytes)
  const rows = (read.sheets ?? []).reduce((count, sheet) => count + sheet.rows.length, 0)
  const answer = { id: query.fileId, unreadable: read.unreadable, rows }
  const same = await tx
    .selectFrom('consolidation_file')
    .select('name')
    .where('consolidation_id', '=', params.id)
    .where('hash', '=', hash)
    .executeTakeFirst()
  if (same) return { ...answer, sameAs: same.name }
  const name = cleanFileName(query.name)
  await tx
    .insertInto('consolidation_file')
    .values({ id: query.fileId, consolidation_id: params.id, name, hash, size, ...keptReading(read) })
    .execute()
  return { ...answer, sameAs: null }
}
