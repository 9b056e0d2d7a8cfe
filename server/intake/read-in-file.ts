import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isCompoundFile, isZip } from '#documents/in/archive/container.ts'
import type { LegacyEncoding } from '#documents/in/legacy/legacy-font.ts'
import { isPicture } from '#documents/in/ocr/page-pictures.ts'
import { isPdf } from '#documents/in/pdf/open-pdf.ts'
import { readWords } from '#documents/in/read-words.ts'
import type { readInFile as route } from '#domain/intake/contract.ts'
import { canReadIn } from '#domain/intake/policy.ts'
import { examineFile } from '#server/file/examine-file.ts'
import { holdStamped } from '#server/file/hold-stamped.ts'
import { keepNamed } from '#server/file/keep-named.ts'
import type { Prepare, PreparedCommand } from '#server/http/binding.ts'
import { atMost } from '#server/kernel/at-most.ts'
import { newId } from '#server/kernel/id.ts'
import { queueJob } from '#server/kernel/jobs/queue-job.ts'
import { runInProcess } from '#server/kernel/jobs/run-in-process.ts'
import { permit } from '#server/kernel/problem.ts'
import { readIn, refuseDeclared, refuseSecrets } from './read-in.ts'
import { recogniseDocumentJob } from './recognise-document.ts'

interface LookedThrough {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** Null when its letters stand in pictures alone. */
  readonly text: string | null
}

const limits = { megabytes: 256, seconds: 60 }
const module = import.meta.resolve('./read-words-process.ts')
const inTurn = atMost(2)

/**
 * Refuses what is declared secret unread, looks through the file as any other that is kept, and reads its words: what can
 * be made to work hard, in a process of its own.
 */
export const lookThroughDocument: Prepare<typeof route, LookedThrough> = async (
  { query },
  { actor, files },
  bytes,
) => {
  permit(canReadIn(actor))
  refuseDeclared(query)
  await files.scan(bytes)
  const examined = await examineFile(bytes, query.name)
  holdStamped(examined, query)
  const text = await wordsOf(bytes, query.convert ?? null)
  refuseSecrets({ ...query, text: text ?? '' })
  return { bytes: examined.bytes ?? bytes, mediaType: examined.mediaType, text }
}

function wordsOf(bytes: Uint8Array, convert: LegacyEncoding | null): Promise<string | null> | null {
  if (isPicture(bytes)) return null
  const isIntricate = isZip(bytes) || isCompoundFile(bytes) || isPdf(bytes)
  return isIntricate ? inTurn(() => readApart(bytes)) : readWords(bytes, convert)
}

async function readApart(bytes: Uint8Array): Promise<string | null> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nhip-words-'))
  try {
    const place = path.join(folder, 'file')
    await writeFile(place, bytes)
    const given = { ...limits, signal: new AbortController().signal, report: async () => {} }
    return await runInProcess<string | null>(module, { path: place }, given)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Keeps a document file and reads it into proposals; the letters of a scan are recognised by a job. */
export const readInFile: PreparedCommand<typeof route, LookedThrough> = async (
  { query },
  context,
  { bytes, mediaType, text },
) => {
  const { tx, actor, today, files } = context
  const kept = await files.keep(bytes)
  if (text === null) {
    const jobId = newId()
    const { id, name, stampReason } = query
    const input = { id, name, ...kept, mediaType, ...(stampReason ? { stampReason } : {}) }
    await queueJob(recogniseDocumentJob, { id: jobId, input }, context)
    return { id, jobId }
  }
  const { id: fileId } = await keepNamed(context, { ...kept, ...query, mediaType })
  const { id } = await readIn(tx, { ...query, text, fileId, by: actor.personId, today })
  return { id, jobId: null }
}
