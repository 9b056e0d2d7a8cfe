import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import { typeWords } from '#domain/official-document/document-type.ts'
import type { Annex, OfficialDocument } from '#domain/official-document/official-document.ts'
import { printableText } from '#documents/out/printable-text.ts'
import { findTemplate } from '#documents/out/official/find-template.ts'
import { line } from '#documents/out/official/line.ts'
import type { LayoutTemplate, StyleName } from '#documents/out/official/template.ts'
import { writeBlocks } from './body.ts'
import { writeFoot } from './foot.ts'
import { writeHead } from './head.ts'
import { centredLines } from './lines.ts'
import { twips } from './look.ts'
import { Pen } from './pen.ts'

const demonstration = 'Dữ liệu minh họa'

/** An official document as a Word file. The same document and template always give the same text. */
export async function writeDocx(
  document: OfficialDocument,
  template: LayoutTemplate = findTemplate(document.layout, document.head.issuedOn),
): Promise<Uint8Array> {
  const pen = new Pen(template, textWidth(template, false))
  const file = new Document({
    creator: printableText(document.head.issuingBody),
    title: printableText(`${typeWords[document.type].title} ${document.head.subject}`),
    description: document.isDemonstration ? demonstration : template.id,
    styles: { default: defaultStyles(template) },
    sections: [
      sectionOf(document, template, false, [
        ...writeHead(document, pen),
        ...writeBlocks(document.blocks, pen),
        ...writeFoot(document, pen),
        // Word wants a paragraph after the last table.
        new Paragraph({ spacing: { before: 0, after: 0 }, children: [new TextRun({ text: '', size: 2 })] }),
      ]),
      ...document.annexes.map((annex) => writeAnnex(document, annex, pen)),
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

const textWidth = ({ page, margins }: LayoutTemplate, isLandscape: boolean): number =>
  isLandscape ? page.height - margins.top - margins.bottom : page.width - margins.left - margins.right

function writeAnnex(document: OfficialDocument, annex: Annex, pen: Pen): ISectionOptions {
  const { template } = pen
  const width = textWidth(template, annex.isLandscape)
  const title = centredLines(template, [line(annex.title, 'annexTitle')], width, 8)
  return sectionOf(document, template, annex.isLandscape, [
    ...title,
    ...writeBlocks(annex.blocks, pen.onWidth(width)),
  ])
}

/** The page number is on every page but the first of the document. */
function sectionOf(
  document: OfficialDocument,
  template: LayoutTemplate,
  isLandscape: boolean,
  children: FileChild[],
): ISectionOptions {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: pageOf(template, isLandscape),
    },
    headers: {
      default: pageNumberHeader(template),
      first: new Header({ children: [new Paragraph('')] }),
    },
    footers: document.isDemonstration
      ? { default: demonstrationFooter(template), first: demonstrationFooter(template) }
      : {},
    children,
  }
}

function pageOf({ page, margins }: LayoutTemplate, isLandscape: boolean) {
  const { top, bottom, left, right } = margins
  // A page on its side is bound at its head.
  const turned = isLandscape ? { top: left, bottom: right, left: bottom, right: top } : margins
  return {
    size: {
      width: twips(page.width),
      height: twips(page.height),
      orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: twips(isLandscape ? turned.top : top),
      bottom: twips(isLandscape ? turned.bottom : bottom),
      left: twips(isLandscape ? turned.left : left),
      right: twips(isLandscape ? turned.right : right),
      header: twips(margins.top / 2),
    },
  }
}

/** The page number, centred above the text. */
function pageNumberHeader({ font, styles }: LayoutTemplate): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], font, size: styles.pageNumber.size * 2 })
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] })
}

const demonstrationFooter = (template: LayoutTemplate): Footer =>
  new Footer({ children: centredLines(template, [line(demonstration, 'recipients')], 0) })

/** The headings of Word in the look of the template, so that its own colours do not come through. */
function defaultStyles(template: LayoutTemplate) {
  const run = (name: StyleName) => ({
    font: template.font,
    size: template.styles[name].size * 2,
    color: '000000',
  })
  return {
    document: { run: { ...run('body'), language: { value: 'vi-VN' } } },
    heading1: { run: run('heading1') },
    heading2: { run: run('heading2') },
    heading3: { run: run('heading3') },
  }
}
