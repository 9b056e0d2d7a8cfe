import {
  AlignmentType,
  Document,
  ImageRun,
  PageOrientation,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { CalendarDate } from '#domain/calendar/date.ts'
import { formatDate } from '#domain/calendar/format-date.ts'
import { printableText } from '../printable-text.ts'
import { twips } from '#documents/out/official/docx/look.ts'
import { pngSize } from './png-size.ts'

/** A chart with what belongs to it, ready for a report. */
export interface ChartDocument {
  readonly caption: string
  /** A picture in PNG. */
  readonly picture: Uint8Array
  readonly columns: readonly { readonly title: string; readonly isNumber: boolean }[]
  readonly rows: readonly (readonly string[])[]
  readonly source: string
  readonly body: string
  readonly on: CalendarDate
  readonly isDemonstration: boolean
}

const font = 'Times New Roman'
const pageWidth = { portrait: 160, landscape: 247 } as const
/** Pixels of a picture of so many millimetres, as Word counts them. */
const pixels = (millimetres: number): number => Math.round((millimetres * 96) / 25.4)

const run = (text: string, look: { size?: number; bold?: boolean; italics?: boolean } = {}): TextRun =>
  new TextRun({
    text: printableText(text).replace(/\s*\n\s*/g, ' '),
    font,
    ...look,
    size: (look.size ?? 13) * 2,
  })

/** The picture, its caption under it, its table, and where the figures come from. Throws RangeError when the picture is no PNG. */
export async function writeChartDocument(chart: ChartDocument): Promise<Uint8Array> {
  const isWide = chart.columns.length > 7
  const width = isWide ? pageWidth.landscape : pageWidth.portrait
  const document = new Document({
    creator: 'Nhịp',
    title: printableText(chart.caption),
    styles: { default: { document: { run: { font, size: 26 } } } },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: twips(210),
              height: twips(297),
              orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: twips(20), bottom: twips(20), left: twips(30), right: twips(20) },
          },
        },
        children: [
          ...(chart.isDemonstration ? [line([run('DỮ LIỆU MINH HỌA', { size: 11, bold: true })])] : []),
          line([picture(chart, width)], 6),
          line([run(chart.caption, { bold: true })], 8),
          tableOf(chart, width),
          new Paragraph({
            spacing: { before: 120 },
            children: [run(sourceLine(chart), { size: 11, italics: true })],
          }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const line = (children: (TextRun | ImageRun)[], after = 0): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: after * 20 }, keepNext: true, children })

const sourceLine = ({ source, body, on }: ChartDocument): string =>
  `Nguồn: ${source}; ${body}, số liệu đến ngày ${formatDate(on)}.`

/** As wide as the page, no higher than half of it. */
function picture({ picture: data, caption }: ChartDocument, millimetres: number): ImageRun {
  const size = pngSize(data)
  const scale = Math.min(pixels(millimetres) / size.width, pixels(110) / size.height)
  const text = printableText(caption)
  return new ImageRun({
    type: 'png',
    data,
    transformation: { width: Math.round(size.width * scale), height: Math.round(size.height * scale) },
    altText: { name: text, title: text, description: text },
  })
}

function tableOf({ columns, rows }: ChartDocument, millimetres: number): Table {
  const share = Math.floor(twips(millimetres) / (columns.length + 1))
  const widths = columns.map((_column, index) => (index === 0 ? share * 2 : share))
  const cell = (text: string, index: number, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? share, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [
        new Paragraph({
          alignment: isHead
            ? AlignmentType.CENTER
            : columns[index]?.isNumber
              ? AlignmentType.RIGHT
              : AlignmentType.LEFT,
          children: [run(text, { size: 11, bold: isHead })],
        }),
      ],
    })
  return new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, index) => cell(title, index, true)),
      }),
      ...rows.map(
        (values) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((_column, index) => cell(values[index] ?? '', index, false)),
          }),
      ),
    ],
  })
}
