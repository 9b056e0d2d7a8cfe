import { AlignmentType, BorderStyle, Paragraph } from 'docx'
import type { Line } from '#documents/out/official/line.ts'
import type { LayoutTemplate } from '#documents/out/official/template.ts'
import { textRun, twips } from './look.ts'

/** Lines one below the other, centred in a column of so many millimetres. */
export const centredLines = (
  template: LayoutTemplate,
  lines: readonly Line[],
  width: number,
  afterLast = 0,
): Paragraph[] =>
  lines.map((line, index) => {
    const after = index === lines.length - 1 ? afterLast * 20 : 0
    return line.kind === 'rule'
      ? rule(line.share, width, after)
      : new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { before: 0, after },
          children: [textRun(template, line.text, line.style)],
        })
  })

/** A thin line: the lower edge of an empty paragraph that is drawn in from both sides. */
function rule(share: number, width: number, after: number): Paragraph {
  const indent = twips((width * (1 - share)) / 2)
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { before: 0, after: Math.max(after, 80), line: 40, lineRule: 'exact' },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: [],
  })
}
