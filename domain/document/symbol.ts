import type { DocumentFamily } from './document.ts'

/** What a number is printed of. `type` is null where nothing stands for the type; `year` where none is printed. */
export interface SymbolParts {
  readonly family: DocumentFamily
  readonly number: number
  readonly year: number | null
  readonly type: string | null
  readonly body: string
}

const padded = (number: number): string => String(number).padStart(2, '0')

/** What follows the number: `NQ/TW` of the Party, `QĐ-UBND` of the State, `VPCP` where nothing stands for the type. */
export function markOf({ family, type, body }: Omit<SymbolParts, 'number' | 'year'>): string {
  if (type === null) return body
  return family === 'party' ? `${type}/${body}` : `${type}-${body}`
}

/**
 * The number as printed: `57-NQ/TW` of the Party, `192/QĐ-UBND` or `06/2024/QĐ-UBND` of the State; numbers below ten
 * have two digits. Sources: HD 36-HD/VPTW, Decree 30/2020; the organisation's catalogue says which symbols it uses.
 */
export function printSymbol(parts: SymbolParts): string {
  const number = padded(parts.number)
  if (parts.family === 'party') return `${number}-${markOf(parts)}`
  return [number, ...(parts.year === null ? [] : [String(parts.year)]), markOf(parts)].join('/')
}

/** A number as others print it, taken apart; the type is never told from it, since QĐ is two types. */
export interface ReadSymbol {
  readonly family: DocumentFamily
  readonly number: number
  readonly year: number | null
  readonly mark: string
  /** As it is written when nothing is amiss. */
  readonly symbol: string
}

const letters = String.raw`\p{L}[\p{L}\p{N}.]*`
const party = new RegExp(
  String.raw`^(\d{1,6})\s*-\s*(${letters})\s*/\s*(${letters}(?:\s*-\s*${letters})*)$`,
  'u',
)
const partySwapped = new RegExp(String.raw`^(\d{1,6})\s*/\s*(${letters})\s*-\s*(TU|TW)$`, 'u')
const state = new RegExp(
  String.raw`^(\d{1,6})\s*/\s*(?:(\d{4})\s*/\s*)?(${letters}(?:\s*-\s*${letters}|\s*/\s*${letters})*)$`,
  'u',
)

/** Reads `57-NQ/TW`, `Số: 66- QĐ/TW`, `06/2024/QĐ-UBND`; null for what is no number with a mark. */
export function readSymbol(text: string): ReadSymbol | null {
  const bare = text
    .normalize('NFC')
    .replace(/^\s*số\s*:?\s*/iu, '')
    .replaceAll('–', '-')
    .trim()
  const ofParty = party.exec(bare) ?? partySwapped.exec(bare)
  if (ofParty) return parted('party', ofParty[1], null, `${ofParty[2]}/${tidy(ofParty[3])}`)
  const ofState = state.exec(bare)
  return ofState ? parted('state', ofState[1], ofState[2] ?? null, tidy(ofState[3])) : null
}

const tidy = (mark = ''): string => mark.replace(/\s+/g, '')

function parted(family: DocumentFamily, number = '', year: string | null, mark: string): ReadSymbol | null {
  const value = Number(number)
  if (value === 0) return null
  const symbol = family === 'party' ? `${number}-${mark}` : [number, ...(year ? [year] : []), mark].join('/')
  return { family, number: value, year: year === null ? null : Number(year), mark, symbol }
}
