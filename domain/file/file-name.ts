import { normalizeLine } from '#domain/text/normalize.ts'

const longest = 255
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
// Characters that some file system or header reads as something else than a letter of a name.
const unsafe = /[<>:"|?*;%\\/]/g

/**
 * The name under which a file is shown and given back: the last part of any path, NFC, without control, bidirectional
 * or unsafe characters, no device name, at most 255 characters with its extension kept.
 */
export function cleanFileName(name: string): string {
  const last = normalizeLine(name).split(/[\\/]/).at(-1) ?? ''
  const safe = last
    .replace(unsafe, '_')
    .replace(/^\.+/, '')
    .replace(/[. ]+$/, '')
    .trim()
  if (safe === '') return 'tep'
  return shorten(reserved.test(safe) ? `_${safe}` : safe)
}

function shorten(name: string): string {
  if (name.length <= longest) return name
  const extension = /\.[^.]{1,10}$/.exec(name)?.[0] ?? ''
  return name.slice(0, longest - extension.length).toWellFormed() + extension
}
