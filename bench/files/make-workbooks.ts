import writeExcelFile from 'write-excel-file/node'
import { randomOf } from './seeded.ts'

export interface MadeWorkbook {
  readonly name: string
  readonly bytes: Buffer
}

export const unitName = (number: number): string => `Huyện ủy ${number}`
export const indicatorName = (number: number): string => `Chỉ tiêu số ${number} của kế hoạch năm`
export const [unitCount, rowCount] = [300, 60]

/** A workbook for each of 300 units, 60 lines of a plan and twelve months, made by another library than ours. */
export async function makeWorkbooks(): Promise<MadeWorkbook[]> {
  const random = randomOf(7)
  const made: MadeWorkbook[] = []
  for (let unit = 1; unit <= unitCount; unit++) {
    const rows = [
      [`BÁO CÁO CHỈ TIÊU KẾ HOẠCH NĂM 2026 - ${unitName(unit)}`],
      ['Chỉ tiêu', 'Đơn vị tính', 'Kế hoạch năm', ...months.map((month) => `Tháng ${month}`)],
      ...Array.from({ length: rowCount }, (_, row) => line(row + 1, random)),
    ]
    const cells = rows.map((row) => row.map((value) => ({ value })))
    made.push({ name: `${unit}.xlsx`, bytes: await writeExcelFile(cells, { sheet: 'Chỉ tiêu' }).toBuffer() })
  }
  return made
}

const months = Array.from({ length: 12 }, (_, index) => index + 1)

function line(number: number, random: () => number): (string | number)[] {
  const planned = Math.round(random() * 1e5) / 10
  const month = () => Math.round((planned / 12) * (0.5 + random()) * 100) / 100
  return [indicatorName(number), 'hồ sơ', planned, ...months.map(month)]
}
