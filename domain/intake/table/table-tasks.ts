import type { Reason } from '../confidence.ts'
import { confidenceOf } from '../confidence.ts'
import { findDeadline, yearWritten } from '../direction/deadline.ts'
import type { WrittenOn } from '../finding/task-deadline.ts'
import { reasonsOfDeadline } from '../finding/task-deadline.ts'
import type { SourceText } from '../layout/source-text.ts'
import { quoteTokens, tokensOf } from '../layout/tokens.ts'
import type { TaskDeadline, TaskProposal } from '../proposal.ts'
import type { Quote, Span } from '../span.ts'
import { quote } from '../span.ts'
import { readUnitList } from '../unit/unit-list.ts'
import type { Table, TableRow } from './table.ts'

/** The tasks of tables whose columns are work, lead, cooperation and date: one a row. */
export function listTableTasks(
  source: SourceText,
  tables: readonly Table[],
  writtenOn: WrittenOn,
): TaskProposal[] {
  return tables
    .filter((table) => table.kind === 'tasks')
    .flatMap((table) => table.rows.map((row) => taskOf(source, row, writtenOn)))
    .filter((task) => task !== null)
}

function taskOf(source: SourceText, row: TableRow, writtenOn: WrittenOn): TaskProposal | null {
  const span = row.cells.get('task')
  if (!span) return null
  const leadCell = row.cells.get('lead')
  const lead = leadCell ? quote(source.text, leadCell) : null
  const deadline = deadlineOf(source, row.cells.get('due'), writtenOn)
  const reasons: Reason[] = [lead ? 'lead_from_heading' : 'no_lead', ...reasonsOfDeadline(deadline)]
  return {
    ...quote(source.text, span),
    address: { paragraph: row.paragraph + 1, sentence: 1, clause: 1 },
    lead,
    cooperating: bodiesOf(source, row.cells.get('cooperation')),
    deadline,
    reasons,
    confidence: confidenceOf(reasons),
  }
}

/** Every body named in a cell; the whole cell when none is recognised. */
function bodiesOf({ flow, text }: SourceText, cell: Span | undefined): Quote[] {
  if (!cell) return []
  const tokens = tokensOf(flow, cell)
  const found: Quote[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const list = readUnitList(tokens, at)
    if (!list) continue
    found.push(...list.units.map((unit) => quoteTokens(text, tokens, unit.from, unit.to)))
    at = list.to - 1
  }
  return found.length > 0 ? found : [quote(text, cell)]
}

const limit = 'trong '
const always = /^(?:thường xuyên|hằng|hàng|định kỳ)/iu

/** A cell of dates needs no word of limit: "Quý IV/2024" is due on its last day. */
function deadlineOf(source: SourceText, cell: Span | undefined, writtenOn: WrittenOn): TaskDeadline | null {
  if (!cell) return null
  const words = source.flow.slice(cell.start, cell.end)
  const whole = { ...quote(source.text, cell), dueOn: null, suggestedOn: null }
  if (always.test(words)) return whole
  const flow = limit + words.charAt(0).toLowerCase() + words.slice(1)
  const found = findDeadline(
    flow,
    { start: 0, end: flow.length },
    null,
    yearWritten(writtenOn.on),
    writtenOn.calendar,
  )
  if (!found) return whole
  const at = (offset: number): number => cell.start + Math.max(0, offset - limit.length)
  const span = { start: at(found.span.start), end: at(found.span.end) }
  return { ...quote(source.text, span), dueOn: found.dueOn, suggestedOn: found.suggestedOn }
}
