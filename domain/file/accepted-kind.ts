import { type Decision, allowed, refused } from '#domain/decision/decision.ts'

export type FileRefusal =
  | 'file_empty'
  | 'file_is_program'
  | 'file_has_macros'
  | 'file_is_web_page'
  | 'file_is_encrypted'
  | 'file_kind_unknown'

const documents = new Set([
  'application/pdf',
  'application/rtf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
  'application/x-cfb',
  'text/plain',
])
const programs =
  /^application\/(x-msdownload|x-elf|x-mach-binary|java-vm|wasm|x-sh|x-ms-shortcut|x-apple-diskimage|vnd\.android|x-msi|vnd\.debian|x-deb|x-rpm)/

/**
 * Whether a file of this kind, told by its content, is kept: documents, pictures, sound and film. Programs, macros and
 * pages that a browser would run are refused with the reason.
 */
export function canKeepKind(mediaType: string): Decision<FileRefusal> {
  if (mediaType === 'image/svg+xml' || mediaType === 'text/html') return refused('file_is_web_page')
  if (documents.has(mediaType) || /^(image|audio|video)\//.test(mediaType)) return allowed
  if (/macroenabled/i.test(mediaType)) return refused('file_has_macros')
  return refused(programs.test(mediaType) ? 'file_is_program' : 'file_kind_unknown')
}
