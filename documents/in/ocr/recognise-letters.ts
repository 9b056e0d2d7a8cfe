import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { OEM, createWorker } from 'tesseract.js'
import { normalizeText } from '#domain/text/normalize.ts'
import { UnreadableFileError } from '../unreadable-file.ts'
import { listPagePictures } from './page-pictures.ts'

type PageRead = { readonly page: number; readonly pages: number }

const mostPages = 200

/** The data of the language stands in its package: nothing is fetched, and nothing is kept outside it. */
const languageFolder = (): string =>
  dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/4.0.0_best_int/vie.traineddata.gz'))

/**
 * Recognises the letters of a scanned PDF or of a photograph, a page at a time, NFC. Heavy: whoever serves others
 * runs it in a process of its own, whose end ends it. Throws UnreadableFileError.
 */
export async function recogniseLetters(bytes: Uint8Array, told: (read: PageRead) => void): Promise<string> {
  const worker = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: languageFolder(),
    cacheMethod: 'none',
    gzip: true,
    errorHandler: () => undefined,
  })
  try {
    const pages: string[] = []
    for await (const { bytes: picture, page, pages: count } of listPagePictures(bytes)) {
      if (count > mostPages) throw new UnreadableFileError('too_large', { pages: count, limit: mostPages })
      pages.push(await lettersOf(worker, picture, page))
      told({ page, pages: count })
    }
    const text = normalizeText(pages.join('\n'))
    if (!/\p{L}{2}/u.test(text)) throw new UnreadableFileError('empty')
    return text
  } finally {
    await worker.terminate()
  }
}

async function lettersOf(
  worker: Awaited<ReturnType<typeof createWorker>>,
  picture: Uint8Array,
  page: number,
): Promise<string> {
  try {
    const { data } = await worker.recognize(Buffer.from(picture))
    return data.text
  } catch (error) {
    throw new UnreadableFileError('damaged', { page }, { cause: error })
  }
}
