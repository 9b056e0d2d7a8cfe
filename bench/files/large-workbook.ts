import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { writeXlsxStream } from 'hucre/xlsx'
import { indicatorName } from './make-workbooks.ts'

const [units, indicators] = [1_000, 100]
export const largeRows = units * indicators

/** Of what a large workbook speaks. */
export interface Told {
  readonly year: number
  readonly months: number
  readonly unitName: (number: number) => string
}

const asRead: Told = { year: 2026, months: 12, unitName: (number) => `Đơn vị số ${number}` }

/** A workbook of 100,000 lines: a plan and some months of each. */
export async function writeLargeWorkbook(place: string, told = asRead): Promise<void> {
  const stream = writeXlsxStream(rows(told), { name: 'Chỉ tiêu', columns: [] })
  await pipeline(Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(place))
}

function* rows({ year, months: last, unitName }: Told): Generator<(string | number)[]> {
  const months = Array.from({ length: last }, (_, index) => index + 1)
  yield [
    'TT',
    'Chỉ tiêu',
    'Đơn vị',
    'ĐVT',
    `Kế hoạch năm ${year}`,
    ...months.map((month) => `Tháng ${month}`),
  ]
  for (let line = 0; line < largeRows; line++) {
    const figures = months.map((month) => ((line * 7 + month * 13) % 2_000) / 10)
    const names = [indicatorName(line % indicators), unitName(Math.floor(line / indicators)), 'hồ sơ']
    yield [line + 1, ...names, 1_200 + (line % 50), ...figures]
  }
}
