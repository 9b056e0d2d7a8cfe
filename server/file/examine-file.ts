import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { eraseLocation } from '#documents/in/inspect/erase-location.ts'
import { inspectCompound } from '#documents/in/inspect/inspect-compound.ts'
import { inspectPicture } from '#documents/in/inspect/inspect-picture.ts'
import { refuseTwoKinds } from '#documents/in/inspect/two-kinds.ts'
import { decodeText } from '#documents/in/txt/decode.ts'
import { canKeepKind } from '#domain/file/accepted-kind.ts'
import { findSecrecyStamp } from '#domain/intake/secrecy.ts'
import { runInProcess } from '#server/kernel/jobs/run-in-process.ts'
import { atMost } from '#server/kernel/at-most.ts'
import { insist, refused } from '#server/kernel/problem.ts'
import type { ExaminedDocument } from './examine-process.ts'
import { tellKind } from './tell-kind.ts'
import { watchForStamp } from './watch-for-stamp.ts'

/** What was found out about bytes that somebody wants to keep. */
export interface Examined {
  readonly mediaType: string
  /** The bytes to be kept: those handed in, but for the place where a picture was taken. Null: as they lie on the disk. */
  readonly bytes: Uint8Array | null
  /** Where something stands that looks like a secrecy stamp. */
  readonly stampIn: 'file_name' | 'text' | null
}

/**
 * What a file may cost: the process that looks through it is stopped at either. It takes less than five seconds of a
 * processor; on a machine that has much else to do they may last longer.
 */
export const examinationLimits = { megabytes: 160, seconds: 30 }
const module = import.meta.resolve('./examine-process.ts')
const picture = /^image\/(png|apng|jpeg|gif|webp|bmp|tiff|heic|heif|avif)$/
const inTurn = atMost(2)

/**
 * Tells the kind of a file by its content and refuses what is hostile, in Problems that say what to do. What is read in
 * one pass is looked at here; archives and PDF in a process of their own.
 */
export async function examineFile(bytes: Uint8Array, name: string): Promise<Examined> {
  if (bytes.byteLength === 0) throw refused('file_empty')
  const inName = findSecrecyStamp('', name) ? 'file_name' : null
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!isIntricate(buffer)) return examineHere(buffer, inName)
  const { mediaType, hasStamp } = await examineApart(buffer)
  return { mediaType, bytes, stampIn: inName ?? (hasStamp ? 'text' : null) }
}

const packed = ['PK', '\u001f\u008b', 'BZh', '\u00fd7zXZ', '{\\rtf'].map((start) =>
  Buffer.from(start, 'latin1'),
)
const pictures = ['\u00ff\u00d8\u00ff', '\u0089PNG', 'GIF8'].map((start) => Buffer.from(start, 'latin1'))

/** The same for what is too large to be held: sound and film, told by their head. */
export async function examineFilm(head: Buffer, name: string): Promise<Examined> {
  refuseTwoKinds(head, false)
  const mediaType = await tellKind(head)
  if (!/^(audio|video)\//.test(mediaType)) throw refused('document_too_large', { megabytes: 32 })
  return { mediaType, bytes: null, stampIn: findSecrecyStamp('', name) ? 'file_name' : null }
}

/** Archives, PDF and rich text: whoever reads them can be made to work hard. */
function isIntricate(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 1_024)
  const isPicture = pictures.some((start) => head.subarray(0, start.length).equals(start))
  return (
    packed.some((start) => head.subarray(0, start.length).equals(start)) ||
    (!isPicture && head.includes('%PDF-'))
  )
}

async function examineHere(bytes: Buffer, inName: Examined['stampIn']): Promise<Examined> {
  const mediaType = await tellKind(bytes)
  insist(canKeepKind(mediaType))
  if (picture.test(mediaType)) return { mediaType, bytes: cleanPicture(bytes, mediaType), stampIn: inName }
  if (mediaType === 'application/x-cfb') inspectCompound(bytes)
  const watch = watchForStamp()
  if (mediaType === 'text/plain') for (const line of decodeText(bytes).split('\n')) watch.onLine(line)
  return { mediaType, bytes, stampIn: inName ?? (watch.hasStamp() ? 'text' : null) }
}

function cleanPicture(bytes: Buffer, mediaType: string): Uint8Array {
  inspectPicture(bytes, mediaType)
  const copy = Buffer.from(bytes)
  return eraseLocation(copy, mediaType) ? copy : bytes
}

/** Looks through a document in a process of its own, two at the same time: each may take all of a core. */
async function examineApart(bytes: Buffer): Promise<ExaminedDocument> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nhip-file-'))
  try {
    const place = path.join(folder, 'file')
    await writeFile(place, bytes)
    return await inTurn(() => examineIn(place))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The examination itself, of a file on the disk. */
const examineIn = (place: string): Promise<ExaminedDocument> =>
  runInProcess<ExaminedDocument>(
    module,
    { path: place },
    {
      ...examinationLimits,
      signal: new AbortController().signal,
      report: async () => {},
    },
  )
