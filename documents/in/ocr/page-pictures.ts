import { extractImages } from 'unpdf'
import { openPdf } from '../pdf/open-pdf.ts'
import { isPdf } from '../pdf/open-pdf.ts'
import { UnreadableFileError } from '../unreadable-file.ts'
import { toBitmap } from './to-bitmap.ts'

/** The picture of a page as the engine takes it, and how many there are. */
type PagePicture = { readonly bytes: Uint8Array; readonly page: number; readonly pages: number }

const mostPixels = 60_000_000

/** Whether bytes are a picture that letters can be sought in: PNG or JPEG. */
export const isPicture = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) || startsWith(bytes, [0xff, 0xd8, 0xff])

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((value, index) => bytes[index] === value)

/** The pages of a scanned PDF, or the one picture of a photograph, one at a time so that one is held at once. */
export async function* listPagePictures(bytes: Uint8Array): AsyncGenerator<PagePicture> {
  if (isPicture(bytes)) {
    yield { bytes, page: 1, pages: 1 }
    return
  }
  if (!isPdf(bytes)) throw new UnreadableFileError('not_this_kind')
  const pdf = await openPdf(bytes)
  try {
    for (let page = 1; page <= pdf.numPages; page += 1) {
      const pictures = await extractImages(pdf, page)
      const largest = pictures.toSorted((a, b) => b.width * b.height - a.width * a.height)[0]
      if (!largest) continue
      if (largest.width * largest.height > mostPixels)
        throw new UnreadableFileError('too_large', { page, limit: mostPixels })
      yield { bytes: toBitmap(largest), page, pages: pdf.numPages }
    }
  } finally {
    await pdf.loadingTask.destroy()
  }
}
