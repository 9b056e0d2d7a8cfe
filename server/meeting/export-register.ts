import { Readable } from 'node:stream'
import type { ConclusionStanding } from '#domain/meeting/conclusion-standing.ts'
import type { RegisteredConclusion, exportRegister as route } from '#domain/meeting/register-contract.ts'
import { decimal } from '#domain/quantity/decimal.ts'
import type { OutputValue } from '#documents/out/xlsx/output-sheet.ts'
import { type StreamedSheet, streamWorkbook } from '#documents/out/xlsx/stream-workbook.ts'
import type { DownloadQuery, QueryContext } from '#server/kernel/context.ts'
import { type RegisterFilter, type RegisterPlace, loadRegister } from './load-register.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const pageRows = 500

const columns: StreamedSheet['columns'] = [
  { title: 'Cuộc họp', width: 30 },
  { title: 'Ngày họp', width: 12, holds: 'date' },
  { title: 'Số', width: 6, holds: 'number' },
  { title: 'Kết luận', width: 52 },
  { title: 'Chủ trì', width: 26 },
  { title: 'Phối hợp', width: 26 },
  { title: 'Thời hạn', width: 12, holds: 'date' },
  { title: 'Tình trạng', width: 18 },
  { title: 'Nhiệm vụ', width: 12 },
  { title: 'Tiến độ (%)', width: 10, holds: 'number' },
  { title: 'Ngày báo xong', width: 12, holds: 'date' },
  { title: 'Ngày xác nhận', width: 12, holds: 'date' },
  { title: 'Tệp minh chứng', width: 10, holds: 'number' },
  { title: 'Cuộc họp sau', width: 30 },
]

const standingWords: Record<ConclusionStanding, string> = {
  open: 'Trong hạn',
  overdue: 'Quá hạn',
  claimed: 'Báo xong, chờ xác nhận',
  verified: 'Đã xác nhận',
  cancelled: 'Đã hủy',
  direction: 'Ý kiến chỉ đạo',
  statement: 'Chỉ ghi trong thông báo',
}

/** What the filter of the page finds, written while it is read, a page of the register after another. */
export const exportRegister: DownloadQuery<typeof route> = async ({ query }, context) => {
  const sheet = { name: 'Sổ kết luận', columns, rows: rowsOf(query, context) }
  const bytes = Readable.from(streamWorkbook(sheet, context.organization))
  return { bytes, mediaType: xlsx, name: 'Sổ kết luận.xlsx' }
}

async function* rowsOf(filter: RegisterFilter, context: QueryContext): AsyncGenerator<OutputValue[]> {
  for (let after: RegisterPlace | null = null; ;) {
    const rows: RegisteredConclusion[] = await loadRegister(context, filter, { after, most: pageRows })
    yield* rows.map(rowOf)
    const last = rows.at(-1)
    if (!last || rows.length < pageRows) return
    after = { heldOn: last.meeting.heldOn, meetingId: last.meeting.id, ordinal: last.ordinal }
  }
}

const day = (on: RegisteredConclusion['dueOn']): OutputValue => (on ? { date: on } : null)
const count = (value: number): OutputValue => ({ number: decimal(value) })

const rowOf = ({ meeting, task, ...row }: RegisteredConclusion): OutputValue[] => [
  meeting.title,
  day(meeting.heldOn),
  count(row.ordinal),
  row.text,
  row.leadUnit?.name ?? '',
  row.cooperatingUnits.map(({ name }) => name).join('; '),
  day(row.dueOn),
  standingWords[row.standing],
  task ? `${task.number}/${task.year}` : '',
  task ? count(task.progressPercent) : null,
  day(task?.claimedOn ?? null),
  day(task?.verifiedOn ?? null),
  count(row.evidence),
  row.nextMeeting?.title ?? '',
]
