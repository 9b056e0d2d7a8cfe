import { Big } from 'big.js'
import { type Decimal, compare, decimal, isDecimal, round } from '#domain/quantity/decimal.ts'
import { formatNumber } from '#domain/quantity/format-number.ts'
import { parseNumber } from '#domain/quantity/parse-number.ts'
import { answerInWords } from '#domain/target/answer-in-words.ts'
import { foldText } from '#domain/text/fold.ts'
import type { Cell } from './cell.ts'
import { type TargetsProblem, problemAt } from './targets-problem.ts'

/** `unlessAnswer` is what is wrong with an answer in words where a number is asked for, which only its indicator can say. */
export type Figure = { value: Decimal | null; unlessAnswer?: TargetsProblem } | { problem: TargetsProblem }

/**
 * The figure in a cell of the plan or of a month; null for an empty one. A cell formatted as a percentage counts per
 * hundred when the unit of measure is `%`, and is refused otherwise.
 */
export function readFigure(cell: Cell, unitOfMeasure: string): Figure {
  const refuse = (problem: TargetsProblem): Figure => ({ problem })
  switch (cell.kind) {
    case 'empty':
      return { value: null }
    case 'number':
      return checkPercent(cell, cell.value, cell.percent, unitOfMeasure, 100)
    case 'text':
      return readWritten(cell, cell.text, unitOfMeasure)
    case 'error':
      return refuse(problemAt(cell, 'error_cell', { error: cell.error }))
    case 'unreadable':
      return refuse(problemAt(cell, unreadableCode[cell.reason]))
    default:
      return refuse(problemAt(cell, 'number_expected', { found: cell.kind }))
  }
}

const unreadableCode = {
  formula_without_value: 'formula_without_value',
  number_too_large: 'number_too_precise',
  date_out_of_range: 'number_expected',
} as const

function readWritten(cell: Cell, text: string, unitOfMeasure: string): Figure {
  const parsed = parseNumber(text)
  if ('value' in parsed) return checkPercent(cell, parsed.value, parsed.percent, unitOfMeasure, 1)
  if ('ambiguous' in parsed) {
    const [grouped, fraction] = parsed.ambiguous
    return { problem: problemAt(cell, 'number_ambiguous', { grouped, fraction }) }
  }
  const answer = answerInWords(text)
  if (answer !== null)
    return { value: answer, unlessAnswer: problemAt(cell, 'number_expected', { found: parsed.problem }) }
  const cure: { cure?: string } = parsed.cure === null ? {} : { cure: parsed.cure }
  return { problem: problemAt(cell, 'number_expected', { found: parsed.problem, ...cure }) }
}

export const isPercentage = (unitOfMeasure: string): boolean =>
  unitOfMeasure.includes('%') || foldText(unitOfMeasure) === 'phan tram'

function checkPercent(
  cell: Cell,
  plain: string,
  percent: boolean,
  unitOfMeasure: string,
  factor: number,
): Figure {
  // Most figures are plain, and need no calculation to be known as exact.
  if (!percent && isDecimal(plain))
    return plain.startsWith('-') ? { problem: problemAt(cell, 'number_negative') } : { value: plain }
  if (percent && !isPercentage(unitOfMeasure))
    return { problem: problemAt(cell, 'percent_not_expected', { unitOfMeasure }) }
  const exact = percent ? new Big(plain).times(factor) : new Big(plain)
  const text = exact.toFixed()
  if (!isDecimal(text)) {
    const cure = formatNumber(round(exact, 6), 'vi')
    return { problem: problemAt(cell, 'number_too_precise', { cure }) }
  }
  return compare(text, decimal(0)) < 0 ? { problem: problemAt(cell, 'number_negative') } : { value: text }
}
