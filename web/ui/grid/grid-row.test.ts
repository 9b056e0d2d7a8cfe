import { describe, expect, it } from 'vitest'
import { fillDown, type GridColumn, type GridRow, pasteRange, readRange } from './grid-row.ts'

const columns: GridColumn[] = [
  { key: 'name', title: 'Chỉ tiêu', isReadOnly: true },
  { key: 'p8', title: 'Kỳ 8' },
  { key: 'p9', title: 'Kỳ 9' },
]
const rows: GridRow[] = ['a', 'b', 'c'].map((key) => ({ key, cells: { name: key, p8: '1', p9: '' } }))

describe('readRange', () => {
  it('reads what Excel copies, its last line end aside', () => {
    expect(readRange('1.234,5\t2\r\n3\t\r\n')).toEqual([
      ['1.234,5', '2'],
      ['3', ''],
    ])
    expect(readRange('')).toEqual([])
    expect(readRange('\n7')).toEqual([[''], ['7']])
  })

  it('keeps a cell of several lines in one place, and quotation marks that only stand in a text', () => {
    expect(readRange('"Lớp bồi dưỡng\nlý luận"\t5\n"a ""b"""\t')).toEqual([
      ['Lớp bồi dưỡng lý luận', '5'],
      ['a "b"', ''],
    ])
    expect(readRange('lớp "A"\t1')).toEqual([['lớp "A"', '1']])
  })
})

describe('pasteRange', () => {
  it('lays a range from the cell on, and leaves what is outside', () => {
    const pasted = pasteRange(rows, columns, { row: 1, columnKey: 'p9' }, [['7', 'x'], ['8'], ['9']])
    expect(pasted.map((row) => row.cells['p9'])).toEqual(['', '7', '8'])
  })

  it('never writes into a cell that is only read', () => {
    const pasted = pasteRange(rows, columns, { row: 0, columnKey: 'name' }, [['z', '5']])
    expect(pasted[0]?.cells).toEqual({ name: 'a', p8: '5', p9: '' })
  })
})

describe('fillDown', () => {
  it('takes what stands above, and nothing in the first row', () => {
    expect(fillDown(rows, 1, 'p8')[1]?.cells['p8']).toBe('1')
    expect(fillDown(rows, 0, 'p8')).toEqual(rows)
  })
})
