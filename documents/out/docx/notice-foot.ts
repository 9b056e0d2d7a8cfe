import type { Table } from 'docx'
import { Paragraph } from 'docx'
import type { Notice } from '#domain/meeting/notice.ts'
import { type Look, centredLine, textRun } from './paragraph.ts'
import type { NoticeTemplate } from './party-notice-template.ts'
import { twoHalves } from './two-halves.ts'

const linesForThePen = 4

/** Recipients on the left, who signs on the right. */
export function noticeFoot(notice: Notice, template: NoticeTemplate): Table {
  const { sizes } = template
  const { authority, position, name } = notice.signer
  const leftLine = (text: string, look: Look): Paragraph =>
    new Paragraph({
      indent: { left: 160, hanging: 160 },
      spacing: { before: 0, after: 0 },
      children: [textRun(template, text, look)],
    })
  const left = [
    leftLine('Nơi nhận:', { size: sizes.recipientsTitle, underlined: true }),
    ...notice.recipients.map((recipient, index) =>
      leftLine(`- ${recipient}${index === notice.recipients.length - 1 ? '.' : ','}`, {
        size: sizes.recipients,
      }),
    ),
  ]
  const right = [
    centredLine(template, authority.toUpperCase(), { size: sizes.signature, bold: true }),
    centredLine(template, position.toUpperCase(), { size: sizes.signature }),
    ...Array.from({ length: linesForThePen }, () => centredLine(template, '', { size: sizes.signature })),
    centredLine(template, name ?? '', { size: sizes.signature, bold: true }),
  ]
  return twoHalves(template, 0.5, [{ left, right }])
}
