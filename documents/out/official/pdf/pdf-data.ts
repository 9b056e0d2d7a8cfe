import { type Block, type TableBlock, type Text, labelled } from '#domain/official-document/block.ts'
import { typeWords } from '#domain/official-document/document-type.ts'
import { headingLabels } from '#domain/official-document/heading-labels.ts'
import type { OfficialDocument } from '#domain/official-document/official-document.ts'
import { pngSize } from '#documents/out/docx/png-size.ts'
import { footLines } from '#documents/out/official/foot-lines.ts'
import { headLines } from '#documents/out/official/head-lines.ts'
import { type Line, line } from '#documents/out/official/line.ts'
import { sourcesTable } from '#documents/out/official/sources-table.ts'
import type { LayoutTemplate, Style } from '#documents/out/official/template.ts'
import { breakable } from './breakable.ts'

/** Of the same widths as Times New Roman, free, and with every Vietnamese letter. */
const font = 'Tinos'
const longestBar = 0.74
const highestPicture = 110
const pixelsPerMillimetre = 96 / 25.4

/** Pictures by the path under which the data name them. */
export type Pictures = Map<string, Uint8Array>

/** Everything that the drawing needs, as JSON; pictures are put aside. */
export function pdfData(document: OfficialDocument, template: LayoutTemplate, pictures: Pictures) {
  const head = headLines(document, template)
  const foot = footLines(document)
  const shown = (lines: readonly Line[]) => lines.map((each) => drawnLine(each, template))
  const blocks = (all: readonly Block[]) => drawnBlocks(all, template, pictures)
  return {
    title: breakable(`${typeWords[document.type].title} ${document.head.subject}`),
    author: breakable(document.head.issuingBody),
    font,
    page: { ...template.page, ...template.margins },
    styles: Object.fromEntries(
      Object.entries(template.styles).map(([name, style]) => [name, wholeStyle(style)]),
    ),
    headLeftShare: template.headLeftShare,
    firstLineIndent: template.firstLineIndent,
    paragraphSpacing: template.paragraphSpacing,
    lineSpacing: template.lineSpacing,
    issuer: shown(head.issuer),
    motto: shown(head.motto),
    number: shown(head.number),
    place: shown(head.place),
    titleLines: shown(head.title),
    addressees: head.addressees.map(breakable),
    blocks: blocks(document.blocks),
    recipients: shown(foot.recipients),
    signers: foot.signers.map(shown),
    annexes: document.annexes.map(({ title, isLandscape, blocks: inside }) => ({
      title: shown([line(title, 'annexTitle')]),
      isLandscape,
      blocks: blocks(inside),
    })),
    sources: sourceNumbers(document),
    isDemonstration: document.isDemonstration,
  }
}

/** The sources that the document holds: only to these may a figure lead. */
const sourceNumbers = ({ blocks, annexes }: OfficialDocument): number[] =>
  [...blocks, ...annexes.flatMap((annex) => annex.blocks)].flatMap((block) =>
    block.kind === 'sources' ? block.sources.map(({ number }) => number) : [],
  )

const wholeStyle = ({ size, bold = false, italic = false, underlined = false }: Style) => ({
  size,
  bold,
  italic,
  underlined,
})

function drawnLine(each: Line, { styles }: LayoutTemplate) {
  if (each.kind === 'rule') return each
  const text = breakable(each.text)
  return { ...each, text: styles[each.style].upper ? text.toLocaleUpperCase('vi') : text }
}

function drawnBlocks(blocks: readonly Block[], template: LayoutTemplate, pictures: Pictures) {
  const labels = headingLabels(blocks, template.headingMarks)
  return blocks.map((block, index) => {
    switch (block.kind) {
      case 'heading': {
        const text = breakable(`${labels[index] ?? ''}${block.text}`)
        const isUpper = template.styles[`heading${block.level}`].upper
        return { ...block, text: isUpper ? text.toLocaleUpperCase('vi') : text }
      }
      case 'paragraph':
        return { ...block, text: drawnText(block.text) }
      case 'clause': {
        const { kind, after } = block
        return { kind, text: drawnText(labelled(block)), after: after && drawnText(after) }
      }
      case 'table':
        return drawnTable(block, [])
      case 'sources':
        return drawnTable(
          sourcesTable(block.sources),
          block.sources.map(({ number }) => number),
        )
      case 'bars':
        return {
          kind: block.kind,
          caption: breakable(block.caption),
          bars: block.bars.map(({ label, value, text }) => ({
            label: drawnText([label]),
            text: drawnText(text),
            share: block.most > 0 ? (Math.max(0, Math.min(value, block.most)) / block.most) * longestBar : 0,
          })),
        }
      case 'picture': {
        const path = `picture-${pictures.size + 1}.png`
        pictures.set(path, block.png)
        const { width, height } = pngSize(block.png)
        const most = template.page.width - template.margins.left - template.margins.right
        const fitting = Math.min(most, width / pixelsPerMillimetre, (highestPicture * width) / height)
        const { kind, alternative, caption } = block
        return {
          kind,
          path,
          alternative: breakable(alternative),
          caption: breakable(caption),
          width: fitting,
        }
      }
    }
  })
}

const drawnTable = ({ caption, columns, rows, empty }: TableBlock, goals: readonly number[]) => ({
  kind: 'table',
  caption: caption === null ? null : breakable(caption),
  columns: columns.map(({ title, share, align }) => ({ title: breakable(title), share, align })),
  rows: rows.map((cells) => columns.map((_column, index) => drawnText(cells[index] ?? []))),
  goals,
  empty: breakable(empty),
})

/** An empty text is one empty piece, for nothing cannot be joined. */
function drawnText(text: Text): { text: string; source: number | null }[] {
  if (text.length === 0) return [{ text: '', source: null }]
  return text.map((piece) =>
    typeof piece === 'string'
      ? { text: breakable(piece), source: null }
      : { text: breakable(piece.text), source: piece.source },
  )
}
