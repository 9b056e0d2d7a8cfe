import { AlignmentType, type FileChild, Paragraph } from 'docx'
import { headLines } from '#documents/out/official/head-lines.ts'
import { line } from '#documents/out/official/line.ts'
import type { OfficialDocument } from '#domain/official-document/official-document.ts'
import { centredLines } from './lines.ts'
import { textRun, twips } from './look.ts'
import type { Pen } from './pen.ts'
import { sideBySide } from './halves.ts'

const demonstration = 'DỮ LIỆU MINH HỌA'

/** From the top of the first page to the line under the subject, or to whom it is addressed. */
export function writeHead(document: OfficialDocument, pen: Pen): FileChild[] {
  const { template, width } = pen
  const lines = headLines(document, template)
  const left = width * template.headLeftShare
  const right = width - left
  return [
    ...(document.isDemonstration ? centredLines(template, [line(demonstration, 'tableHead')], width, 6) : []),
    sideBySide(
      [left, right],
      [
        [centredLines(template, lines.issuer, left), centredLines(template, lines.motto, right)],
        [
          centredLines(template, lines.number, left, 0, pen),
          centredLines(template, lines.place, right, 0, pen),
        ],
      ],
    ),
    ...centredLines(template, [line('', 'body'), ...lines.title], width, 12),
    ...addressees(lines.addressees, pen),
  ]
}

/** One in the middle; several below each other, drawn in from the left. */
function addressees(lines: readonly string[], { template }: Pen): Paragraph[] {
  const isOne = lines.length === 1
  return lines.map(
    (text, index) =>
      new Paragraph({
        alignment: isOne ? AlignmentType.CENTER : AlignmentType.LEFT,
        ...(isOne ? {} : { indent: { left: twips(25) } }),
        spacing: { before: 0, after: index === lines.length - 1 ? 240 : 0 },
        children: [textRun(template, text, 'addressees')],
      }),
  )
}
