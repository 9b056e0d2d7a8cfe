import type { LegacyEncoding } from '../legacy/legacy-font.ts'
import { fromLegacy } from '../legacy/legacy-font.ts'
import { UnreadableFileError } from '../unreadable-file.ts'

const sampleLength = 200_000

/** TCVN3 (.VnTime): signs stand inside words, as in "Th«ng b¸o". */
const tcvn3 = /\p{L}[«¸µ¹®¬ª¨¶·©]\p{L}|[®]\p{L}{2}/gu
/** VNI: a plain vowel followed by the letter that stands for its tone, as in "Thoâng baùo", and ñ for đ. */
const vni = /[aeouyAEOUY][âùøûõïêéèëäåÂÙØÛÕÏÊÉÈËÄÅ](?![ăđơư])|ñ|Ñ/gu
/** UTF-8 once read as a one-byte encoding: "Ä‘á»“ng chÃ­". */
const readTwice = /Ã[\u0080-\u00BF€-™]|á[º»][\u0080-\u00BF\u0152-\u2122]|Ä[‘\u0091ƒ\u0083]/gu

/** Refuses text whose letters are not Unicode Vietnamese: old fonts, text decoded twice, lost characters. */
export function refuseBrokenText(text: string): void {
  const lost = text.indexOf('\uFFFD')
  if (lost >= 0) throw new UnreadableFileError('wrong_encoding', { offset: offsetOf(text, lost) })
  const sample = text.slice(0, sampleLength)
  const broken = countOf(sample, readTwice)
  if (broken > 3) {
    throw new UnreadableFileError('wrong_encoding', { offset: offsetOf(text, sample.search(readTwice)) })
  }
  const encoding = oldEncodingOf(sample)
  if (encoding) throw oldLetters(text, encoding)
}

/** The old encoding in which a text seems to stand: its signs, more of them than letters of Vietnamese in Unicode. */
export function oldEncodingOf(text: string): LegacyEncoding | null {
  const sample = text.slice(0, sampleLength)
  const words = countOf(sample, /\p{L}+/gu)
  const unicode = countOf(sample, /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđơư]/giu)
  const looksOld = (pattern: RegExp): boolean => {
    const found = countOf(sample, pattern)
    return found > 3 && found > unicode && found * 12 > words
  }
  if (looksOld(tcvn3)) return 'TCVN3'
  return looksOld(vni) ? 'VNI' : null
}

const shown = 120

/** What stands there and what it would become, for a person to compare. */
function oldLetters(text: string, encoding: LegacyEncoding): UnreadableFileError {
  const before = text.trim().slice(0, shown).replaceAll(/\s+/g, ' ')
  return new UnreadableFileError('legacy_font', {
    encoding,
    before,
    after: fromLegacy(before, encoding).normalize('NFC'),
  })
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Readers count offsets in bytes of UTF-8. */
const offsetOf = (text: string, at: number): number =>
  new TextEncoder().encode(text.slice(0, Math.max(at, 0))).length
