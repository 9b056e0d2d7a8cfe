import type { Decimal } from '#domain/quantity/decimal.ts'
import type { OutputColumn, OutputSheet, OutputValue } from './output-sheet.ts'
import { writeWorkbook } from './write-workbook.ts'

/** A line of the table of targets; its figures are null where they are still to be filled in. */
export type TemplateLine = {
  indicatorCode: string | null
  indicator: string
  unit: string
  unitOfMeasure: string
  planned: Decimal | null
  /** January to December. */
  actuals: readonly (Decimal | null)[]
}

type TemplateIndicator = { code: string | null; name: string; unitOfMeasure: string }

const months = Array.from({ length: 12 }, (_, index) => index + 1)

/** A line without figures for each indicator of each unit, indicator by indicator. */
export function blankLines(
  units: readonly { name: string }[],
  indicators: readonly TemplateIndicator[],
): TemplateLine[] {
  return indicators.flatMap(({ code, name, unitOfMeasure }) =>
    units.map((unit) => ({
      indicatorCode: code,
      indicator: name,
      unit: unit.name,
      unitOfMeasure,
      planned: null,
      actuals: months.map(() => null),
    })),
  )
}

/** The table of targets of a year, blank or filled, in the shape that the import of targets reads. */
export async function writeTargetsTemplate(
  year: number,
  lines: readonly TemplateLine[],
  options: { isDemonstration: boolean },
): Promise<Uint8Array> {
  const columns: OutputColumn[] = [
    { title: 'Mã chỉ tiêu', width: 14 },
    { title: 'Chỉ tiêu', width: 42 },
    { title: 'Đơn vị', width: 30 },
    { title: 'Đơn vị tính', width: 14 },
    { title: `Kế hoạch năm ${year}`, width: 14 },
    ...months.map((month) => ({ title: `Tháng ${month}`, width: 11 })),
  ]
  const sheet: OutputSheet = { name: `Chỉ tiêu ${year}`, columns, rows: lines.map(templateRow) }
  return writeWorkbook([sheet], options)
}

const figure = (value: Decimal | null): OutputValue => (value === null ? null : { number: value })

const templateRow = (line: TemplateLine): OutputValue[] => [
  line.indicatorCode,
  line.indicator,
  line.unit,
  line.unitOfMeasure,
  figure(line.planned),
  ...months.map((month) => figure(line.actuals[month - 1] ?? null)),
]
