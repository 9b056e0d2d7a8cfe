import { AlignmentType, LineRuleType, Paragraph, TextRun, UnderlineType } from 'docx'
import { printableText } from '../printable-text.ts'
import type { NoticeTemplate } from './party-notice-template.ts'

export type Look = { size: number; bold?: boolean; italic?: boolean; underlined?: boolean }

/** Millimetres in the unit of Word, a twentieth of a point, rounded. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

/** A run whose font and size are written out, so that they survive being pasted into another document. */
export function textRun(template: NoticeTemplate, text: string, look: Look): TextRun {
  return new TextRun({
    text: printableText(text).replace(/\s*\n\s*/g, ' '),
    font: template.font,
    size: look.size * 2,
    bold: look.bold ?? false,
    italics: look.italic ?? false,
    ...(look.underlined ? { underline: { type: UnderlineType.SINGLE } } : {}),
  })
}

/** A line of the head or the foot, centred in its half of the page. */
export function centredLine(template: NoticeTemplate, text: string, look: Look, afterPoints = 0): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: afterPoints * 20 },
    children: [textRun(template, text, look)],
  })
}

/** A paragraph of the body: justified, its first line indented. */
export function bodyParagraph(template: NoticeTemplate, runs: TextRun[], keepNext = false): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(template.firstLineIndent) },
    spacing: {
      before: 0,
      after: template.paragraphSpacing * 20,
      line: Math.round(template.lineSpacing * 240),
      lineRule: LineRuleType.AUTO,
    },
    keepNext,
    children: runs,
  })
}
