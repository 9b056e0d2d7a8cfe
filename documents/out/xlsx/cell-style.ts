import type { CellStyle } from 'hucre/xlsx'

const font = { name: 'Times New Roman', size: 12 }
const line = { style: 'thin', color: { rgb: '7F7F7F' } } as const
const border = { top: line, bottom: line, left: line, right: line }

export const demonstrationStyle: CellStyle = { font: { ...font, italic: true } }
export const titleStyle: CellStyle = {
  font: { ...font, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EDEBE6' } },
  border,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}
export const textStyle: CellStyle = { font, border, alignment: { vertical: 'top', wrapText: true } }
export const figureStyle: CellStyle = { font, border, alignment: { vertical: 'top', horizontal: 'right' } }
export const dateStyle: CellStyle = { ...figureStyle, numFmt: 'dd/mm/yyyy' }

const lineHeight = 16

/** The height in points of a row whose texts wrap within their columns, for programs that do not fit it themselves. */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, index) => linesOf(text, widths[index] ?? text.length))
  return Math.min(Math.max(1, ...lines) * lineHeight + 2, 400)
}

const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((total, part) => total + Math.max(1, Math.ceil((part.length * 0.9) / width)), 0)
