import { Readable } from 'node:stream'
import type { exportTasks as route } from '#domain/task/bulk-contract.ts'
import type { QueryOf } from '#domain/contract/route.ts'
import { decimal } from '#domain/quantity/decimal.ts'
import type { Obligation } from '#domain/obligation/obligation-row.ts'
import { taskStateWords } from '#domain/task/state-words.ts'
import type { OutputValue } from '#documents/out/xlsx/output-sheet.ts'
import { type StreamedSheet, streamWorkbook } from '#documents/out/xlsx/stream-workbook.ts'
import type { DownloadQuery, QueryContext } from '#server/kernel/context.ts'
import { pageOfObligations } from '#server/obligation/list-obligations.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const mostRows = 100_000
const pageRows = 500

const columns: StreamedSheet['columns'] = [
  { title: 'Số', width: 10 },
  { title: 'Nhiệm vụ', width: 48 },
  { title: 'Yêu cầu chất lượng', width: 36 },
  { title: 'Chủ trì', width: 28 },
  { title: 'Giao bởi', width: 28 },
  { title: 'Ngày giao', width: 12, holds: 'date' },
  { title: 'Hạn đầu tiên', width: 12, holds: 'date' },
  { title: 'Thời hạn', width: 12, holds: 'date' },
  { title: 'Số lần gia hạn', width: 10, holds: 'number' },
  { title: 'Trạng thái', width: 16 },
  { title: 'Tiến độ (%)', width: 10, holds: 'number' },
]

/**
 * What the filter of the page finds, or the rows chosen there, as a table of the office, written while it is read: a page of the list after
 * another, so that its memory does not grow with its length. A row whose date moves meanwhile may stand in it twice.
 */
export const exportTasks: DownloadQuery<typeof route> = async ({ query }, context) => {
  const sheet = { name: 'Nhiệm vụ', columns, rows: rowsOf(query, context) }
  const bytes = Readable.from(streamWorkbook(sheet, context.organization))
  return { bytes, mediaType: xlsx, name: 'Nhiệm vụ.xlsx' }
}

async function* rowsOf(
  { chosen, ...query }: QueryOf<typeof route>,
  context: QueryContext,
): AsyncGenerator<OutputValue[]> {
  const among = chosen?.split(',')
  let left = mostRows
  for (let after: string | undefined; left > 0;) {
    const limit = Math.min(left, pageRows)
    const { rows, next } = await pageOfObligations({ ...query, kind: 'task', limit, after }, context, among)
    yield* rows.map(rowOf)
    left -= rows.length
    if (next === null) return
    after = next
  }
}

const day = (on: Obligation['dueOn']): OutputValue => (on ? { date: on } : null)
const count = (value: number): OutputValue => ({ number: decimal(value) })

const rowOf = (task: Obligation): OutputValue[] => [
  `${task.number}/${task.year}`,
  task.title,
  task.requiredQuality,
  task.owedBy.name,
  task.owedTo.name,
  day(task.assignedOn),
  day(task.firstDueOn),
  day(task.dueOn),
  count(task.extensions),
  taskStateWords[task.state],
  count(task.progressPercent),
]
