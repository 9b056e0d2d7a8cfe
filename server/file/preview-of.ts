import type { Preview } from '#domain/file/preview.ts'
import { atMost } from '#server/kernel/at-most.ts'
import { runInProcess } from '#server/kernel/jobs/run-in-process.ts'

const module = import.meta.resolve('./preview-process.ts')
const limits = { megabytes: 192, seconds: 15 }
const inTurn = atMost(2)
const read = /wordprocessingml\.document$|spreadsheetml\.sheet$|^text\/plain$/
const drawn = /^image\/(png|apng|jpeg|gif|webp|avif|bmp)$/

/** The last previews by the place of their bytes, which never change: whoever goes back and forth waits once. */
const last = new Map<string, Promise<Preview>>()
const mostRemembered = 12

/** What of the bytes at this place a page can show, read in a process of its own. */
export async function previewOf(path: string, mediaType: string): Promise<Preview> {
  if (mediaType === 'application/pdf') return { kind: 'pdf' }
  if (drawn.test(mediaType)) return { kind: 'picture' }
  if (!read.test(mediaType)) return { kind: 'none', reason: 'kind_not_shown' }
  const preview = last.get(path) ?? readApart(path, mediaType)
  last.delete(path)
  last.set(path, preview)
  const [oldest] = last.keys()
  if (oldest !== undefined && last.size > mostRemembered) last.delete(oldest)
  return preview.catch((error: unknown) => {
    last.delete(path)
    throw error
  })
}

const readApart = (path: string, mediaType: string): Promise<Preview> =>
  inTurn(() =>
    runInProcess<Preview>(
      module,
      { path, mediaType },
      { ...limits, signal: new AbortController().signal, report: async () => {} },
    ),
  )
