import { expect, it } from 'vitest'
import { readXlsx } from 'hucre/xlsx'
import { calendarDate } from '#domain/calendar/date.ts'
import { decimal } from '#domain/quantity/decimal.ts'
import type { OutputValue } from './output-sheet.ts'
import { streamWorkbook } from './stream-workbook.ts'

const columns = [
  { title: 'Tên', width: 30 },
  { title: 'Số', width: 10, holds: 'number' },
  { title: 'Ngày', width: 12, holds: 'date' },
] as const

async function written(rows: readonly (readonly OutputValue[])[]): Promise<unknown[][]> {
  async function* each() {
    yield* rows
  }
  const stream = streamWorkbook({ name: 'Bảng', columns, rows: each() }, { isDemonstration: true })
  const { sheets } = await readXlsx(Buffer.concat(await Array.fromAsync(stream)))
  return (sheets[0]?.rows ?? []).map((row) => [...row])
}

it('keeps numbers numbers, the negative too, dates dates, and takes no text for a formula or an error', async () => {
  const texts = ['=1+1', '+84', '-1', '@SUM(A1)', '\tx', '#N/A', '=HYPERLINK("http://x","y")', '_x0041_', '']
  const [mark, titles, ...rows] = await written([
    ['Việc', { number: decimal('-12.5') }, { date: calendarDate('2023-10-05') }],
    ...texts.map((text): OutputValue[] => [text, null, null]),
  ])
  expect(mark?.[0]).toBe('Dữ liệu minh họa')
  expect(titles).toEqual(['Tên', 'Số', 'Ngày'])
  expect(rows[0]).toEqual(['Việc', -12.5, new Date('2023-10-05T00:00:00Z')])
  expect(rows.slice(1).map(([text]) => (typeof text === 'string' ? text.trim() : ''))).toEqual(
    texts.map((text) => text.trim()),
  )
})

it('gives what it has written before the last row has come', async () => {
  let isAskedForMore = false
  async function* endless(): AsyncGenerator<OutputValue[]> {
    for (;;) {
      yield Array.from({ length: 3 }, () => String(Math.random()))
      isAskedForMore = true
    }
  }
  const stream = streamWorkbook({ name: 'Bảng', columns, rows: endless() }, { isDemonstration: false })
  let chunks = 0
  for await (const chunk of stream) {
    expect(chunk.byteLength).toBeGreaterThan(0)
    chunks += 1
    if (chunks === 20) break
  }
  expect(isAskedForMore).toBe(true)
})
