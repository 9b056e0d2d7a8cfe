import type { exportTasks as route } from '#domain/task/bulk-contract.ts'
import { formatDate } from '#domain/calendar/format-date.ts'
import { decimal } from '#domain/quantity/decimal.ts'
import type { Obligation } from '#domain/obligation/obligation-row.ts'
import type { TaskState } from '#domain/task/lifecycle.ts'
import type { OutputColumn, OutputValue } from '#documents/out/xlsx/output-sheet.ts'
import { writeWorkbook } from '#documents/out/xlsx/write-workbook.ts'
import type { DownloadQuery } from '#server/kernel/context.ts'
import { pageOfObligations } from '#server/obligation/list-obligations.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const most = 5000

const columns: readonly OutputColumn[] = [
  { title: 'Số', width: 10 },
  { title: 'Nhiệm vụ', width: 48 },
  { title: 'Yêu cầu chất lượng', width: 36 },
  { title: 'Chủ trì', width: 28 },
  { title: 'Giao bởi', width: 28 },
  { title: 'Ngày giao', width: 12 },
  { title: 'Hạn đầu tiên', width: 12 },
  { title: 'Thời hạn', width: 12 },
  { title: 'Số lần gia hạn', width: 10 },
  { title: 'Trạng thái', width: 16 },
  { title: 'Tiến độ (%)', width: 10 },
]

const stateWords: Record<TaskState, string> = {
  assigned: 'Mới giao',
  in_progress: 'Đang làm',
  submitted: 'Đã báo xong',
  returned: 'Bị trả lại',
  accepted: 'Đã xác nhận',
  cancelled: 'Đã hủy',
}

/** What the filter of the page finds, as a table of the office. */
export const exportTasks: DownloadQuery<typeof route> = async ({ query }, context) => {
  const { rows } = await pageOfObligations({ ...query, kind: 'task', limit: most }, context)
  const sheet = { name: 'Nhiệm vụ', columns, rows: rows.map(rowOf) }
  const bytes = await writeWorkbook([sheet], context.organization)
  return { bytes, mediaType: xlsx, name: 'Nhiệm vụ.xlsx', size: bytes.byteLength }
}

const day = (on: Obligation['dueOn']): OutputValue => (on ? formatDate(on) : null)
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
  stateWords[task.state],
  count(task.progressPercent),
]
