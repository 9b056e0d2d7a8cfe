import type { OpenDocument } from '../layout/open-document.ts'
import type { Span } from '../span.ts'
import { trimSpan } from '../span.ts'
import type { ColumnRole } from './column-role.ts'
import { rolesOfHeader } from './column-role.ts'

/** One row under a recognised header: the paragraph it stands in, and its cells by what their column holds. */
export type TableRow = {
  readonly paragraph: number
  readonly cells: ReadonlyMap<ColumnRole, Span>
}

export type Table = { readonly kind: 'tasks' | 'targets'; readonly rows: readonly TableRow[] }

const mostColumns = 40

/** The tables of a document whose header tells what their columns hold. Cells stand between bars or tabs. */
export function listTables(document: OpenDocument): Table[] {
  const tables: Table[] = []
  let open: { roles: readonly (ColumnRole | null)[]; kind: Table['kind']; rows: TableRow[] } | null = null
  document.paragraphs.forEach((paragraph, number) => {
    if (paragraph.role !== 'table') {
      open = null
      return
    }
    const cells = splitCells(document.source.flow, paragraph)
    const roles = rolesOfHeader(cells.map((cell) => document.source.flow.slice(cell.start, cell.end)))
    const kind = kindOf(roles)
    if (kind) {
      open = { roles, kind, rows: [] }
      tables.push(open)
      return
    }
    const row = open && toRow(document, number, cells, open.roles)
    if (row) open?.rows.push(row)
  })
  return tables.filter((table) => table.rows.length > 0)
}

function kindOf(roles: readonly (ColumnRole | null)[]): Table['kind'] | null {
  if (roles.includes('task') && (roles.includes('lead') || roles.includes('due'))) return 'tasks'
  if (roles.includes('name') && (roles.includes('measure') || roles.includes('plan'))) return 'targets'
  return null
}

function toRow(
  { source }: OpenDocument,
  paragraph: number,
  cells: readonly Span[],
  roles: readonly (ColumnRole | null)[],
): TableRow | null {
  const found = new Map<ColumnRole, Span>()
  roles.forEach((role, column) => {
    const cell = cells[column]
    if (role && cell && cell.end > cell.start && !found.has(role)) found.set(role, cell)
  })
  const main = found.get('task') ?? found.get('name')
  const hasWords = main && /\p{L}{2}/u.test(source.flow.slice(main.start, main.end))
  return hasWords ? { paragraph, cells: found } : null
}

/** The stretches between bars, without the white space around them. */
function splitCells(flow: string, line: Span): Span[] {
  const cells: Span[] = []
  let from = line.start
  for (let at = line.start; at < line.end && cells.length < mostColumns; at += 1) {
    if (flow.charAt(at) !== '|') continue
    cells.push(trimSpan(flow, { start: from, end: at }))
    from = at + 1
  }
  cells.push(trimSpan(flow, { start: from, end: line.end }))
  return cells
}

/** A line of a table: two bars or more. */
export const isTableLine = (line: string): boolean => line.split('|', 3).length > 2
