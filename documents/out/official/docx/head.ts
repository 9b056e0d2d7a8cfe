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
        [centredLines(template, lines.number, left), centredLines(template, lines.place, right)],
      ],
    ),
    ...centredLines(template, [line('', 'body'), ...lines.title], width, 12),
    ...addressees(lines.addressees, pen),
  ]
}

/** `Kính gửi: …`, each below the other when there are several. */
function addressees(names: readonly string[], { template }: Pen): Paragraph[] {
  const [first, ...others] = names
  if (first === undefined) return []
  const written = (text: string, isLast: boolean): Paragraph =>
    new Paragraph({
      alignment: others.length === 0 ? AlignmentType.CENTER : AlignmentType.LEFT,
      ...(others.length === 0 ? {} : { indent: { left: twips(25) } }),
      spacing: { before: 0, after: isLast ? 240 : 0 },
      children: [textRun(template, text, 'addressees')],
    })
  if (others.length === 0) return [written(`Kính gửi: ${first}`, true)]
  return [
    written('Kính gửi:', false),
    ...names.map((name, index) =>
      written(`- ${name}${index === names.length - 1 ? '.' : ';'}`, index === names.length - 1),
    ),
  ]
}
