import { buffer } from 'node:stream/consumers'
import type { mapLayout as route } from '#domain/consolidation/contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { notFound } from '#server/kernel/problem.ts'
import { keepLayout, loadRememberedLayouts } from '#server/target/workbook-layouts.ts'
import { getOpenConsolidation } from './load-consolidation.ts'
import { keptReading, readWorkbookBytes, sheetsOf } from './workbook-reading.ts'

/** Remembers what the columns of a layout hold and reads anew every workbook of the consolidation that has it. */
export const mapLayout: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, files } = context
  const { month } = await getOpenConsolidation(tx, actor, params.id, 'update')
  const rows = await tx
    .selectFrom('consolidation_file')
    .select(['id', 'name', 'hash', 'reading'])
    .where('consolidation_id', '=', params.id)
    .where('unreadable', 'is', null)
    .execute()
  const concerned = rows.filter(({ reading }) =>
    sheetsOf(reading).some(({ layout }) => layout.fingerprint === body.fingerprint),
  )
  const [first] = concerned
  if (!first) throw notFound()
  await keepLayout(context, body, first.name)
  const reading = { remembered: await loadRememberedLayouts(tx), month }
  for (const { id, hash } of concerned) {
    const { stream } = await files.read(hash)
    const read = await readWorkbookBytes(await buffer(stream), reading)
    await tx.updateTable('consolidation_file').set(keptReading(read)).where('id', '=', id).execute()
  }
  return { readAnew: concerned.length }
}
