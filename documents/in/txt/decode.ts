import { UnreadableFileError } from '../unreadable-file.ts'
import { oldEncodingOf } from './legacy-text.ts'

const marks: readonly { bytes: readonly number[]; encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

/**
 * Decodes by the byte order mark, else as UTF-8, else as windows-1258 when that gives Vietnamese, else byte by byte when
 * the signs of an old encoding (TCVN3, VNI) come of it.
 */
export function decodeText(bytes: Uint8Array): string {
  const mark = marks.find((each) => each.bytes.every((value, index) => bytes[index] === value))
  if (mark) return decodeMarked(bytes.subarray(mark.bytes.length), mark.encoding, mark.bytes.length)
  if (bytes.includes(0)) throw new UnreadableFileError('not_this_kind')
  return decodeStrictly(bytes, 'utf-8') ?? decodeOneByte(bytes)
}

function decodeMarked(bytes: Uint8Array, encoding: string, markLength: number): string {
  const text = decodeStrictly(bytes, encoding)
  if (text !== null) return text
  const offset = encoding === 'utf-8' ? firstInvalidByte(bytes) : firstLoneSurrogate(bytes, encoding)
  throw new UnreadableFileError('wrong_encoding', { offset: markLength + offset })
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const vietnamese = /^[\p{Script=Latin}\p{M}\p{N}\p{P}\p{Z}\s$+<=>|°₫€©®™·^`]*$/u
const telling = /[ăâđêôơưĂÂĐÊÔƠƯ]|\p{L}[\u0300\u0301\u0303\u0309\u0323]/gu
const other = /[ÄÅÆÇÈÉËÌÍÎÏÐÒÓÕÖØÝÞäåæçëîïðøþÿ]/gu

/** A byte a letter; a file that already holds UTF-8 letters is mixed, and none of these. */
function decodeOneByte(bytes: Uint8Array): string {
  const offset = firstInvalidByte(bytes)
  const isMixed = bytes.subarray(0, offset).some((byte) => byte >= 0x80)
  const text = isMixed ? null : (decodeWindows(bytes) ?? decodeOld(bytes))
  if (text === null) throw new UnreadableFileError('wrong_encoding', { offset })
  return text
}

/** windows-1258 writes tones as marks of their own. */
function decodeWindows(bytes: Uint8Array): string | null {
  const text = new TextDecoder('windows-1258').decode(bytes)
  const letters = text.match(telling)?.length ?? 0
  const strangers = text.match(other)?.length ?? 0
  const isVietnamese = vietnamese.test(text) && letters > 0 && strangers * 5 <= letters
  return isVietnamese ? text : null
}

/** TCVN3 and VNI as written before Unicode: their letters are signs of the western page. */
function decodeOld(bytes: Uint8Array): string | null {
  const text = new TextDecoder('windows-1252').decode(bytes)
  return oldEncodingOf(text) ? text : null
}

/** The offset of the first byte that is no UTF-8: the length of the longest whole prefix that decodes. */
function firstInvalidByte(bytes: Uint8Array): number {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (decodesSoFar(bytes.subarray(0, middle))) low = middle
    else high = middle - 1
  }
  while (low > 0 && decodeStrictly(bytes.subarray(0, low), 'utf-8') === null) low -= 1
  return low
}

/** Whether the bytes are UTF-8, the last letter perhaps cut short. */
function decodesSoFar(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

function firstLoneSurrogate(bytes: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(bytes)
  return Math.max(text.indexOf('\uFFFD'), 0) * 2
}
