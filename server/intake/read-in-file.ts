import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isCompoundFile, isZip } from '#documents/in/archive/container.ts'
import { isPicture } from '#documents/in/ocr/page-pictures.ts'
import { isPdf } from '#documents/in/pdf/open-pdf.ts'
import { readWords } from '#documents/in/read-words.ts'
import { canKeepKind } from '#domain/file/accepted-kind.ts'
import type { readInFile as route } from '#domain/intake/contract.ts'
import { canReadIn } from '#domain/intake/policy.ts'
import { tellKind } from '#server/file/tell-kind.ts'
import type { Prepare, PreparedCommand } from '#server/http/binding.ts'
import { atMost } from '#server/kernel/at-most.ts'
import { newId } from '#server/kernel/id.ts'
import { queueJob } from '#server/kernel/jobs/queue-job.ts'
import { runInProcess } from '#server/kernel/jobs/run-in-process.ts'
import { insist, permit } from '#server/kernel/problem.ts'
import { keepSourceFile } from './keep-source-file.ts'
import { readIn, refuseSecrets } from './read-in.ts'
import { recogniseDocumentJob } from './recognise-document.ts'

interface ReadFile {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** Null when its letters stand in pictures alone. */
  readonly text: string | null
}

const limits = { megabytes: 256, seconds: 60 }
const module = import.meta.resolve('./read-words-process.ts')
const inTurn = atMost(2)

/** Reads the words of a file before the transaction; what can be made to work hard is read in a process of its own. */
export const readFileWords: Prepare<typeof route, ReadFile> = async (_, { actor }, bytes) => {
  permit(canReadIn(actor))
  const mediaType = await mediaTypeOf(bytes)
  if (markup.has(mediaType)) insist(canKeepKind(mediaType))
  const isIntricate = isZip(bytes) || isCompoundFile(bytes) || isPdf(bytes)
  if (isPicture(bytes)) return { bytes, mediaType, text: null }
  const text = isIntricate ? await inTurn(() => readApart(bytes)) : await readWords(bytes)
  return { bytes, mediaType, text }
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

/**
 * Reads a .txt, .docx, .xlsx or .pdf file. Its bytes are kept only once it is known that it bears no secrecy stamp. The
 * letters of a scan are recognised by a job, which tells how far it has come.
 */
export const readInFile: PreparedCommand<typeof route, ReadFile> = async (
  { query },
  context,
  { bytes, mediaType, text },
) => {
  const { tx, actor, today, files } = context
  permit(canReadIn(actor))
  refuseSecrets({ ...query, text: text ?? '' })
  const kept = await files.keep(bytes)
  if (text === null) {
    const jobId = newId()
    const { id, name, stampReviewed } = query
    const input = { id, name, fileName: name, ...kept, mediaType, stampReviewed }
    await queueJob(recogniseDocumentJob, { id: jobId, input }, context)
    return { id, jobId }
  }
  const fileId = await keepSourceFile(context, { ...kept, name: query.name, mediaType })
  const { id } = await readIn(tx, { ...query, text, fileId, by: actor.personId, today })
  return { id, jobId: null }
}

/** A page or a script reads as text, yet is no document. */
const markup = new Set(['text/html', 'image/svg+xml', 'application/x-sh'])

/** What was read is a PDF, a workbook, a picture, a Word document or plain text; the two of Office begin with "PK". */
async function mediaTypeOf(bytes: Uint8Array): Promise<string> {
  const kind = await tellKind(bytes)
  if (markup.has(kind) || kind === pdf || kind === workbook || kind.startsWith('image/')) return kind
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? wordDocument : 'text/plain'
}

const pdf = 'application/pdf'
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const wordDocument = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
