import { readFile } from 'node:fs/promises'
import { inspectDocument } from '#documents/in/inspect/inspect-document.ts'
import { canKeepKind } from '#domain/file/accepted-kind.ts'
import { insist } from '#server/kernel/problem.ts'
import { watchForStamp } from './watch-for-stamp.ts'
import { tellKind } from './tell-kind.ts'

export interface ExaminedDocument {
  readonly mediaType: string
  /** Whether a line of it looks like a secrecy stamp. */
  readonly hasStamp: boolean
  /** What it cost at most, in megabytes of memory of the whole process. */
  readonly peakMegabytes: number
}

/** Tells the kind of a file by its content and looks through it; run by `runInProcess`. */
export async function run({ path }: { path: string }): Promise<ExaminedDocument> {
  const bytes = await readFile(path)
  const mediaType = await tellKind(bytes)
  insist(canKeepKind(mediaType))
  const watch = watchForStamp()
  await inspectDocument(bytes, mediaType, watch.onLine)
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1_024)
  return { mediaType, hasStamp: watch.hasStamp(), peakMegabytes }
}
