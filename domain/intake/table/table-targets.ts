import type { Reason } from '../confidence.ts'
import { confidenceOf } from '../confidence.ts'
import type { SourceText } from '../layout/source-text.ts'
import type { TargetProposal } from '../proposal.ts'
import type { Span } from '../span.ts'
import { quote } from '../span.ts'
import type { Table, TableRow } from './table.ts'

/** The targets of tables of figures: one a row that holds a figure under plan, result or share of plan. */
export function listTableTargets(source: SourceText, tables: readonly Table[]): TargetProposal[] {
  return tables
    .filter((table) => table.kind === 'targets')
    .flatMap((table) => table.rows.map((row) => targetOf(source, row)))
    .filter((target) => target !== null)
}

const holdsFigure = /\d/u

function targetOf({ text, flow }: SourceText, row: TableRow): TargetProposal | null {
  const name = row.cells.get('name')
  const figureIn = (cell: Span | undefined): Span | undefined =>
    cell && holdsFigure.test(flow.slice(cell.start, cell.end)) ? cell : undefined
  const plan = figureIn(row.cells.get('plan'))
  const actual = figureIn(row.cells.get('actual'))
  const percent = figureIn(row.cells.get('percent'))
  const value = actual ?? plan
  if (!name || !(value ?? percent)) return null
  const measure = row.cells.get('measure')
  const last = [plan, actual, percent, measure].reduce((end, cell) => Math.max(end, cell?.end ?? 0), name.end)
  const reasons: Reason[] = [percent ? 'percent_of_plan' : 'aim_from_heading']
  return {
    ...quote(text, { start: name.start, end: last }),
    address: { paragraph: row.paragraph + 1, sentence: 1, clause: 1 },
    kind: actual ? 'actual' : 'plan',
    name: quote(text, name),
    value: value ? quote(text, value) : null,
    measure: measure ? quote(text, measure) : null,
    percentOfPlan: percent ? quote(text, percent) : null,
    period: null,
    reasons,
    confidence: confidenceOf(reasons),
  }
}
