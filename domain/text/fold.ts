/**
 * The key by which Vietnamese text is searched: lower case, no diacritics, đ = d. Old and new tone placement
 * (hoà, hòa) and Unicode forms (NFC, NFD) give the same key.
 */
export function foldText(text: string): string {
  const known = folded.get(text)
  if (known !== undefined) return known
  const key = fold(text)
  if (folded.size >= mostRemembered) folded.clear()
  if (text.length <= longestRemembered) folded.set(text, key)
  return key
}

/** The same names come by the thousand (the lines of a workbook, the units of a list), and folding is dear. */
const folded = new Map<string, string>()
const [mostRemembered, longestRemembered] = [5_000, 200]

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
}
