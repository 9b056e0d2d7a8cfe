import { AlignmentType, type FileChild, HeadingLevel, ImageRun, LineRuleType, Paragraph } from 'docx'
import type { ParagraphChild } from 'docx'
import {
  type Block,
  type ClauseBlock,
  type PictureBlock,
  type SourcesBlock,
  type TableBlock,
  labelled,
} from '#domain/official-document/block.ts'
import { headingLabels } from '#domain/official-document/heading-labels.ts'
import { printableText } from '#documents/out/printable-text.ts'
import { pngSize } from '#documents/out/docx/png-size.ts'
import { markName } from '#documents/out/official/mark-name.ts'
import { sourcesTable } from '#documents/out/official/sources-table.ts'
import type { LayoutTemplate } from '#documents/out/official/template.ts'
import { writeBars } from './bars.ts'
import { twips } from './look.ts'
import type { Pen } from './pen.ts'
import { writeTable } from './table.ts'

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 }
/** Pixels of a picture of so many millimetres, as Word counts them. */
const pixels = (millimetres: number): number => Math.round((millimetres * 96) / 25.4)
const highestPicture = 110

/** The blocks in order, as paragraphs and tables of Word. */
export function writeBlocks(blocks: readonly Block[], pen: Pen): FileChild[] {
  const labels = headingLabels(blocks, pen.template.headingMarks)
  return blocks.flatMap((block, index) => writeBlock(block, labels[index] ?? '', pen))
}

function writeBlock(block: Block, label: string, pen: Pen): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        bodyParagraph(pen.template, pen.write([`${label}${block.text}`], `heading${block.level}`), {
          keepNext: true,
          heading: levels[block.level],
        }),
      ]
    case 'paragraph': {
      const italics = block.look === 'basis'
      const isCentred = block.look === 'centred'
      const words = pen.write(block.text, 'body', isCentred ? { bold: true } : italics ? { italics } : {})
      return [bodyParagraph(pen.template, words, { isCentred, keepNext: isCentred })]
    }
    case 'clause':
      return writeClause(block, pen)
    case 'table':
      return captioned(block.caption, tableOrWord(block, pen), pen)
    case 'bars':
      return captioned(block.caption, block.bars.length > 0 ? [writeBars(block, pen)] : [], pen)
    case 'picture':
      return writePicture(block, pen)
    case 'sources':
      return writeSources(block, pen)
  }
}

function writeClause(block: ClauseBlock, pen: Pen): Paragraph[] {
  const { id, after } = block
  const [start, end] = pen.mark(markName('clause', id))
  const first = [...start, ...pen.write(labelled(block), 'body')]
  if (after === null) return [bodyParagraph(pen.template, [...first, ...end])]
  return [
    bodyParagraph(pen.template, first, { keepNext: true }),
    bodyParagraph(pen.template, [...pen.write(after, 'body', { italics: true }), ...end]),
  ]
}

const tableOrWord = (block: TableBlock, pen: Pen): FileChild[] =>
  block.rows.length > 0
    ? [writeTable(block, pen), space(pen)]
    : [bodyParagraph(pen.template, pen.write([block.empty], 'body', { italics: true }))]

const captioned = (caption: string | null, drawn: FileChild[], pen: Pen): FileChild[] =>
  caption === null ? drawn : [captionLine(caption, pen), ...drawn]

const captionLine = (caption: string, pen: Pen): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 120, after: 80 },
    keepNext: true,
    children: pen.write([caption], 'caption'),
  })

/** Word joins two tables that touch. */
const space = (pen: Pen): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0 }, children: pen.write([''], 'table') })

function writePicture({ png, alternative, caption }: PictureBlock, pen: Pen): Paragraph[] {
  const size = pngSize(png)
  const scale = Math.min(pixels(pen.width) / size.width, pixels(highestPicture) / size.height)
  const text = printableText(alternative)
  const image = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: Math.round(size.width * scale), height: Math.round(size.height * scale) },
    altText: { name: text, title: text, description: text },
  })
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [image] }),
    captionLine(caption, pen),
  ]
}

/** Each source is the goal of the numbers that point to it. */
const writeSources = ({ sources }: SourcesBlock, pen: Pen): FileChild[] => {
  const table = sourcesTable(sources)
  if (table.rows.length === 0) return tableOrWord(table, pen)
  return [
    writeTable(
      table,
      pen,
      (row, column) => {
        const source = sources[row]
        return source && column === 0 ? pen.mark(markName('source', String(source.number))) : [[], []]
      },
      (row, column) => (column === table.columns.length - 1 ? (sources[row]?.address ?? null) : null),
    ),
    space(pen),
  ]
}

interface ParagraphMore {
  readonly keepNext?: boolean
  readonly isCentred?: boolean
  readonly heading?: (typeof levels)[keyof typeof levels]
}

/** A paragraph of the body: justified, its first line indented. */
function bodyParagraph(
  template: LayoutTemplate,
  children: ParagraphChild[],
  more: ParagraphMore = {},
): Paragraph {
  return new Paragraph({
    alignment: more.isCentred ? AlignmentType.CENTER : AlignmentType.JUSTIFIED,
    ...(more.isCentred ? {} : { indent: { firstLine: twips(template.firstLineIndent) } }),
    spacing: {
      before: 0,
      after: template.paragraphSpacing * 20,
      line: Math.round(template.lineSpacing * 240),
      lineRule: LineRuleType.AUTO,
    },
    keepNext: more.keepNext ?? false,
    ...(more.heading ? { heading: more.heading } : {}),
    children,
  })
}
