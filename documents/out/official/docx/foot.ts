import { type FileChild, Paragraph } from 'docx'
import { footLines } from '#documents/out/official/foot-lines.ts'
import { type Line, line } from '#documents/out/official/line.ts'
import type { OfficialDocument } from '#domain/official-document/official-document.ts'
import { sideBySide } from './halves.ts'
import { centredLines } from './lines.ts'
import { textRun } from './look.ts'
import type { Pen } from './pen.ts'

/** Recipients on the left, who signs on the right; two sign side by side with the recipients below. */
export function writeFoot(document: OfficialDocument, pen: Pen): FileChild[] {
  const { template, width } = pen
  const { recipients, signers } = footLines(document)
  const names = recipients.map((each) => recipient(each, pen))
  const half = width / 2
  const space = centredLines(template, [line('', 'recipients')], width)
  if (signers.length <= 1) {
    const [signer = []] = signers
    return [
      ...space,
      sideBySide([half, half], [[orEmpty(names), orEmpty(centredLines(template, signer, half))]]),
    ]
  }
  const share = width / signers.length
  return [
    ...space,
    sideBySide(
      signers.map(() => share),
      [signers.map((lines) => centredLines(template, lines, share))],
    ),
    ...names,
  ]
}

const recipient = (each: Line, { template }: Pen): Paragraph =>
  new Paragraph({
    indent: { left: 160, hanging: 160 },
    spacing: { before: 0, after: 0 },
    children: each.kind === 'text' ? [textRun(template, each.text, each.style)] : [],
  })

/** A cell of Word holds a paragraph at least. */
const orEmpty = (paragraphs: Paragraph[]): Paragraph[] =>
  paragraphs.length > 0 ? paragraphs : [new Paragraph('')]
