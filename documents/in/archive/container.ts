import { UnreadableFileError } from '../unreadable-file.ts'

const zipMagic = [0x50, 0x4b, 0x03, 0x04]
const emptyZipMagic = [0x50, 0x4b, 0x05, 0x06]
const compoundFileMagic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const encryptedStreamName = Buffer.from('EncryptedPackage', 'utf16le')

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((value, index) => bytes[index] === value)

/** Whether the bytes are an OLE compound file: an old .doc/.xls, or a modern file locked with a password. */
export const isCompoundFile = (bytes: Uint8Array): boolean => startsWith(bytes, compoundFileMagic)

/** Whether the bytes begin as a zip archive (.docx, .xlsx and .pptx are archives). */
export const isZip = (bytes: Uint8Array): boolean =>
  startsWith(bytes, zipMagic) || startsWith(bytes, emptyZipMagic)

/** Refuses, with the reason, bytes that do not begin as a zip archive. */
export function refuseWhatIsNoArchive(bytes: Buffer): void {
  if (bytes.length === 0) throw new UnreadableFileError('empty')
  if (isCompoundFile(bytes)) {
    throw new UnreadableFileError(bytes.includes(encryptedStreamName) ? 'encrypted' : 'legacy_office')
  }
  if (!isZip(bytes)) throw new UnreadableFileError('not_this_kind')
}
