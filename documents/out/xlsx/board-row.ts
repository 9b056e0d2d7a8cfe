import type { Cell, CellStyle } from 'hucre/xlsx'
import type { Decimal } from '#domain/quantity/decimal.ts'
import { verdictWords as wordsOfVerdicts } from '#domain/target/verdict-words.ts'
import { type BoardColumns, fixedColumns } from './board-columns.ts'
import { type BoardLine, valueIn } from './board-line.ts'
import { figureStyle, textStyle } from './cell-style.ts'
import { type Place, expectedFormula, monthFormula, restFormulas, toDateFormula } from './line-formulas.ts'
import { numberCell, textCell } from './output-cell.ts'

type Cells = Map<number, Partial<Cell>>

/** A target without figures stands in the table as one that is not told yet. */
export const verdictWords = { ...wordsOfVerdicts, unknown: 'Chưa có số liệu' }

const blank = { value: null, style: textStyle }
const numberFormat = (decimals: number): string =>
  decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`

/** A live formula with the figure that Nhịp itself has, so that the file is right before it is recalculated. */
export function formulaCell(
  formula: string | null,
  value: Decimal | null,
  { decimals, italic = false }: { decimals: number; italic?: boolean },
): Partial<Cell> {
  const style: CellStyle = { ...figureStyle, numFmt: numberFormat(decimals) }
  const font = italic ? { ...style.font, italic: true } : style.font
  if (value === null) return blank
  if (formula === null)
    return { ...numberCell(value, decimals), style: { ...style, ...(font ? { font } : {}) } }
  return {
    value: null,
    type: 'formula',
    formula,
    formulaResult: Number(value),
    style: { ...style, ...(font ? { font } : {}) },
  }
}

/** The cells of one target: what was entered as numbers, what follows from it as formulas. */
export function boardCells(line: BoardLine, place: Place, ordinal: string): Cells {
  const { columns } = place
  const cells: Cells = new Map()
  const texts = [ordinal, line.code, line.indicator, line.unit, line.unitOfMeasure]
  for (const [column, text] of texts.entries())
    cells.set(
      column,
      textCell(
        text,
        column === 3
          ? { ...textStyle, alignment: { ...textStyle.alignment, indent: line.depth } }
          : textStyle,
      ),
    )
  cells.set(fixedColumns, numberCell(line.figures.planned, undefined))
  for (let month = 1; month <= columns.through; month += 1)
    cells.set(columns.month(month), monthCell(line, place, month))
  return new Map([...cells, ...derivedCells(line, place)])
}

function monthCell(line: BoardLine, place: Place, month: number): Partial<Cell> {
  const counted = valueIn(line, month)
  const formula = counted ? monthFormula(line, place, month) : null
  const italic = line.unapprovedMonths.includes(month)
  const isShare = line.share !== null
  return formulaCell(formula, counted?.value ?? null, { decimals: isShare ? 1 : line.decimals, italic })
}

function derivedCells(line: BoardLine, place: Place): Cells {
  const { figures } = line
  const { columns } = place
  const decimals = line.share ? 1 : line.decimals
  const finer = Math.max(decimals, 1)
  const has = figures.actualToDate !== null
  const rest = restFormulas(line, place)
  const cell = (formula: string | null, value: Decimal | null, shown: number) =>
    formulaCell(has ? formula : null, value, { decimals: shown })
  return new Map<number, Partial<Cell>>([
    [columns.toDate, cell(toDateFormula(line, place), figures.actualToDate, decimals)],
    [columns.expected, cell(expectedFormula(line, place), figures.expectedToDate, finer)],
    [columns.ofExpected, cell(rest.ofExpected, figures.percentOfExpected, 1)],
    [columns.ofPlan, cell(rest.ofPlan, figures.percentOfPlan, 1)],
    [columns.shortfall, cell(rest.shortfall, figures.shortfall, finer)],
    [columns.remaining, cell(rest.remaining, figures.remaining, decimals)],
    [
      columns.periodsLeft,
      { value: figures.remainingPeriods, type: 'number', style: { ...figureStyle, numFmt: '0' } },
    ],
    [columns.needed, cell(rest.needed, figures.neededPerPeriod, finer)],
    [columns.verdict, textCell(verdictWords[figures.verdict], textStyle)],
    [columns.state, textCell(stateOf(line, columns), textStyle)],
  ])
}

const listed = (months: readonly number[]): string => months.join(', ')

/** Whether the figures are approved, and what is missing: every figure says how far it can be trusted. */
export function stateOf(
  { figures, unapprovedMonths, madeOf, share, missingUnits }: BoardLine,
  { through }: Pick<BoardColumns, 'through'>,
): string {
  const waiting = unapprovedMonths.filter((month) => month <= through)
  return [
    madeOf.length > 0 &&
      (share ? `${share.met} trên ${share.of} đơn vị đạt` : `cộng ${madeOf.length} đơn vị`),
    missingUnits.length > 0 && `thiếu ${missingUnits.length} đơn vị`,
    waiting.length > 0 && `chờ duyệt tháng ${listed(waiting)}`,
    figures.missingMonths.length > 0 && `chưa có tháng ${listed(figures.missingMonths)}`,
    madeOf.length === 0 &&
      waiting.length === 0 &&
      figures.asOfMonth > 0 &&
      `đã duyệt đến tháng ${figures.asOfMonth}`,
  ]
    .filter((part) => part !== false)
    .join('; ')
}
