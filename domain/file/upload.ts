import { type Decision, allowed, refused } from '#domain/decision/decision.ts'

/** Bytes of each piece but the last: on a slow line of a commune it goes in seconds, so that little is lost with it. */
export const chunkSize = 1_048_576
/** Documents and pictures up to here are looked through whole; sound and film may be larger. */
export const mostDocumentBytes = 33_554_432
export const mostFilmBytes = 209_715_200
/** What one person may have on its way at the same time. */
export const mostOpenUploads = 10
export const mostOpenBytes = 1_073_741_824
/** An upload of which nothing came for so long is given up. */
export const abandonedAfterHours = 24

export type UploadRefusal = 'file_too_large' | 'too_many_uploads' | 'uploads_fill_the_room'

/** How many pieces a file of this size comes in; the last may be shorter. */
export const chunkCount = (size: number): number => Math.ceil(size / chunkSize)

/** Bytes of one piece; 0 for a piece that the file does not have. */
export function chunkBytes(size: number, ordinal: number): number {
  return Math.max(0, Math.min(chunkSize, size - ordinal * chunkSize))
}

/** The pieces that have not come yet, in their order. */
export function missingChunks(size: number, received: Iterable<number>): number[] {
  const there = new Set(received)
  return Array.from({ length: chunkCount(size) }, (_, ordinal) => ordinal).filter(
    (ordinal) => !there.has(ordinal),
  )
}

/** Whether one more file of this size may be begun beside those on their way. */
export function canBegin(size: number, open: { count: number; bytes: number }): Decision<UploadRefusal> {
  if (size > mostFilmBytes) return refused('file_too_large')
  if (open.count >= mostOpenUploads) return refused('too_many_uploads')
  return open.bytes + size > mostOpenBytes ? refused('uploads_fill_the_room') : allowed
}
