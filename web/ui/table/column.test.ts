import { describe, expect, it } from 'vitest'
import { type Column, sorted, toTsv } from './column.ts'

type Row = { name: string; days: number | null }
const columns: Column<Row>[] = [
  { key: 'name', title: 'Tên', render: (row) => row.name, sort: (row) => row.name },
  { key: 'days', title: 'Ngày', render: (row) => row.days, sort: (row) => row.days },
]
const rows: Row[] = [
  { name: 'Đảng ủy', days: null },
  { name: 'Ban Tổ chức', days: -9 },
  { name: 'Huyện ủy', days: 3 },
]

describe('sorted', () => {
  it('keeps what has no value at the end both ways', () => {
    const days = (descending: boolean) =>
      sorted(rows, columns, { key: 'days', descending }).map((row) => row.days)
    expect(days(false)).toEqual([-9, 3, null])
    expect(days(true)).toEqual([3, -9, null])
  })

  it('sorts names as Vietnamese is sorted', () => {
    expect(sorted(rows, columns, { key: 'name', descending: false })[1]?.name).toBe('Đảng ủy')
  })
})

describe('toTsv', () => {
  it('copies negative numbers as numbers and never starts a formula', () => {
    const text = toTsv(
      [
        { name: '=1+1\t2', days: -9 },
        { name: '-1.250,5', days: 1 },
      ],
      columns,
    )
    expect(text).toBe("Tên\tNgày\n'=1+1 2\t-9\n-1.250,5\t1")
  })
})
