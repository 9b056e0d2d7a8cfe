import type { FileReference } from '#domain/file/contract.ts'
import { chunkBytes, chunkCount, chunkSize } from '#domain/file/upload.ts'
import { abandonUpload, beginUpload, completeUpload, sendChunk } from '#domain/file/upload-contract.ts'
import { call } from '#web/api/call.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { forgetUpload, findRemembered, rememberUpload } from './remembered-uploads.ts'
import { withPatience } from './with-patience.ts'

interface Sending {
  readonly stampReason?: string | undefined
  readonly signal: AbortSignal
  readonly onProgress: (percent: number, isWaiting: boolean) => void
}

/**
 * Sends a file piece by piece. What has come already, in this sending or in one that a lost network or a closed browser
 * ended, is not sent again, as long as it is the same to the last byte.
 */
export async function sendInPieces(file: File, sending: Sending): Promise<FileReference> {
  const { signal, stampReason } = sending
  const upload = await beginOrGoOn(file, sending)
  const there = new Map(upload.received.map(({ ordinal, hash }) => [ordinal, hash]))
  for (let ordinal = 0; ordinal < chunkCount(file.size); ordinal += 1) {
    const done = Math.floor(((ordinal * chunkSize) / file.size) * 100)
    const piece = await cut(file, ordinal)
    const present = there.get(ordinal)
    if (present !== undefined && present !== piece.hash) {
      await giveUp(file, upload.id)
      return sendInPieces(file, sending)
    }
    if (present !== undefined) continue
    sending.onProgress(done, false)
    const sent = {
      params: { id: upload.id, ordinal },
      query: { hash: piece.hash },
      body: piece.bytes,
      signal,
    }
    const requestId = newRequestId()
    await withPatience(
      () => call(sendChunk, { ...sent, requestId }),
      signal,
      (isWaiting) => sending.onProgress(done, isWaiting),
    )
  }
  sending.onProgress(99, false)
  const body = stampReason ? { stampReason } : {}
  const requestId = newRequestId()
  const kept = await withPatience(
    () => call(completeUpload, { params: { id: upload.id }, body, requestId, signal }),
    signal,
    (isWaiting) => sending.onProgress(99, isWaiting),
  )
  forgetUpload(file)
  return kept
}

async function beginOrGoOn(file: File, { signal, onProgress }: Sending) {
  const told = (isWaiting: boolean) => onProgress(0, isWaiting)
  const remembered = await withPatience(() => findRemembered(file, signal), signal, told)
  if (remembered && !remembered.file) return remembered
  const id = newRequestId()
  const begin = () =>
    call(beginUpload, { body: { id, name: file.name, size: file.size }, requestId: id, signal })
  const begun = await withPatience(begin, signal, told)
  rememberUpload(file, id)
  return begun
}

/** Gives up what was begun with a file that has changed or was refused. */
export async function giveUp(file: File, id: string): Promise<void> {
  forgetUpload(file)
  await call(abandonUpload, { params: { id }, requestId: newRequestId() }).catch(() => {})
}

async function cut(file: File, ordinal: number): Promise<{ bytes: Blob; hash: string }> {
  const start = ordinal * chunkSize
  const bytes = file.slice(start, start + chunkBytes(file.size, ordinal))
  const digest = await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer())
  const hash = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return { bytes, hash }
}
