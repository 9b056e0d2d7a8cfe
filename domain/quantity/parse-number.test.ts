import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Decimal, decimal } from './decimal.ts'
import { formatNumber, formatPercent } from './format-number.ts'
import { parseNumber } from './parse-number.ts'

const read = (value: string, percent = false) => ({ value, percent })

test.each([
  ['1.234,5', read('1234.5')],
  ['1 234,5', read('1234.5')],
  ['1\u00A0234,5', read('1234.5')],
  ['1,234.5', read('1234.5')],
  ['1.234.567,25', read('1234567.25')],
  ['1.234.567', read('1234567')],
  ['1234', read('1234')],
  ['007', read('7')],
  ['0,125', read('0.125')],
  ['1234,567', read('1234.567')],
  ['12.5', read('12.5')],
  ['-1.250,5', read('-1250.5')],
  ['\u22121.250,5', read('-1250.5')],
  ['- 3', read('-3')],
  ['+3', read('3')],
  ['-0', read('0')],
  ['12,5%', read('12.5', true)],
  ['98,62 %', read('98.62', true)],
  ['9007199254740993', read('9007199254740993')],
])('%s is read', (text, expected) => expect(parseNumber(text)).toEqual(expected))

test.each([
  ['1.234', ['1234', '1.234']],
  ['1,234', ['1234', '1.234']],
  ['-12.500', ['-12500', '-12.5']],
])('%s could mean two things', (text, ambiguous) =>
  expect(parseNumber(text)).toEqual({ ambiguous, percent: false }),
)

test.each([
  ['', 'empty', null],
  ['  ', 'empty', null],
  ['31O', 'letter_for_digit', '310'],
  ['1o5,5', 'letter_for_digit', '105,5'],
  ['khoảng 30', 'letters', null],
  ['12 triệu', 'letters', null],
  ['1e3', 'scientific', '1.000'],
  ['1.5E-3', 'scientific', '0,0015'],
  ['1e309', 'too_large', null],
  ['NaN', 'not_finite', null],
  ['-Infinity', 'not_finite', null],
  ['１２，５', 'full_width', '12,5'],
  ['–5', 'dash_for_minus', '-5'],
  ['(1.250,5)', 'parentheses_for_minus', '-1.250,5'],
  ['1.23.456', 'bad_grouping', null],
  ['1 2', 'bad_grouping', null],
  ['1.234,567.8', 'bad_grouping', null],
  [',5', 'missing_digit', '0,5'],
  ['5,', 'missing_digit', '5'],
  ['-,5', 'missing_digit', '-0,5'],
  ['100000000000000000000', 'too_large', null],
  ['0,1234567', 'too_many_decimals', '0,123457'],
  ['--5', 'letters', null],
  ['=1+1', 'letters', null],
  ['%', 'letters', null],
])('%s is refused with its reason', (text, problem, cure) =>
  expect(parseNumber(text)).toEqual({ problem, cure }),
)

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 19n), max: 10n ** 19n }), fc.integer({ min: 0, max: 999_999 }))
  .map(([whole, fraction]) => decimal(`${whole}.${String(fraction).padStart(6, '0')}`))

const readings = (text: string): Decimal[] => {
  const parsed = parseNumber(text)
  if ('value' in parsed) return [parsed.value]
  return 'ambiguous' in parsed ? parsed.ambiguous : []
}

test('what is shown is read back, in both languages', () => {
  fc.assert(
    fc.property(decimals, fc.constantFrom('vi' as const, 'en' as const), (value, locale) => {
      expect(readings(formatNumber(value, locale))).toContain(value)
    }),
  )
})

const isAnswered = (text: string): boolean => {
  const parsed = parseNumber(text)
  return !('problem' in parsed) || parsed.cure === null || readings(parsed.cure).length > 0
}

test('any text is answered, and a cure is never itself refused', () => {
  const texts = fc.oneof(fc.string(), fc.stringMatching(/^[-(]?[\dOo., eE%)]{0,12}$/))
  const answered = fc.property(texts, isAnswered)
  expect(() => fc.assert(answered, { numRuns: 2000 })).not.toThrow()
})

test.each([
  [formatNumber(decimal('1234.5'), 'vi'), '1.234,5'],
  [formatNumber(decimal('1234.5'), 'en'), '1,234.5'],
  [formatNumber(decimal('-1250.5'), 'vi', 2), '\u22121.250,50'],
  [formatNumber(decimal('0.005'), 'vi', 2), '0,01'],
  [formatNumber(decimal('-0.004'), 'vi', 2), '0,00'],
  [formatNumber(decimal('12345678901234567890.123456'), 'vi'), '12.345.678.901.234.567.890,123456'],
  [formatPercent(decimal('98.62'), 'vi', 1), '98,6%'],
])('%s', (shown, expected) => expect(shown).toBe(expected))
