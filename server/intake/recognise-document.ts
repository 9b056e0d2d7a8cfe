import { unlink } from 'node:fs/promises'
import * as z from 'zod'
import { recognisedSchema } from '#domain/intake/contract.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { type JobContext, type Report, defineJob } from '#server/kernel/jobs/define-job.ts'
import { JobCancelled } from '#server/kernel/jobs/job-ended.ts'
import { runInProcess } from '#server/kernel/jobs/run-in-process.ts'
import { keepNamed } from '#server/file/keep-named.ts'
import { readIn, refuseSecrets } from './read-in.ts'

const inputSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  hash: z.string(),
  size: z.number().int(),
  mediaType: z.string(),
  stampReason: z.string().optional(),
})
type Input = z.infer<typeof inputSchema>

/** A page takes seconds, and two hundred pages are the most. */
const limits = { megabytes: 512, seconds: 3_600 }
const module = import.meta.resolve('./recognise-process.ts')

/**
 * Reads a scan or a photograph into proposals. Its bytes lie on the disk while its letters are recognised; if a stamp is
 * found, or nothing can be read, they are removed, and nothing of them is kept.
 */
export const recogniseDocumentJob = defineJob({
  kind: 'recognise_document',
  verb: 'read-in-document',
  input: inputSchema,
  result: recognisedSchema,
  run: recognise,
  async write(text: string, context: CommandContext, input) {
    const { id: fileId } = await keepNamed(context, input)
    const { actor, today } = context
    return readIn(context.tx, {
      id: input.id,
      name: input.name,
      text,
      fileId,
      declaredSecrecy: 'none',
      stampReason: input.stampReason,
      by: actor.personId,
      today,
    })
  },
})

async function recognise({ files, signal, db }: JobContext, input: Input, report: Report): Promise<string> {
  const place = files.placeOf(input.hash)
  try {
    const text = await runInProcess<string>(module, { path: place }, { ...limits, signal, report })
    refuseSecrets({ ...input, text, declaredSecrecy: 'none' })
    return text
  } catch (error) {
    const known = await db.selectFrom('file').select('id').where('hash', '=', input.hash).executeTakeFirst()
    // Handed back by a server that stops, it is begun again and needs its bytes.
    const isOver = !signal.aborted || signal.reason instanceof JobCancelled
    if (!known && isOver) await unlink(place).catch(() => undefined)
    throw error
  }
}
