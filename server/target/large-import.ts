import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import * as z from 'zod'
import { type LargeImport, largeImportSchema } from '#domain/target/large-import.ts'
import { type JobContext, type Report, defineJob } from '#server/kernel/jobs/define-job.ts'
import { runInProcess } from '#server/kernel/jobs/run-in-process.ts'
import type { ReadLargeWorkbook } from './large-import-process.ts'
import { type LargeImportWork, checkLines, writeLines } from './large-import-work.ts'
import { loadRememberedLayouts } from './workbook-layouts.ts'

const inputSchema = z.object({
  name: z.string(),
  year: z.number().int(),
  hash: z.string(),
  size: z.number().int(),
  defineMissing: z.boolean(),
  dryRun: z.boolean(),
  stampReason: z.string().optional(),
})
export type LargeImportInput = z.infer<typeof inputSchema>

const limits = { megabytes: 256, seconds: 600 }
const module = import.meta.resolve('./large-import-process.ts')

/** Reads a workbook of up to 200,000 rows and writes all of it in the transaction that ends the job, or nothing. */
export const largeImportJob = defineJob({
  kind: 'import_workbook',
  verb: 'import-targets',
  input: inputSchema,
  result: largeImportSchema,
  run: prepare,
  async write(work: LargeImportWork, context): Promise<LargeImport> {
    try {
      return await writeLines(work, context)
    } finally {
      await work.discard()
    }
  },
})

async function prepare(
  context: JobContext,
  input: LargeImportInput,
  report: Report,
): Promise<LargeImportWork> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nhip-import-'))
  const discard = () => rm(folder, { recursive: true, force: true })
  // Work that is called off between its two parts leaves nothing behind either.
  context.signal.addEventListener('abort', () => void discard(), { once: true })
  try {
    const [workbook, lines] = [path.join(folder, 'workbook.xlsx'), path.join(folder, 'lines')]
    const { stream } = await context.files.read(input.hash)
    await pipeline(stream, createWriteStream(workbook))
    const remembered = await loadRememberedLayouts(context.db)
    const given = { workbook, lines, remembered }
    const read = await runInProcess<ReadLargeWorkbook>(module, given, {
      ...limits,
      signal: context.signal,
      report,
    })
    const work = { input, read, lines, report, signal: context.signal, discard }
    return await checkLines(work, context)
  } catch (error) {
    await discard()
    throw error
  }
}
