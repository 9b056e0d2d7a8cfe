import { describe, expect, it } from 'vitest'
import { clearBoxes, copyOf, fillDown, layRange, nextOpen, type Sheet, type SheetWrite } from './sheet.ts'

/** Lines of text; `*` before a text stands for a box that is not open, an empty text for an open one, `-` for none. */
const sheetOf = (...lines: string[][]): Sheet =>
  lines.map((line, row) =>
    line.map((text, column) =>
      text === '-'
        ? null
        : {
            key: `${row},${column}`,
            part: 'text',
            text: text.replace('*', ''),
            isOpen: !text.startsWith('*'),
          },
    ),
  )
const at = (row: number, column: number, toRow = row, toColumn = column) => ({
  from: { row, column },
  to: { row: toRow, column: toColumn },
})
const told = (writes: readonly SheetWrite[]) => writes.map(({ box, text }) => `${box.key}=${text}`)
const sheet = sheetOf(['1', '2', '-'], ['*3', '', '5'], ['', '7', ''])

describe('layRange', () => {
  it('lays a range from a place on, and counts what fell outside or on what is frozen', () => {
    const laid = layRange(sheet, at(0, 0), [['10', '20'], ['30', '40'], ['50'], ['60', '70']])
    expect(told(laid.writes)).toEqual(['0,0=10', '0,1=20', '1,1=40', '2,0=50'])
    expect(laid).toMatchObject({ outside: 2, frozen: 1 })
  })

  it('leaves what stands where a cell of the range is empty, as in merged cells', () => {
    expect(told(layRange(sheet, at(0, 1), [['9'], [''], ['8']]).writes)).toEqual(['0,1=9', '2,1=8'])
  })

  it('fills the selection with a single figure', () => {
    expect(told(layRange(sheet, at(2, 1, 1, 0), [['4']]).writes)).toEqual(['1,1=4', '2,0=4', '2,1=4'])
  })

  it('takes ten thousand cells as they come', () => {
    const range = Array.from({ length: 100 }, () => Array.from({ length: 100 }, () => '1'))
    const laid = layRange(sheet, at(0, 0), range)
    expect(laid.writes).toHaveLength(7)
    expect(laid.writes.length + laid.outside + laid.frozen).toBe(10_000)
  })
})

it('fills down from the first line of a selection, or from above a single box', () => {
  expect(told(fillDown(sheet, at(0, 0, 2, 1)))).toEqual(['2,0=1', '1,1=2', '2,1=2'])
  expect(told(fillDown(sheet, at(1, 1)))).toEqual(['1,1=2'])
  expect(fillDown(sheet, at(0, 0))).toEqual([])
})

it('copies a selection as spreadsheets read it, and empties only what is open', () => {
  expect(copyOf(sheet, at(0, 0, 1, 2))).toBe('1\t2\t\n3\t\t5')
  expect(told(clearBoxes(sheet, at(0, 0, 1, 1)))).toEqual(['0,0=', '0,1=', '1,1='])
})

it('goes to the next box that can be written, over those that cannot', () => {
  expect(nextOpen(sheet, { row: 0, column: 0 }, { row: 1, column: 0 })).toEqual({ row: 2, column: 0 })
  expect(nextOpen(sheet, { row: 1, column: 1 }, { row: 0, column: -1 })).toBeNull()
})
