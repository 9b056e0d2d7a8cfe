import { type IRunOptions, TextRun, UnderlineType } from 'docx'
import { printableText } from '#documents/out/printable-text.ts'
import type { LayoutTemplate, Style, StyleName } from '#documents/out/official/template.ts'

/** Millimetres in the unit of Word, a twentieth of a point, rounded. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

/** The text as a line of Word, in capitals where the style wants them. */
export function shownText(text: string, style: Style): string {
  const words = printableText(text).replace(/\s*\n\s*/g, ' ')
  return style.upper ? words.toLocaleUpperCase('vi') : words
}

/** A run whose font and size are written out, so that they survive being pasted into another document. */
export function textRun(
  { font, styles }: LayoutTemplate,
  text: string,
  name: StyleName,
  more: Pick<IRunOptions, 'italics' | 'bold' | 'superScript'> = {},
): TextRun {
  const style = styles[name]
  return new TextRun({
    text: shownText(text, style),
    font,
    size: style.size * 2,
    bold: style.bold ?? false,
    italics: style.italic ?? false,
    ...(style.underlined ? { underline: { type: UnderlineType.SINGLE } } : {}),
    ...more,
  })
}
