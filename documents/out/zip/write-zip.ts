import { ZipFile } from 'yazl'

export interface ZipEntry {
  /** A path within the folder, with `/`. */
  readonly path: string
  readonly content: Uint8Array | string
}

/** A folder as one .zip file, its entries in this order and of one time, so that the same folder gives the same bytes. */
export async function writeZip(entries: readonly ZipEntry[], at: Date): Promise<Buffer> {
  const zip = new ZipFile()
  for (const { path, content } of entries) zip.addBuffer(Buffer.from(content), path, { mtime: at })
  zip.end()
  const parts: Buffer[] = []
  for await (const part of zip.outputStream) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}
