import { Readable } from 'node:stream'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { QueryOf } from '#domain/contract/route.ts'
import type { Document, exportDocuments as route } from '#domain/document/contract.ts'
import type { DocumentState } from '#domain/document/lifecycle.ts'
import { decimal } from '#domain/quantity/decimal.ts'
import type { OutputValue } from '#documents/out/xlsx/output-sheet.ts'
import { type StreamedSheet, streamWorkbook } from '#documents/out/xlsx/stream-workbook.ts'
import type { DownloadQuery, QueryContext } from '#server/kernel/context.ts'
import { pageOfDocuments } from './list-documents.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const mostRows = 100_000
const pageRows = 200

const columns: StreamedSheet['columns'] = [
  { title: 'Ngày vào sổ', width: 12, holds: 'date' },
  { title: 'Số đến', width: 8, holds: 'number' },
  { title: 'Số', width: 8, holds: 'number' },
  { title: 'Ký hiệu', width: 14 },
  { title: 'Số, ký hiệu', width: 18 },
  { title: 'Loại', width: 16 },
  { title: 'Ngày ban hành', width: 12, holds: 'date' },
  { title: 'Trích yếu', width: 56 },
  { title: 'Cơ quan ban hành', width: 28 },
  { title: 'Đơn vị soạn thảo', width: 28 },
  { title: 'Đơn vị xử lý', width: 28 },
  { title: 'Trạng thái', width: 14 },
]

const stateWords: Record<DocumentState, string> = {
  cited: 'Được dẫn',
  to_issue: 'Chờ cấp số',
  issued: 'Đã ban hành',
  arrived: 'Đã đến',
  void: 'Đã hủy',
}

/** The register as the filter of the page finds it, written while it is read. */
export const exportDocuments: DownloadQuery<typeof route> = async ({ query }, context) => {
  const sheet = { name: 'Sổ văn bản', columns, rows: rowsOf(query, context) }
  const bytes = Readable.from(streamWorkbook(sheet, context.organization))
  return { bytes, mediaType: xlsx, name: 'Sổ văn bản.xlsx' }
}

async function* rowsOf(query: QueryOf<typeof route>, context: QueryContext): AsyncGenerator<OutputValue[]> {
  let left = mostRows
  for (let after: string | undefined; left > 0;) {
    const limit = Math.min(left, pageRows)
    const { rows, next } = await pageOfDocuments({ ...query, limit, after }, context)
    yield* rows.map(rowOf)
    left -= rows.length
    if (next === null) return
    after = next
  }
}

const day = (on: CalendarDate | null): OutputValue => (on ? { date: on } : null)
const count = (value: number | null): OutputValue => (value === null ? null : { number: decimal(value) })

const rowOf = (row: Document): OutputValue[] => [
  day(row.registeredOn),
  count(row.arrivalNumber),
  count(row.number),
  row.mark,
  row.symbol,
  row.type?.name ?? null,
  day(row.issuedOn),
  row.title,
  row.issuer,
  row.draftedBy?.name ?? null,
  row.handledBy?.name ?? null,
  stateWords[row.state],
]
