/**
 * The key by which Vietnamese text is searched: lower case, no diacritics, đ = d. Old and new tone placement
 * (hoà, hòa) and Unicode forms (NFC, NFD) give the same key.
 */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
}
