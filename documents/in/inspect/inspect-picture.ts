import { UnreadableFileError } from '../unreadable-file.ts'
import { pictureSize } from './picture-size.ts'
import { refuseTwoKinds } from './two-kinds.ts'

/** A hundred million pixels: more than cameras give, and still 400 MB once unpacked. */
const mostPixels = 100_000_000
const mustTell = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp'])

/** Refuses a picture that is too large to be shown, cut off, or something else besides. Throws UnreadableFileError. */
export function inspectPicture(bytes: Buffer, mediaType: string): void {
  refuseTwoKinds(bytes, false)
  const size = pictureSize(bytes, mediaType)
  if (!size || size.width === 0 || size.height === 0) {
    if (mustTell.has(mediaType)) throw new UnreadableFileError('damaged')
    return
  }
  if (size.width * size.height > mostPixels)
    throw new UnreadableFileError('too_many_pixels', { ...size, limit: mostPixels })
}
