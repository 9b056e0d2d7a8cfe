const invisible = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\u00AD]/g
// oxlint-disable-next-line no-control-regex -- NUL and other controls are what this removes
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g

/** Whatever needs more than NFC: a control, a carriage return, what is not seen, half of a pair. */
const special =
  // oxlint-disable-next-line no-control-regex -- NUL and other controls are what this looks for
  /[\u0000-\u0008\u000B-\u001F\u007F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uD800-\uDFFF]/

/**
 * Text as Nhịp stores it: Unicode NFC, no control, zero-width or bidirectional-override characters,
 * lone surrogates replaced. Tabs and line ends stay (line ends as `\n`).
 */
export function normalizeText(text: string): string {
  if (!special.test(text)) return text.normalize('NFC')
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(controls, '')
    .replace(invisible, '')
}

/** White space that one line does not have: two together, another kind than a space, at an end. */
const uneven = /\s\s|[^\S ]|^\s|\s$/

/** One line of stored text: `normalizeText`, every run of white space a single space, ends trimmed. */
export function normalizeLine(text: string): string {
  const normal = normalizeText(text)
  return uneven.test(normal) ? normal.replace(/\s+/g, ' ').trim() : normal
}
