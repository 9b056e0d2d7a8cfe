import type { FigureChange, ReportContent, ReportFigure } from '#domain/report/content.ts'
import { formulaOf } from '#domain/report/figure-source.ts'
import { reportLists } from '#domain/report/template.ts'
import type { Decimal } from '#domain/quantity/decimal.ts'
import type { OutputColumn, OutputSheet, OutputValue } from './output-sheet.ts'

const number = (value: Decimal | null): OutputValue => (value === null ? null : { number: value })

const figureColumns: readonly OutputColumn[] = [
  { title: 'Chỉ tiêu', width: 40 },
  { title: 'Đơn vị tính', width: 14 },
  { title: 'Kế hoạch năm', width: 14 },
  { title: 'Thực hiện', width: 14 },
  { title: 'Kỳ trước', width: 14 },
  { title: 'Tăng, giảm', width: 14 },
  { title: 'So kế hoạch năm (%)', width: 14, decimals: 1 },
  { title: 'Cách tính', width: 36 },
  { title: 'Thiếu số của', width: 30 },
  { title: 'Người nộp', width: 22 },
  { title: 'Người duyệt', width: 22 },
  { title: 'Xem tại', width: 50 },
]
const partColumns: readonly OutputColumn[] = [
  { title: 'Chỉ tiêu', width: 40 },
  { title: 'Đơn vị', width: 34 },
  { title: 'Thực hiện', width: 14 },
]
const lineColumns: readonly OutputColumn[] = [
  { title: 'Nội dung', width: 60 },
  { title: 'Đơn vị', width: 34 },
  { title: 'Hạn', width: 12 },
  { title: 'Ngày xong', width: 12 },
]

const listNames = {
  done: 'Đã hoàn thành',
  overdue: 'Quá hạn',
  difficulties: 'Khó khăn',
  recommendations: 'Kiến nghị',
  next: 'Thời gian tới',
} as const

/** The annex of a report: its figures with their passports, the units of which each is made, and the lists. */
export function reportAnnex(content: ReportContent, addressOf: (targetId: string) => string): OutputSheet[] {
  const { figures, lists } = content.facts
  const before = new Map(content.since?.figures.map((each) => [each.targetId, each]))
  return [
    {
      name: 'Chỉ tiêu',
      columns: figureColumns,
      rows: figures.map((figure) =>
        figureRow(figure, before.get(figure.targetId), addressOf(figure.targetId)),
      ),
    },
    {
      name: 'Theo đơn vị',
      columns: partColumns,
      rows: figures.flatMap(({ indicator, parts }) =>
        parts.map(({ unit, value }) => [indicator, unit.name, number(value)]),
      ),
    },
    ...reportLists.map((list): OutputSheet => ({
      name: listNames[list],
      columns: lineColumns,
      rows: lists[list].lines.map(({ text, unit, dueOn, doneOn }) => [
        text,
        unit.name,
        dueOn && { date: dueOn },
        doneOn && { date: doneOn },
      ]),
    })),
  ]
}

const figureRow = (
  figure: ReportFigure,
  before: FigureChange | undefined,
  address: string,
): OutputValue[] => [
  figure.indicator,
  figure.unitOfMeasure,
  number(figure.planned),
  number(figure.actualToDate),
  number(before?.before ?? null),
  number(before?.change ?? null),
  number(figure.percentOfPlan),
  formulaOf(figure),
  figure.missingUnits.map(({ name }) => name).join('; '),
  figure.submitted?.name ?? '',
  figure.approved?.name ?? '',
  address,
]
