import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { Notice } from '#domain/meeting/notice.ts'
import { noticeBody } from './notice-body.ts'
import { noticeFoot } from './notice-foot.ts'
import { noticeHead } from './notice-head.ts'
import { centredLine, twips } from './paragraph.ts'
import { type NoticeTemplate, partyNotice_v1 } from './party-notice-template.ts'

const demonstration = 'Dữ liệu minh họa'

/** The notice as a Word file in the Party layout. The same notice and template always give the same text. */
export async function renderNotice(
  notice: Notice,
  template: NoticeTemplate = partyNotice_v1,
): Promise<Uint8Array> {
  const document = new Document({
    creator: notice.issuingBody,
    title: `Thông báo ${notice.subject}`,
    description: notice.isDemonstration ? demonstration : template.id,
    styles: {
      default: {
        document: {
          run: { font: template.font, size: template.sizes.body * 2, language: { value: 'vi-VN' } },
        },
      },
    },
    sections: [
      {
        properties: { titlePage: true, page: pageOf(template) },
        headers: {
          default: pageNumberHeader(template),
          first: new Header({ children: [new Paragraph('')] }),
        },
        footers: notice.isDemonstration ? { default: demonstrationFooter(template) } : {},
        children: [
          ...noticeHead(notice, template),
          ...noticeBody(notice, template),
          centredLine(template, '', { size: template.sizes.recipients }),
          noticeFoot(notice, template),
          // Word wants a paragraph after the last table.
          centredLine(template, '', { size: 1 }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function pageOf({ page, margins }: NoticeTemplate) {
  return {
    size: {
      width: twips(page.widthMillimetres),
      height: twips(page.heightMillimetres),
    },
    margin: {
      top: twips(margins.top),
      bottom: twips(margins.bottom),
      left: twips(margins.left),
      right: twips(margins.right),
      header: twips(margins.top / 2),
    },
  }
}

/** The page number, centred above the text from the second page on. */
function pageNumberHeader({ font, sizes }: NoticeTemplate): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], font, size: sizes.pageNumber * 2 })
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] })
}

const demonstrationFooter = (template: NoticeTemplate): Footer =>
  new Footer({
    children: [centredLine(template, demonstration, { size: template.sizes.recipients, italic: true })],
  })
