import type { Paragraph } from 'docx'
import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import { twips } from './paragraph.ts'
import type { NoticeTemplate } from './party-notice-template.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}

type Halves = { left: Paragraph[]; right: Paragraph[] }

/** Two columns side by side without any line: the head and the foot of an official document. */
export function twoHalves(template: NoticeTemplate, leftShare: number, rows: Halves[]): Table {
  const { page, margins } = template
  const width = twips(page.widthMillimetres - margins.left - margins.right)
  const leftWidth = Math.round(width * leftShare)
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [leftWidth, width - leftWidth],
    borders: noBorders,
    rows: rows.map(
      ({ left, right }) =>
        new TableRow({ cantSplit: true, children: [half(left, leftWidth), half(right, width - leftWidth)] }),
    ),
  })
}

const half = (children: Paragraph[], size: number): TableCell =>
  new TableCell({ children, width: { size, type: WidthType.DXA }, margins: { left: 0, right: 0 } })
