import { AlignmentType, BorderStyle, Paragraph, type ParagraphChild } from 'docx'
import type { HeadPart, Line } from '#documents/out/official/line.ts'
import { markName } from '#documents/out/official/mark-name.ts'
import type { LayoutTemplate } from '#documents/out/official/template.ts'
import { ContentControl, withinLine } from './content-control.ts'
import { textRun, twips } from './look.ts'
import type { Pen } from './pen.ts'

/** Lines one below the other, centred in a column of so many millimetres. */
export const centredLines = (
  template: LayoutTemplate,
  lines: readonly Line[],
  width: number,
  afterLast = 0,
  pen?: Pen,
): Paragraph[] =>
  lines.map((line, index) => {
    const after = index === lines.length - 1 ? afterLast * 20 : 0
    return line.kind === 'rule'
      ? rule(line.share, width, after)
      : new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { before: 0, after },
          children: written(template, line, pen),
        })
  })

const titles: Record<HeadPart, string> = { number: 'Số, ký hiệu', place: 'Địa danh, ngày tháng' }

/** A line as a run; one that is written anew at issue stands in a field and a bookmark, of which each program keeps one. */
function written(template: LayoutTemplate, line: Line & { kind: 'text' }, pen?: Pen): ParagraphChild[] {
  const run = textRun(template, line.text, line.style)
  if (!line.head || !pen) return [run]
  const name = markName('head', line.head)
  const [start, end] = pen.mark(name)
  return [...start, withinLine(new ContentControl(name, titles[line.head], [run])), ...end]
}

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
