import { fileTypeFromBuffer } from 'file-type'
import { expect, it } from 'vitest'
import { UnreadableFileError } from '../unreadable-file.ts'
import { forgePdf } from './forge-pdf.ts'
import { forgeWord, forgedBody, forgedParagraph, forgedRelation, forgeSheets } from './forge-office.ts'
import { forgePng, forgeJpeg } from './forge-picture.ts'
import { hostileDocuments, hostilePictures } from './hostile-files.ts'
import { inspectDocument } from './inspect-document.ts'
import { inspectPicture } from './inspect-picture.ts'

const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** By its first bytes: what calls itself an archive is taken for a document here. */
async function kindOf(bytes: Buffer): Promise<string> {
  const mime = (await fileTypeFromBuffer(bytes))?.mime
  return mime === undefined || mime === 'application/zip' || bytes.subarray(0, 2).toString() === 'PK'
    ? office
    : mime
}

async function refusalOf(work: () => unknown): Promise<string> {
  try {
    await work()
    return 'taken'
  } catch (error) {
    if (error instanceof UnreadableFileError) return error.code
    throw error
  }
}

it.each(hostileDocuments)('refuses %s as %s', async (_what, code, make) => {
  const bytes = make()
  expect(await refusalOf(async () => inspectDocument(bytes, await kindOf(bytes), () => {}))).toBe(code)
})

it.each(hostilePictures)('refuses %s as %s', async (_what, code, make) => {
  const bytes = make()
  expect(await refusalOf(async () => inspectPicture(bytes, await kindOf(bytes)))).toBe(code)
})

it('counts more than eighty of them', () => {
  expect(hostileDocuments.length + hostilePictures.length).toBeGreaterThanOrEqual(80)
})

const linked = (type: string, target: string) =>
  forgeWord(undefined, [{ name: 'word/_rels/document.xml.rels', content: forgedRelation(type, target) }])

it.each([
  ['a plain document', forgeWord()],
  ['a link to the web', linked('hyperlink', 'https://a.example/')],
  ['a link to mail', linked('hyperlink', 'mailto:a@a.example')],
  ['a template of this machine', linked('attachedTemplate', 'file:///C:/Users/a/Mau.dotm')],
  ['a workbook linked to its neighbour', linked('externalLinkPath', 'Thang%208.xlsx')],
  [
    'the table of a chart',
    forgeWord(undefined, [{ name: 'word/embeddings/a.xlsx', content: forgeSheets([]) }]),
  ],
  [
    'a field of the page number',
    forgeWord(forgedBody('<w:p><w:r><w:instrText> PAGE </w:instrText></w:r></w:p>')),
  ],
  ['a PDF', forgePdf()],
  ['a PDF that opens at a page', forgePdf({ catalogue: '/OpenAction[10 0 R/Fit]' })],
])('takes %s', async (_what, bytes) => {
  expect(await refusalOf(async () => inspectDocument(bytes, await kindOf(bytes), () => {}))).toBe('taken')
})

it.each([
  ['a PNG', 'image/png', forgePng(40, 30)],
  ['a JPEG', 'image/jpeg', forgeJpeg(4_000, 3_000)],
])('takes %s', (_what, mediaType, bytes) => {
  expect(() => inspectPicture(bytes, mediaType)).not.toThrow()
})

async function linesOf(bytes: Buffer): Promise<string[]> {
  const lines: string[] = []
  await inspectDocument(bytes, await kindOf(bytes), (line) => lines.push(line))
  return lines
}

const header = `<w:hdr xmlns:w="urn:w">${forgedParagraph('TUYỆT MẬT')}</w:hdr>`
const box = `<w:p><w:r><wp:anchor><wp:posOffset>914400</wp:posOffset><wps:txbx><w:txbxContent>${forgedParagraph('TỐI MẬT')}</w:txbxContent></wps:txbx></wp:anchor></w:r><w:r><w:t>Bài</w:t></w:r></w:p>`

it.each([
  [
    'a paragraph in pieces',
    forgeWord(forgedBody('<w:p><w:r><w:t>M</w:t></w:r><w:r><w:t>ẬT</w:t></w:r></w:p>')),
    'MẬT',
  ],
  ['a head', forgeWord(undefined, [{ name: 'word/header1.xml', content: header }]), 'TUYỆT MẬT'],
  ['a text box', forgeWord(forgedBody(box)), 'TỐI MẬT'],
  ['beside a text box', forgeWord(forgedBody(box)), 'Bài'],
  [
    'a watermark',
    forgeWord(
      forgedBody(
        '<w:p><w:r><w:pict><v:shape><v:textpath style="" string="MẬT"/></v:shape></w:pict></w:r></w:p>',
      ),
    ),
    'MẬT',
  ],
  [
    'a shared text',
    forgeSheets([{ name: 'xl/sharedStrings.xml', content: '<sst><si><t>MẬT</t></si></sst>' }]),
    'MẬT',
  ],
  [
    'a cell',
    forgeSheets([
      {
        name: 'xl/worksheets/sheet1.xml',
        content: '<worksheet><c t="inlineStr"><is><t>MẬT</t></is></c></worksheet>',
      },
    ]),
    'MẬT',
  ],
  [
    'the head of a sheet',
    forgeSheets([
      {
        name: 'xl/worksheets/sheet1.xml',
        content:
          '<worksheet><headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"MẬT&amp;RTrang &amp;P</oddHeader></headerFooter></worksheet>',
      },
    ]),
    'MẬT',
  ],
  [
    'a title',
    forgeWord(undefined, [
      {
        name: 'docProps/core.xml',
        content: '<cp:coreProperties><dc:title>MẬT</dc:title></cp:coreProperties>',
      },
    ]),
    'MẬT',
  ],
  ['a page of a PDF', forgePdf({ pages: ['Trang dau', 'TUYET MAT'] }), 'TUYET MAT'],
])('reads the line in %s', async (_where, bytes, line) => {
  expect((await linesOf(bytes)).map((each) => each.trim())).toContain(line)
})
