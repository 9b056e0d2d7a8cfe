import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { BarsBlock } from '#domain/official-document/block.ts'
import type { Pen } from './pen.ts'

const steps = 100
const labelSteps = 38
const longestBar = 46
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none }
/** Dark enough beside white on a printer that knows no colours. */
const ink = '44546A'

/** Bars drawn as shaded cells: they stay text and table in Word, and can be edited there. */
export function writeBars({ bars, most }: BarsBlock, pen: Pen): Table {
  const step = Math.floor(pen.widthTwips / steps)
  const cell = (span: number, more: { children?: Paragraph[]; isBar?: boolean }): TableCell =>
    new TableCell({
      columnSpan: span,
      width: { size: span * step, type: WidthType.DXA },
      borders: noBorders,
      margins: { top: 30, bottom: 30, left: 60, right: 60 },
      verticalAlign: VerticalAlignTable.CENTER,
      ...(more.isBar ? { shading: { type: ShadingType.CLEAR, fill: ink, color: 'auto' } } : {}),
      children: more.children ?? [new Paragraph('')],
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: Array.from({ length: steps }, () => step),
    width: { size: steps * step, type: WidthType.DXA },
    borders: {
      ...noBorders,
      insideVertical: none,
      insideHorizontal: { style: BorderStyle.SINGLE, size: 24, color: 'FFFFFF' },
    },
    rows: bars.map(({ label, value, text }) => {
      const span = barSpan(value, most)
      const said = new Paragraph({ children: pen.write(text, 'table') })
      return new TableRow({
        cantSplit: true,
        children: [
          cell(labelSteps, {
            children: [
              new Paragraph({ alignment: AlignmentType.RIGHT, children: pen.write([label], 'table') }),
            ],
          }),
          ...(span > 0 ? [cell(span, { isBar: true })] : []),
          cell(steps - labelSteps - span, { children: [said] }),
        ],
      })
    }),
  })
}

/** Of `longestBar` steps; what is more than nothing is seen. */
export const barSpan = (value: number, most: number): number =>
  value <= 0 || most <= 0 ? 0 : Math.max(1, Math.round((Math.min(value, most) / most) * longestBar))
