import { fromTcvn3 } from './tcvn3.ts'
import { fromVni } from './vni.ts'

export type LegacyEncoding = 'TCVN3' | 'VNI'

/** Text of an old encoding as Unicode, for a person to compare before it is taken. */
export const fromLegacy = (text: string, encoding: LegacyEncoding): string =>
  encoding === 'TCVN3' ? fromTcvn3(text) : fromVni(text)

/** The encoding that a font of old times stands for; null for any other. */
export function encodingOfFont(font: string | null): LegacyEncoding | null {
  if (font === null) return null
  if (/^\.vn/iu.test(font)) return 'TCVN3'
  return /^vni[-\s]/iu.test(font) ? 'VNI' : null
}

/** The words of a run as its font meant them: .VnTime and VNI-Times hold no Unicode. */
export function fromFont(text: string, font: string | null): string {
  const encoding = encodingOfFont(font)
  if (encoding === 'TCVN3') return fromTcvn3(text, /h$/iu.test(font ?? ''))
  return encoding === 'VNI' ? fromVni(text) : text
}
