import { remember } from './remember.ts'

/**
 * The key by which Vietnamese text is searched: lower case, no diacritics, đ = d. Old and new tone placement
 * (hoà, hòa) and Unicode forms (NFC, NFD) give the same key.
 */
export const foldText = remember((text) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase(),
)

/** The same with punctuation and runs of space made one space: by it names and headings in files are compared. */
export const foldWords = remember((text) =>
  foldText(text)
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim(),
)
