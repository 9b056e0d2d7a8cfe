import { fileTypeFromBuffer } from 'file-type'
import { decodeText } from '#documents/in/txt/decode.ts'
import { UnreadableFileError } from '#documents/in/unreadable-file.ts'

const markup = /^\s*(<\?xml|<!doctype|<!--|<html|<head|<body|<script|<svg|<iframe)/i
const script = /^#!/
// oxlint-disable-next-line no-control-regex -- bytes that no text has
const binary = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/

/** The media type by content alone; text is told from bytes by trying to read it, and markup from text by its start. */
export async function tellKind(bytes: Uint8Array): Promise<string> {
  const known = await fileTypeFromBuffer(bytes)
  if (known && known.ext !== 'xml') return known.mime
  const text = readText(bytes)
  if (text === null) return 'application/octet-stream'
  if (script.test(text)) return 'application/x-sh'
  if (markup.test(text) || /<(script|svg|html)[\s>]/i.test(text)) {
    return /<svg[\s>]/i.test(text) ? 'image/svg+xml' : 'text/html'
  }
  return 'text/plain'
}

function readText(bytes: Uint8Array): string | null {
  try {
    const text = decodeText(bytes)
    return binary.test(text) ? null : text
  } catch (error) {
    if (error instanceof UnreadableFileError) return null
    throw error
  }
}
