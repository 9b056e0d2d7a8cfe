import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx'
import { writeXlsx } from 'hucre/xlsx'
import { formatDate } from '#domain/calendar/format-date.ts'
import { type FormFigure, type ReportForm, figureMark, sectionMark } from '#domain/report-form/form.ts'
import { demonstrationStyle, figureStyle, rowHeight, textStyle, titleStyle } from './cell-style.ts'
import { numberCell, textCell } from './output-cell.ts'
import { formListSheet } from './report-form-lists.ts'

/** The sheet that is filled in, as its cells are named to whoever filled one in wrongly. */
const formSheet = 'Phiếu'
/** The columns of the marks (not shown), of the section or indicator, of the words or its unit, and of the two numbers. */
export const formColumns = { mark: 0, title: 1, answer: 2, value: 5, base: 6 } as const

const widths = [2, 36, 16, 16, 16, 18, 18]
const last = widths.length - 1
const font = { name: 'Times New Roman', size: 12 }
const plain: CellStyle = { font, alignment: { vertical: 'top', wrapText: true } }
const small: CellStyle = { ...plain, font: { ...font, size: 8, color: { rgb: '7F7F7F' } } }
const open = {
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF9E5' } },
  protection: { locked: false },
} as const

interface Drawn {
  readonly cells: [column: number, cell: Partial<Cell>][]
  /** Both ends of a block of columns made one. */
  readonly merged?: readonly [from: number, to: number]
  readonly height?: number
}

const line = (text: string, style: CellStyle = plain): Drawn => ({
  cells: [[1, textCell(text, style)]],
  merged: [1, last],
  height: rowHeight([text], [widths.slice(1).reduce((sum, width) => sum + width, 0)]),
})

const heading = (...titles: (string | null)[]): Drawn => ({
  cells: titles.map((title, at) => [at + 1, textCell(title ?? '', titleStyle)]),
  height: titles.length > 3 && titles[2] !== null ? 36 : 18,
})

/** A form of a report as a workbook: only the cells to be filled in are open, and it knows what it is after another program saved it. */
export async function writeReportForm(form: ReportForm): Promise<Uint8Array> {
  const rows = [
    ...headOf(form),
    ...sectionsOf(form),
    ...figuresOf(form),
    line(`Mã phiếu, không sửa: ${form.code}`, small),
  ]
  const sheets = [drawSheet(rows, form), ...(form.lists.length > 0 ? [formListSheet(form)] : [])]
  return writeXlsx({ sheets, defaultFont: font, workbookProtection: { lockStructure: true } })
}

function headOf(form: ReportForm): Drawn[] {
  const send = form.sendTo
    ? `Gửi lại phiếu này, đính kèm một bức thư, về ${form.sendTo}. Nội dung vào báo cáo như bản nháp; nộp trên trang.`
    : 'Nội dung nhập lại trên trang rồi nộp.'
  return [
    line(`PHIẾU BÁO CÁO: ${form.title}`, { ...plain, font: { ...font, bold: true, size: 14 } }),
    line(`${form.unit}, gửi ${form.to}. Hạn nộp ${formatDate(form.dueOn)}.`),
    line(`Chỉ điền các ô nền vàng nhạt. ${send}`),
    ...(form.isDemonstration ? [line('Dữ liệu minh họa', demonstrationStyle)] : []),
  ]
}

function sectionsOf({ sections }: ReportForm): Drawn[] {
  if (sections.length === 0) return []
  const across = widths.slice(formColumns.answer).reduce((sum, width) => sum + width, 0)
  const head = heading('Mục', 'Nội dung', ...widths.slice(3).map(() => null))
  return [
    { ...head, merged: [formColumns.answer, last] },
    ...sections.map(({ key, title, hint, text }): Drawn => ({
      cells: [
        [formColumns.mark, textCell(sectionMark(key), small)],
        [formColumns.title, textCell(hint ? `${title}\n(${hint})` : title, textStyle)],
        ...widths
          .slice(formColumns.answer)
          .map((_width, at): [number, Partial<Cell>] => [
            formColumns.answer + at,
            { ...textCell(at === 0 ? text : '', { ...textStyle, ...open }) },
          ]),
      ],
      merged: [formColumns.answer, last],
      height: Math.max(64, rowHeight([text, title], [across, widths[formColumns.title] ?? 30])),
    })),
    { cells: [] },
  ]
}

function figuresOf({ figures, through, year }: ReportForm): Drawn[] {
  if (figures.length === 0) return []
  return [
    heading(
      'Chỉ tiêu',
      'Đơn vị tính',
      `Kế hoạch năm ${year}`,
      'Lũy kế đã nộp',
      `Thực hiện tháng ${through}`,
      'Mẫu số',
    ),
    ...figures.map(drawFigure),
    { cells: [] },
  ]
}

function drawFigure(figure: FormFigure): Drawn {
  const { indicator, unitOfMeasure, baseName, isCumulative, isOpen, decimals } = figure
  const style = isOpen ? { ...figureStyle, ...open } : figureStyle
  const number = (value: FormFigure['value'], of: CellStyle, places?: number): Partial<Cell> => {
    const cell = value === null ? { value: null } : numberCell(value, places)
    return { ...cell, style: { ...cell.style, ...of } }
  }
  const measure = isCumulative ? `${unitOfMeasure}, số lũy kế từ đầu năm` : unitOfMeasure
  const title = `${indicator}${baseName ? ` (mẫu số: ${baseName})` : ''}${isOpen ? '' : '\n(đã nộp hoặc đã khóa, chỉ xem)'}`
  return {
    cells: [
      ...(isOpen ? [[formColumns.mark, textCell(figureMark(figure), small)] as [number, Partial<Cell>]] : []),
      [formColumns.title, textCell(title, textStyle)],
      [formColumns.answer, textCell(measure, textStyle)],
      [3, number(figure.planned, figureStyle, decimals)],
      [4, number(figure.toDate, figureStyle)],
      [formColumns.value, number(figure.value, style, decimals)],
      [formColumns.base, number(figure.base, baseName ? style : figureStyle)],
    ],
    height: rowHeight([title, measure], [widths[1] ?? 30, widths[2] ?? 16]),
  }
}

function drawSheet(rows: readonly Drawn[], { code }: ReportForm): WriteSheet {
  const cells = rows.flatMap((row, at) =>
    row.cells.map(([column, cell]): [string, Partial<Cell>] => [`${at},${column}`, cell]),
  )
  return {
    name: formSheet,
    columns: widths.map((width, column) => ({ width, hidden: column === formColumns.mark })),
    rows: rows.map(() => widths.map(() => null)),
    cells: new Map([['0,0', textCell(code, small)], ...cells]),
    merges: rows.flatMap(({ merged }, row) =>
      merged ? [{ startRow: row, startCol: merged[0], endRow: row, endCol: merged[1] }] : [],
    ),
    rowDefs: new Map(rows.map(({ height }, at) => [at, { height: height ?? 18 }])),
    protection: { sheet: true, formatRows: true, formatColumns: true },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      margins: { top: 0.5, bottom: 0.5, left: 0.4, right: 0.4 },
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  }
}
