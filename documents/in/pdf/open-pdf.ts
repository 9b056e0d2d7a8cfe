import { getDocumentProxy } from 'unpdf'
import { UnreadableFileError } from '../unreadable-file.ts'

export type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

const largest = 100_000_000
const mostPages = 1_000

/** Whether bytes are a PDF, by their first words. */
export const isPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 1_024)).includes('%PDF-')

/** Opens a PDF without running or fetching anything it names. Throws UnreadableFileError. */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  if (bytes.length > largest)
    throw new UnreadableFileError('too_large', { bytes: bytes.length, limit: largest })
  const pdf = await opened(bytes)
  if (pdf.numPages <= mostPages) return pdf
  await pdf.loadingTask.destroy()
  throw new UnreadableFileError('too_large', { pages: pdf.numPages, limit: mostPages })
}

async function opened(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      stopAtErrors: false,
      verbosity: 0,
      useSystemFonts: false,
    })
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw new UnreadableFileError(isLocked ? 'encrypted' : 'damaged', {}, { cause: error })
  }
}
