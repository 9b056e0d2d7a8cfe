import type { Cell } from 'hucre/xlsx'
import { figureOf } from '#domain/target/series.ts'
import { type BoardLine, valueIn } from './board-line.ts'
import { formulaCell, stateOf, verdictWords } from './board-row.ts'
import { figureStyle, textStyle } from './cell-style.ts'
import { cellOf, overUnless0, rounded } from './formula.ts'
import type { OfficeTable } from './office-page.ts'
import { numberCell, textCell } from './output-cell.ts'
import type { OutputColumn } from './output-sheet.ts'

type Row = OfficeTable['rows'][number]

const monthsFrom = 5

/** Headings that no import takes for a table of targets, since a pair of figures needs two rows. */
export const pairTitles = (through: number): OutputColumn[] => [
  { title: 'TT', width: 6 },
  { title: 'Nội dung', width: 34 },
  { title: 'Nơi thực hiện', width: 26 },
  { title: 'Tính bằng', width: 18 },
  { title: 'Mức giao', width: 11 },
  ...Array.from({ length: through }, (_, index) => ({ title: `Kỳ đến tháng ${index + 1}`, width: 9 })),
  { title: 'Từ đầu năm', width: 12 },
  { title: 'So mức giao (%)', width: 11 },
  { title: 'Đánh giá', width: 14 },
  { title: 'Số liệu', width: 20 },
]

interface Where {
  /** The row of the figure; its value and its denominator or weight stand in the two rows below. */
  readonly row: number
  readonly partRows: readonly number[]
  readonly through: number
}

/** A rate as three rows: the figure made of the two, what it counts, and what it counts it by. */
export function pairRows(line: BoardLine, where: Where, ordinal: string): Row[] {
  const { through } = where
  const months = Array.from({ length: through }, (_, index) => index + 1)
  const toDate = monthsFrom + through
  const { figures, unitOfMeasure, indicator, unit } = line
  const figure = new Map<number, Partial<Cell>>([
    ...[ordinal, indicator, unit, unitOfMeasure].map(
      (text, column) => [column, textCell(text, textStyle)] as const,
    ),
    [4, numberCell(figures.planned, line.decimals)],
    ...months.map((month) => [monthsFrom + month - 1, figureCell(line, where, month)] as const),
    [toDate, formulaCell(toDateFormula(line, where), figures.actualToDate, { decimals: line.decimals })],
    [
      toDate + 1,
      formulaCell(overUnless0(cellOf(where.row, toDate), cellOf(where.row, 4), 100), figures.percentOfPlan, {
        decimals: 1,
      }),
    ],
    [toDate + 2, textCell(verdictWords[figures.verdict], textStyle)],
    [toDate + 3, textCell(stateOf(line, { through }), textStyle)],
  ])
  return [
    { cells: figure, level: line.depth, texts: [ordinal, indicator, unit, unitOfMeasure] },
    partRow(line, where, 'value'),
    partRow(line, where, 'base'),
  ]
}

function figureCell(line: BoardLine, { row }: Where, month: number): Partial<Cell> {
  const pair = valueIn(line, month)
  const value = pair ? figureOf(line.counting, pair) : null
  const column = monthsFrom + month - 1
  const formula =
    line.counting.aggregation === 'ratio'
      ? overUnless0(cellOf(row + 1, column), cellOf(row + 2, column), line.counting.per)
      : cellOf(row + 1, column)
  return formulaCell(formula, value, {
    decimals: line.decimals,
    italic: line.unapprovedMonths.includes(month),
  })
}

function toDateFormula({ counting }: BoardLine, { row, through }: Where): string {
  const range = (at: number) => `${cellOf(at, monthsFrom)}:${cellOf(at, monthsFrom + through - 1)}`
  const [values, bases] = [range(row + 1), range(row + 2)]
  return counting.aggregation === 'ratio'
    ? overUnless0(`SUM(${values})`, `SUM(${bases})`, counting.per)
    : `IF(SUM(${bases})=0,"",${rounded(`SUMPRODUCT(${values},${bases})/SUM(${bases})`)})`
}

function partRow(line: BoardLine, { partRows, through }: Where, part: 'value' | 'base'): Row {
  const isRatio = line.counting.aggregation === 'ratio'
  const name = part === 'base' ? (line.baseName ?? '') : isRatio ? 'Tử số' : 'Giá trị'
  const offset = part === 'value' ? 1 : 2
  const cells = new Map<number, Partial<Cell>>(
    [0, 1, 2, 3, 4].map((column) => [column, textCell(column === 1 ? name : '', textStyle)]),
  )
  for (let month = 1; month <= through; month += 1) {
    const column = monthsFrom + month - 1
    const figure = valueIn(line, month)?.[part] ?? null
    const places = partRows.map((row) => cellOf(row + offset, column))
    const weights = partRows.map((row) => cellOf(row + 2, column))
    const sums = part === 'base' || isRatio ? places.join('+') : weighted(places, weights)
    cells.set(column, formulaCell(partRows.length > 0 ? sums : null, figure, { decimals: line.decimals }))
  }
  for (let column = monthsFrom + through; column < monthsFrom + through + 4; column += 1)
    cells.set(column, { value: null, style: figureStyle })
  return { cells, level: Math.min(line.depth + 1, 7), texts: ['', name] }
}

const weighted = (values: readonly string[], weights: readonly string[]): string =>
  rounded(
    `(${values.map((value, index) => `${value}*${weights[index] ?? '1'}`).join('+')})/(${weights.join('+')})`,
  )
