/** Why a file cannot be read. The sentences for people live with whoever shows them. */
export type UnreadableFileCode =
  | 'empty'
  | 'not_this_kind'
  | 'encrypted'
  | 'legacy_office'
  | 'legacy_font'
  | 'damaged'
  | 'too_large'
  | 'too_many_entries'
  | 'suspicious_archive'
  | 'macros'
  | 'active_content'
  | 'reaches_outside'
  | 'embedded_file'
  | 'two_kinds'
  | 'too_many_pages'
  | 'too_many_pixels'
  | 'wrong_encoding'
  | 'no_text'

/** What the sentence needs: a byte offset, a limit, the name of the part at fault. */
export type UnreadableFileParams = Readonly<Record<string, string | number>>

/** Thrown by every reader of files; nothing of such a file has been kept. */
export class UnreadableFileError extends Error {
  readonly code: UnreadableFileCode
  readonly params: UnreadableFileParams

  constructor(code: UnreadableFileCode, params: UnreadableFileParams = {}, options?: ErrorOptions) {
    super(`unreadable file: ${code}`, options)
    this.name = 'UnreadableFileError'
    this.code = code
    this.params = params
  }
}
