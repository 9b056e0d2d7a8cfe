import { Document, HeightRule, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import { formatDate } from '#domain/calendar/format-date.ts'
import { formatNumber } from '#domain/quantity/format-number.ts'
import { type FormSection, type ReportForm, sectionMark } from '#domain/report-form/form.ts'
import { twips } from '#documents/out/official/docx/look.ts'
import { printableText } from '../printable-text.ts'

const font = 'Times New Roman'
type Look = { size?: number; bold?: boolean; italics?: boolean; vanish?: boolean; color?: string }

const run = (text: string, look: Look = {}): TextRun =>
  new TextRun({ text: printableText(text), font, ...look, size: (look.size ?? 13) * 2 })

const line = (text: string, look: Look = {}): Paragraph =>
  new Paragraph({ spacing: { after: 80 }, children: [run(text, look)] })

const width = { size: 100, type: WidthType.PERCENTAGE }

/** A form of a report for Word: under the head of each section one frame to write in. Figures are entered in the workbook or on the page. */
export async function writeWordForm(form: ReportForm): Promise<Uint8Array> {
  const { sendTo } = form
  const document = new Document({
    creator: 'Nhịp',
    title: printableText(form.title),
    styles: { default: { document: { run: { font, size: 26 } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(210), height: twips(297) },
            margin: { top: twips(20), bottom: twips(20), left: twips(30), right: twips(20) },
          },
        },
        children: [
          ...(form.isDemonstration ? [line('DỮ LIỆU MINH HỌA', { size: 11, bold: true })] : []),
          line(`PHIẾU BÁO CÁO: ${form.title}`, { size: 14, bold: true }),
          line(`${form.unit}, gửi ${form.to}. Hạn nộp ${formatDate(form.dueOn)}.`),
          line('Viết vào khung dưới tên mỗi mục.'),
          ...(sendTo
            ? [
                line(
                  `Gửi lại phiếu này, đính kèm một bức thư, về ${sendTo}. Nội dung vào báo cáo như bản nháp; nộp trên trang.`,
                ),
              ]
            : []),
          ...form.sections.flatMap((section) => [frameOf(section), line('')]),
          ...figuresOf(form),
          line(`Mã phiếu, không sửa: ${form.code}`, { size: 8, color: '7F7F7F' }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function frameOf({ key, title, hint, text }: FormSection): Table {
  const words = text === '' ? [''] : text.split('\n')
  return new Table({
    width,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            shading: { fill: 'EDEBE6' },
            children: [
              new Paragraph({
                children: [
                  run(title, { bold: true }),
                  ...(hint ? [run(`. ${hint}`, { italics: true, size: 11 })] : []),
                  run(sectionMark(key), { vanish: true, size: 8 }),
                ],
              }),
            ],
          }),
        ],
      }),
      new TableRow({
        height: { value: twips(25), rule: HeightRule.ATLEAST },
        children: [
          new TableCell({ children: words.map((each) => new Paragraph({ children: [run(each)] })) }),
        ],
      }),
    ],
  })
}

function figuresOf({ figures, through, year }: ReportForm): (Paragraph | Table)[] {
  if (figures.length === 0) return []
  const cell = (text: string, bold = false) =>
    new TableCell({ children: [new Paragraph({ children: [run(text, { size: 11, bold })] })] })
  const head = ['Chỉ tiêu', 'Đơn vị tính', `Kế hoạch năm ${year}`, `Tháng ${through}`]
  return [
    line('Số liệu chỉ tiêu (chỉ xem; nhập trong phiếu Excel hoặc trên trang)', { bold: true }),
    new Table({
      width,
      rows: [
        new TableRow({ tableHeader: true, children: head.map((title) => cell(title, true)) }),
        ...figures.map(
          ({ indicator, unitOfMeasure, planned, value }) =>
            new TableRow({
              children: [
                cell(indicator),
                cell(unitOfMeasure),
                cell(formatNumber(planned, 'vi')),
                cell(value === null ? '' : formatNumber(value, 'vi')),
              ],
            }),
        ),
      ],
    }),
    line(''),
  ]
}
