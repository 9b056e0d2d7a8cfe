import { openArchive } from '#documents/in/archive/open-archive.ts'
import { refused } from '#server/kernel/problem.ts'

const utf16 = (text: string) => Buffer.from(text, 'utf16le')
const macroStorage = utf16('_VBA_PROJECT')
const encryptedStream = utf16('EncryptedPackage')

/** Refuses Office files with macros or a password, and archives that are no honest Office file. */
export async function refuseHiddenCode(bytes: Uint8Array, mediaType: string): Promise<void> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (mediaType === 'application/x-cfb') {
    if (buffer.includes(encryptedStream)) throw refused('file_is_encrypted')
    if (buffer.includes(macroStorage)) throw refused('file_has_macros')
  }
  if (mediaType.includes('openxmlformats') || mediaType.includes('opendocument')) await openArchive(bytes)
}
