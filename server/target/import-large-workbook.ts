import * as z from 'zod'
import { cleanFileName } from '#domain/file/file-name.ts'
import type {
  confirmLargeImport as confirmRoute,
  importLargeWorkbook as route,
} from '#domain/target/large-import.ts'
import { canKeepTargets } from '#domain/target/policy.ts'
import type { Command, UploadCommand } from '#server/kernel/context.ts'
import { queueJob } from '#server/kernel/jobs/queue-job.ts'
import { found, permit, refused } from '#server/kernel/problem.ts'
import { largeImportJob } from './large-import.ts'

/** Keeps the workbook and queues its reading. */
export const importLargeWorkbook: UploadCommand<typeof route> = async ({ query }, context, { bytes }) => {
  permit(canKeepTargets(context.actor))
  if (bytes.byteLength === 0) throw refused('file_empty')
  const { hash, size } = await context.files.keep(bytes)
  const { id, year, defineMissing } = query
  const input = { name: cleanFileName(query.name), year, hash, size, defineMissing, dryRun: true }
  await queueJob(largeImportJob, { id, input }, context)
  return { id }
}

/** Queues the writing of a workbook that was read; it is read anew, for what stands may have changed meanwhile. */
export const confirmLargeImport: Command<typeof confirmRoute> = async ({ params, body }, context) => {
  permit(canKeepTargets(context.actor))
  const read = found(
    await context.tx
      .selectFrom('job')
      .select('input')
      .where('id', '=', params.id)
      .where('kind', '=', largeImportJob.kind)
      .where('state', '=', 'done')
      .executeTakeFirst(),
  )
  const input = { ...largeImportInput.parse(read.input), ...body }
  await queueJob(largeImportJob, { id: body.id, input }, context)
  return { id: body.id }
}

const largeImportInput = z.object({ name: z.string(), year: z.number(), hash: z.string(), size: z.number() })
