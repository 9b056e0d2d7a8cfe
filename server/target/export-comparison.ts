import type { Decimal } from '#domain/quantity/decimal.ts'
import type { Compared, exportComparison as route } from '#domain/target/compare-contract.ts'
import type { OutputColumn, OutputValue } from '#documents/out/xlsx/output-sheet.ts'
import { writeWorkbook } from '#documents/out/xlsx/write-workbook.ts'
import type { DownloadQuery } from '#server/kernel/context.ts'
import { type Comparison, readComparison } from './compare-targets.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const columns: readonly OutputColumn[] = [
  { title: 'Chỉ tiêu', width: 36 },
  { title: 'Đơn vị', width: 30 },
  { title: 'Đơn vị tính', width: 14 },
  { title: 'Năm', width: 8 },
  { title: 'Kế hoạch năm', width: 14 },
  { title: 'Thực hiện trong kỳ', width: 14 },
  { title: 'So kế hoạch năm (%)', width: 12, decimals: 1 },
  { title: 'Cùng kỳ năm trước', width: 14 },
  { title: 'Tăng, giảm', width: 12 },
  { title: 'Tăng, giảm (%)', width: 12, decimals: 1 },
  { title: 'Tăng, giảm (điểm %)', width: 12, decimals: 1 },
  { title: 'Xếp thứ', width: 8 },
  { title: 'Tỷ trọng (%)', width: 12, decimals: 1 },
  { title: 'Số liệu', width: 22 },
]

/** The comparison as it stands on the page, as a table. */
export const exportComparison: DownloadQuery<typeof route> = async ({ query }, context) => {
  const comparison = await readComparison(query, context)
  const rows = comparison.rows.map((row) => rowOf(row, comparison))
  const bytes = await writeWorkbook([{ name: 'So sánh', columns, rows }], context.organization)
  return { bytes, mediaType: xlsx, name: 'So sánh chỉ tiêu.xlsx', size: bytes.byteLength }
}

const figure = (value: Decimal | null | undefined): OutputValue =>
  value === null || value === undefined ? null : { number: value }

function rowOf(row: Compared, { chosen }: Comparison): OutputValue[] {
  const indicator = chosen.indicators.find(({ id }) => id === row.indicatorId)
  const { difference } = row
  return [
    indicator?.name ?? '',
    row.unit.name,
    indicator?.unitOfMeasure ?? '',
    String(row.year),
    figure(row.planned),
    figure(row.figure),
    figure(row.percentOfPlan),
    figure(row.lastYear),
    figure(difference?.isInPoints ? null : difference?.amount),
    figure(difference?.percent),
    figure(difference?.isInPoints ? difference.amount : null),
    row.rank === null ? null : String(row.rank),
    figure(row.shareOfWhole),
    stateOf(row),
  ]
}

/** How far a figure can be trusted: what is missing of it, and whether it is approved. */
function stateOf({ missingMonths, isUnapproved, figure: value }: Compared): string {
  if (value === null) return 'chưa có số liệu'
  return [
    missingMonths.length > 0 && `thiếu tháng ${missingMonths.join(', ')}`,
    isUnapproved && 'có số chờ duyệt',
  ]
    .filter((part) => part !== false)
    .join('; ')
}
