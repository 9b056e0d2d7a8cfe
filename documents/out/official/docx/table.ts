import {
  AlignmentType,
  ExternalHyperlink,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type ParagraphChild,
  WidthType,
} from 'docx'
import type { TableBlock, TableColumn, Text } from '#domain/official-document/block.ts'
import type { StyleName } from '#documents/out/official/template.ts'
import { twips } from './look.ts'
import type { Pen } from './pen.ts'

const alignments = { start: AlignmentType.LEFT, centre: AlignmentType.CENTER, end: AlignmentType.RIGHT }

/** A table as wide as the text; its head comes again on every page and no row is cut in two. A cell may lead to a page. */
export function writeTable(
  { columns, rows }: TableBlock,
  pen: Pen,
  before: (row: number, column: number) => [start: ParagraphChild[], end: ParagraphChild[]] = () => [[], []],
  linkOf: (row: number, column: number) => string | null = () => null,
): Table {
  const widths = columnWidths(columns, pen.width)
  const cell = (text: Text, index: number, style: StyleName, row: number): TableCell => {
    const [start, end] = row < 0 ? [[], []] : before(row, index)
    const align = columns[index]?.align ?? 'start'
    const link = row < 0 ? null : linkOf(row, index)
    const words = pen.write(text, style)
    return new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 70, right: 70 },
      ...(row < 0 ? { verticalAlign: 'center' as const } : {}),
      children: [
        new Paragraph({
          alignment: row < 0 ? AlignmentType.CENTER : alignments[align],
          children: [
            ...start,
            ...(link ? [new ExternalHyperlink({ link, children: words })] : words),
            ...end,
          ],
        }),
      ],
    })
  }
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, index) => cell([title], index, 'tableHead', -1)),
      }),
      ...rows.map(
        (values, row) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((_column, index) => cell(values[index] ?? [], index, 'table', row)),
          }),
      ),
    ],
  })
}

function columnWidths(columns: readonly TableColumn[], width: number): number[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  return columns.map(({ share }) => Math.floor((twips(width) * share) / all))
}
