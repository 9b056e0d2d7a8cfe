import * as z from 'zod'
import { cleanFileName } from '#domain/file/file-name.ts'
import type {
  confirmLargeImport as confirmRoute,
  importLargeWorkbook as route,
  mapLargeLayout as mapRoute,
} from '#domain/target/large-import.ts'
import { canKeepTargets } from '#domain/target/policy.ts'
import type { PreparedCommand } from '#server/http/binding.ts'
import type { Command } from '#server/kernel/context.ts'
import type { Tx } from '#server/kernel/database.ts'
import { queueJob } from '#server/kernel/jobs/queue-job.ts'
import { found, permit } from '#server/kernel/problem.ts'
import { keepLayout } from './workbook-layouts.ts'
import { largeImportJob } from './large-import.ts'

/** Keeps the workbook and queues its reading. */
export const importLargeWorkbook: PreparedCommand<typeof route, Uint8Array> = async (
  { query },
  context,
  bytes,
) => {
  const { hash, size } = await context.files.keep(bytes)
  const { id, year, defineMissing, stampReason } = query
  const name = cleanFileName(query.name)
  const input = { name, year, hash, size, defineMissing, dryRun: true, stampReason }
  await queueJob(largeImportJob, { id, input }, context)
  return { id }
}

/** Queues the writing of a workbook that was read; it is read anew, for what stands may have changed meanwhile. */
export const confirmLargeImport: Command<typeof confirmRoute> = async ({ params, body }, context) => {
  permit(canKeepTargets(context.actor))
  const input = { ...(await getRead(context.tx, params.id)), ...body }
  await queueJob(largeImportJob, { id: body.id, input }, context)
  return { id: body.id }
}

/** Remembers what the columns hold and queues the reading anew. */
export const mapLargeLayout: Command<typeof mapRoute> = async ({ params, body }, context) => {
  permit(canKeepTargets(context.actor))
  const { id, fingerprint, columns, defineMissing } = body
  const read = await getRead(context.tx, params.id)
  await keepLayout(context, { fingerprint, columns }, read.name)
  await queueJob(largeImportJob, { id, input: { ...read, defineMissing, dryRun: true } }, context)
  return { id }
}

/** What a workbook that was read is. Throws `not_found`. */
async function getRead(tx: Tx, id: string) {
  const { input } = found(
    await tx
      .selectFrom('job')
      .select('input')
      .where('id', '=', id)
      .where('kind', '=', largeImportJob.kind)
      .where('state', '=', 'done')
      .executeTakeFirst(),
  )
  return largeImportInput.parse(input)
}

const largeImportInput = z.object({ name: z.string(), year: z.number(), hash: z.string(), size: z.number() })
