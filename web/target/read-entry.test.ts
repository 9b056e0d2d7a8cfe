import { expect, it } from 'vitest'
import { readEntry } from './read-entry.ts'

const typed = (text: string, decimals = 0) => readEntry({ text, isPasted: false }, decimals, 'vi')
const pasted = (text: string, decimals = 0) => readEntry({ text, isPasted: true }, decimals, 'vi')

it('reads what is typed in the notation of the pages', () => {
  expect(typed('2.570')).toEqual({ kind: 'value', value: '2570' })
  expect(typed('12,5', 1)).toEqual({ kind: 'value', value: '12.5' })
  expect(typed('  ')).toEqual({ kind: 'empty' })
})

it('asks about what is pasted and could be two numbers', () => {
  expect(pasted('1.234')).toMatchObject({ kind: 'wrong', code: 'ambiguous', cures: ['1234'] })
  expect(pasted('1.234', 3)).toMatchObject({ code: 'ambiguous', cures: ['1234', '1,234'] })
  expect(pasted('1.234,5', 1)).toEqual({ kind: 'value', value: '1234.5' })
})

it('names what is wrong and what would be right', () => {
  expect(typed('31O')).toMatchObject({ kind: 'wrong', code: 'letter_for_digit', cures: ['310'] })
  expect(typed('7,5')).toMatchObject({ code: 'more_decimals_than_indicator', params: { decimals: 0 } })
  expect(typed('bảy')).toMatchObject({ kind: 'wrong', cures: [] })
})

it('offers only cures that are then read', () => {
  for (const reading of [pasted('1.234', 3), pasted('12.345'), typed('31O')]) {
    const cures = reading.kind === 'wrong' ? reading.cures : []
    for (const cure of cures) expect(typed(cure, 3).kind).toBe('value')
  }
})

it('names what comes out of a spreadsheet and is no figure', () => {
  for (const text of ['=SUM(A1:A3)', '＝A1', '@cmd', "+cmd|' /C calc'!A0"])
    expect(pasted(text)).toMatchObject({ code: 'formula' })
  expect(pasted('#DIV/0!')).toMatchObject({ code: 'error_of_formula' })
  for (const text of ['05/10/2023', '5-10', '2023-10-05'])
    expect(pasted(text)).toMatchObject({ code: 'looks_like_date' })
  expect(pasted('-1.250,5', 1)).toEqual({ kind: 'value', value: '-1250.5' })
  expect(pasted('9'.repeat(400))).toMatchObject({ code: 'too_large' })
  expect(pasted('bảy'.normalize('NFD'))).toMatchObject({ code: 'letters' })
})
