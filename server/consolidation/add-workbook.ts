import type { addWorkbook as route } from '#domain/consolidation/contract.ts'
import { cleanFileName } from '#domain/file/file-name.ts'
import { canKeepTargets } from '#domain/target/policy.ts'
import type { Prepare, PreparedCommand } from '#server/http/binding.ts'
import type { Tx } from '#server/kernel/database.ts'
import { permit, refused } from '#server/kernel/problem.ts'
import { holdStamped } from '#server/file/hold-stamped.ts'
import { loadRememberedLayouts } from '#server/target/workbook-layouts.ts'
import { getOpenConsolidation } from './load-consolidation.ts'
import { keptReading, readHandedIn } from './workbook-reading.ts'

/** Asks the scanner before anything is read. */
export const scanWorkbook: Prepare<typeof route, Uint8Array> = async (_input, { actor, files }, bytes) => {
  permit(canKeepTargets(actor))
  await files.scan(bytes)
  return bytes
}

/** Reads a workbook and keeps it for the consolidation; one that bears a secrecy stamp is not kept. */
export const addWorkbook: PreparedCommand<typeof route, Uint8Array> = async (
  { params, query },
  context,
  bytes,
) => {
  const { tx, actor, files } = context
  const { month } = await getOpenConsolidation(tx, actor, params.id)
  if (bytes.byteLength === 0) throw refused('file_empty')
  const reading = { remembered: await loadRememberedLayouts(tx), month }
  const { read, stampIn } = await readHandedIn(bytes, query.name, reading)
  holdStamped({ stampIn }, query)
  const { hash, size } = await files.keep(bytes)
  const rows = (read.sheets ?? []).reduce((count, sheet) => count + sheet.rows.length, 0)
  const answer = { id: query.fileId, unreadable: read.unreadable, rows }
  const name = cleanFileName(query.name)
  const same = await findSame(tx, params.id, hash)
  if (same && !same.is_left_out) return { ...answer, id: same.id, sameAs: same.name }
  await leaveOutEarlier(tx, params.id, name)
  if (same) {
    await takeIn(tx, same.id)
    return { ...answer, id: same.id, sameAs: null }
  }
  await tx
    .insertInto('consolidation_file')
    .values({
      id: query.fileId,
      consolidation_id: params.id,
      name,
      hash,
      size,
      stamp_reviewed_by: query.stampReason ? actor.personId : null,
      stamp_reason: query.stampReason ?? null,
      ...keptReading(read),
    })
    .execute()
  return { ...answer, sameAs: null }
}

const findSame = (tx: Tx, consolidationId: string, hash: string) =>
  tx
    .selectFrom('consolidation_file')
    .select(['id', 'name', 'is_left_out'])
    .where('consolidation_id', '=', consolidationId)
    .where('hash', '=', hash)
    .executeTakeFirst()

/** A workbook that was mended comes under the name it had, and takes the place of the one before. */
async function leaveOutEarlier(tx: Tx, consolidationId: string, name: string): Promise<void> {
  await tx
    .updateTable('consolidation_file')
    .set((set) => ({ is_left_out: true, version: set('version', '+', 1) }))
    .where('consolidation_id', '=', consolidationId)
    .where('name', '=', name)
    .where('is_left_out', '=', false)
    .execute()
}

async function takeIn(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('consolidation_file')
    .set((set) => ({ is_left_out: false, version: set('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
