import fc from 'fast-check'
import { expect, it } from 'vitest'
import { markOf, printSymbol, readSymbol } from './symbol.ts'

/** Numbers seen in public sources. */
const seen =
  `57-NQ/TW 11-CT/TW 29-KL/TW 121-KL/TW 173-TB/TW 399-QĐ/TW 204-QĐ/TW 983-QĐ/TU 08-QC/TW 02-QC/BCĐTW 36-HD/VPTW
  16-HD/BTCTW 15671-CV/VPTW 8011-CV/BTCTW 84-CTr/TU 24-ĐA/TU 25-KH/TU 02-KH/BCĐTW 04-KL/TU 03-CT/TU 24-BS/UBKTTU 05-TB/BCĐTW
  192/QĐ-UBND 06/2024/QĐ-UBND 42/2014/QĐ-TTg 335/2025/NĐ-CP 1270/BC-TCTTTg 631/TB-VPCP 111/CĐ-TTg 31/TTr-VP 117/2025/QH15
  202/2025/QH15 12729/VPCP-KGVX`.split(/\s+/)

it.each(seen)('reads %s apart and writes it the same', (symbol) => {
  const read = readSymbol(symbol)
  expect(read?.symbol).toBe(symbol)
  expect(read?.number).toBe(Number.parseInt(symbol, 10))
  expect(read?.family).toBe(/^\d+-/.test(symbol) ? 'party' : 'state')
  expect(readSymbol(`Số: ${symbol}`)?.symbol).toBe(symbol)
})

it('mends the variants that sources write, and takes nothing else for a number', () => {
  expect(readSymbol('66- QĐ/TW')?.symbol).toBe('66-QĐ/TW')
  expect(readSymbol('01/NQ-TU')).toMatchObject({ family: 'party', number: 1, mark: 'NQ/TU' })
  for (const text of ['', 'NQ/TW', '00-NQ/TW', '57', 'số', '57-NQ', 'mười hai/NQ', '1'.repeat(9) + '-NQ/TW'])
    expect([text, readSymbol(text)]).toEqual([text, null])
})

it('prints what it reads back, whatever the parts', () => {
  const parts = fc.record({
    family: fc.constantFrom('party' as const, 'state' as const),
    number: fc.integer({ min: 1, max: 999_999 }),
    year: fc.option(fc.integer({ min: 1990, max: 2100 })),
    type: fc.constantFrom('NQ', 'QĐ', 'CTr', 'ĐA', 'TTr'),
    body: fc.constantFrom('TU', 'VPTU', 'UBND', 'BCĐTW'),
  })
  fc.assert(
    fc.property(parts, (each) => {
      const year = each.family === 'party' ? null : each.year
      const symbol = printSymbol({ ...each, year })
      if (each.family === 'state' && each.body === 'TU') return
      const { family, number } = each
      expect(readSymbol(symbol)).toEqual({ family, number, year, mark: markOf(each), symbol })
    }),
    { numRuns: 200 },
  )
})
