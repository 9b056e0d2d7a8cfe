import type { Decimal } from '#domain/quantity/decimal.ts'
import type { Ability } from '#domain/target/what-if.ts'
import type { OutputColumn, OutputValue } from './output-sheet.ts'
import { writeWorkbook } from './write-workbook.ts'

/** Whoever takes a part of what is missing, with the names that people read. */
interface WhatIfLine {
  readonly name: string
  readonly amount: Decimal
  readonly perPeriod: Decimal
  readonly pace: Decimal | null
  readonly overPace: Decimal | null
  readonly best: Decimal | null
  readonly ability: Ability
}

export interface WhatIfSheet {
  readonly indicator: string
  readonly unitOfMeasure: string
  /** `tháng`, `quý`: in which each brings its part. */
  readonly period: string
  /** `Đơn vị`, or what the periods are called. */
  readonly who: string
  readonly decimals: number
  readonly total: Decimal
  readonly lines: readonly WhatIfLine[]
}

const abilityWords: Record<Ability, string> = {
  at_pace: 'Nhịp đến nay là đủ',
  at_best: 'Được nếu như mức cao nhất',
  beyond: 'Cao hơn mức cao nhất từng có',
  unknown: 'Chưa có số để so',
}

/** Who must add how much, and whether each can; the last line is the total. */
export async function writeWhatIf(
  { indicator, unitOfMeasure, period, who, decimals, total, lines }: WhatIfSheet,
  options: { isDemonstration: boolean },
): Promise<{ name: string; bytes: Uint8Array }> {
  const columns: OutputColumn[] = [
    { title: who, width: 32 },
    { title: `Phải thêm (${unitOfMeasure})`, width: 18, decimals },
    { title: `Mỗi ${period}`, width: 12, decimals: Math.max(decimals, 1) },
    { title: 'Nhịp đến nay', width: 12, decimals: Math.max(decimals, 1) },
    { title: 'Gấp nhịp (lần)', width: 12, decimals: 1 },
    { title: 'Cao nhất từng có', width: 14, decimals },
    { title: 'Đánh giá', width: 30 },
  ]
  const rows = [...lines.map(rowOf), ['Cộng', { number: total }, null, null, null, null, null]]
  const bytes = await writeWorkbook([{ name: 'Phải thêm', columns, rows }], options)
  return { name: `Phải làm thêm - ${indicator}.xlsx`, bytes }
}

const figure = (value: Decimal | null): OutputValue => (value === null ? null : { number: value })

const rowOf = ({ name, amount, perPeriod, pace, overPace, best, ability }: WhatIfLine): OutputValue[] => [
  name,
  ...[amount, perPeriod, pace, overPace, best].map(figure),
  abilityWords[ability],
]
