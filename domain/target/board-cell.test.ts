import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decimal } from '#domain/quantity/decimal.ts'
import { type BoardCell, boardColumnSchema, readColumn, writeColumn } from './board-cell.ts'
import { verdicts } from './figures.ts'

const cell: fc.Arbitrary<BoardCell> = fc.record({
  verdict: fc.constantFrom(...verdicts),
  figure: fc.option(fc.integer({ min: -9, max: 500 }).map((value) => decimal(value))),
  isPartial: fc.boolean(),
  isSum: fc.boolean(),
  share: fc.option(fc.record({ met: fc.nat(50), of: fc.nat(50) })),
})

it('reads back the cells that it wrote, and writes what the contract allows', () => {
  fc.assert(
    fc.property(fc.array(fc.option(cell)), fc.uuid({ version: 7 }), (cells, id) => {
      const column = writeColumn(id, cells)
      expect(boardColumnSchema.safeParse(column).success).toBe(true)
      expect(readColumn(column)).toEqual(cells)
    }),
  )
})
