import { type Decimal, decimal, isDecimal, round } from './decimal.ts'
import { formatNumber } from './format-number.ts'
import { Big } from 'big.js'

/** Why a text is no number. `cure` in the answer is a text that would be read, when one can be proposed. */
export type NumberProblem =
  | 'empty'
  | 'letters'
  | 'letter_for_digit'
  | 'full_width'
  | 'dash_for_minus'
  | 'parentheses_for_minus'
  | 'scientific'
  | 'not_finite'
  | 'bad_grouping'
  | 'missing_digit'
  | 'too_large'
  | 'too_many_decimals'

export type ParsedNumber =
  | { value: Decimal; percent: boolean }
  | { ambiguous: [grouped: Decimal, fraction: Decimal]; percent: boolean }
  | { problem: NumberProblem; cure: string | null }

const spaces = /[\s\u00A0\u2007\u2009\u202F]+/g
const longestNumber = 80
const grouped = /^\d{1,3}(?<mark>[., ])\d{3}(?:\k<mark>\d{3})*$/

/**
 * Reads a number as a Vietnamese office types or pastes it: `1.234,5`, `1 234,5`, `−1.250,5`, `12,5%`; an English
 * `1,234.5` can mean one thing only and is read too. `1.234` or `1,234` alone could mean two, and both are given.
 * A percentage keeps its figure: `12,5%` is 12.5 with `percent`. Nothing is guessed, nothing thrown.
 */
export function parseNumber(text: string): ParsedNumber {
  const typed = text.normalize('NFC').replace(spaces, ' ').trim()
  const written = findMiswriting(typed)
  if (written) return written
  const percent = typed.endsWith('%')
  const unsigned = typed.replace(/ ?%$/, '').replace(/^[-\u2212+] ?/, '')
  const readings = readMagnitude(unsigned)
  if (typeof readings === 'string') return { problem: readings, cure: cureOf(readings, typed) }
  const sign = /^[-\u2212]/.test(typed) ? '-' : ''
  const values = readings.map((digits) => toDecimal(sign + digits))
  const [first, second] = values
  if (first && 'problem' in first) return first
  if (second && 'problem' in second) return second
  if (first && second) return { ambiguous: [first.value, second.value], percent }
  return first ? { value: first.value, percent } : { problem: 'empty', cure: null }
}

/** What is wrong with the characters themselves, before any question of separators. */
function findMiswriting(typed: string): { problem: NumberProblem; cure: string | null } | null {
  if (typed === '') return { problem: 'empty', cure: null }
  if (typed.length > longestNumber) return { problem: 'too_large', cure: null }
  if (/^[-+\u2212]?(nan|inf|infinity|∞)$/i.test(typed)) return { problem: 'not_finite', cure: null }
  const narrow = typed.normalize('NFKC').replace(/。/g, '.')
  if (/[\uFF00-\uFFEF\u3000-\u303F]/.test(typed)) return curable('full_width', narrow)
  if (/^[\u2010-\u2015]/.test(typed)) return curable('dash_for_minus', `-${typed.slice(1).trim()}`)
  if (/^\(.+\)$/.test(typed)) return curable('parentheses_for_minus', `-${typed.slice(1, -1).trim()}`)
  if (/^[-+\u2212]?[\d.,]+e[-+\u2212]?\d+$/i.test(typed)) return scientific(typed)
  if (/^[-+\u2212]?[\d., Oo]*\d[\d., Oo]*%?$/.test(typed) && /[Oo]/.test(typed))
    return curable('letter_for_digit', typed.replace(/[Oo]/g, '0'))
  if (!/^[-+\u2212]? ?[\d., ]+%?$/.test(typed)) return { problem: 'letters', cure: null }
  return null
}

/** A cure is offered only when it would be read, so that accepting it cannot lead to the next complaint. */
function curable(problem: NumberProblem, cure: string): { problem: NumberProblem; cure: string | null } {
  return { problem, cure: 'problem' in parseNumber(cure) ? null : cure }
}

function scientific(typed: string): { problem: NumberProblem; cure: string | null } {
  const exponent = Number(/e([-+]?\d+)$/i.exec(typed.replace('\u2212', '-'))?.[1])
  if (!(Math.abs(exponent) <= 30)) return { problem: 'too_large', cure: null }
  const plain = /^[-+]?\d+(\.\d+)?e[-+]?\d+$/i.test(typed)
    ? new Big(typed.replace(/^\+/, '')).toFixed()
    : null
  return {
    problem: 'scientific',
    cure: plain !== null && isDecimal(plain) ? formatNumber(plain, 'vi') : null,
  }
}

/** The one or two readings of digits with separators, as plain digits with `.`; or what is wrong with them. */
function readMagnitude(text: string): string[] | NumberProblem {
  if (!/\d/.test(text) || /^[.,]|[.,]$/.test(text)) return 'missing_digit'
  const marks = [...new Set(text.match(/[., ]/g) ?? [])]
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','))
  if (marks.length === 0) return [text]
  if (marks.length === 1)
    return last >= 0 ? readOneMark(text) : grouped.test(text) ? [digitsOf(text)] : 'bad_grouping'
  const [whole, fraction] = [text.slice(0, last), text.slice(last + 1)]
  return marks.length === 2 && grouped.test(whole) && /^\d+$/.test(fraction)
    ? [`${digitsOf(whole)}.${fraction}`]
    : 'bad_grouping'
}

function readOneMark(text: string): string[] | NumberProblem {
  const parts = text.split(/[.,]/)
  if (parts.length > 2) return grouped.test(text) ? [digitsOf(text)] : 'bad_grouping'
  const asFraction = parts.join('.')
  const couldBeGrouped = grouped.test(text) && !text.startsWith('0')
  return couldBeGrouped ? [digitsOf(text), asFraction] : [asFraction]
}

const digitsOf = (text: string): string => text.replace(/\D/g, '')

function toDecimal(plain: string): { value: Decimal } | { problem: NumberProblem; cure: string | null } {
  const value = new Big(plain)
  if (value.abs().gte('1e20')) return { problem: 'too_large', cure: null }
  if (value.eq(value.round(6))) return { value: decimal(value.eq(0) ? 0 : value) }
  return { problem: 'too_many_decimals', cure: formatNumber(round(value, 6), 'vi') }
}

function cureOf(problem: NumberProblem, typed: string): string | null {
  if (problem !== 'missing_digit') return null
  const completed = typed.replace(/^([-\u2212+]? ?)[.,]/, '$10,').replace(/[.,] ?(%?)$/, '$1')
  return completed === typed || !/\d/.test(typed) ? null : curable(problem, completed).cure
}
