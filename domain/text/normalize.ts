const invisible = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\u00AD]/g
// oxlint-disable-next-line no-control-regex -- NUL and other controls are what this removes
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g

/**
 * Text as Nhịp stores it: Unicode NFC, no control, zero-width or bidirectional-override characters,
 * lone surrogates replaced. Tabs and line ends stay (line ends as `\n`).
 */
export function normalizeText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(controls, '')
    .replace(invisible, '')
}

/** One line of stored text: `normalizeText`, every run of white space a single space, ends trimmed. */
export function normalizeLine(text: string): string {
  return normalizeText(text).replace(/\s+/g, ' ').trim()
}
