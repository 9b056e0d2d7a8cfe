import { describe, expect, it } from 'vitest'
import { forgeArchive } from '../archive/forge-archive.ts'
import { openArchive } from '../archive/open-archive.ts'
import { UnreadableFileError } from '../unreadable-file.ts'
import { readWords } from '../read-words.ts'
import { readDocx } from './read-docx.ts'

const body = (xml: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="urn:w"><w:body>${xml}</w:body></w:document>`
const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const numbered = (level: number, id = 1): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`
const wordFile = (document: string, parts: Record<string, string> = {}): Buffer =>
  forgeArchive([
    { name: 'word/document.xml', content: document },
    ...Object.entries(parts).map(([name, content]) => ({ name, content })),
  ])

const read = async (bytes: Buffer): Promise<string> => readDocx(await openArchive(bytes))

async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'read'
  } catch (error) {
    if (error instanceof UnreadableFileError) return error.code
    throw error
  }
}

describe('readDocx', () => {
  it('reads Vietnamese exactly, across runs, breaks, tabs and entities', async () => {
    const xml = body(
      `<w:p><w:r><w:t>Đẩy </w:t></w:r><w:r><w:t>nhanh&#160;tiến độ</w:t></w:r><w:r><w:tab/><w:t>A &amp; B</w:t></w:r></w:p>`,
    )
    expect(await read(wordFile(xml))).toBe('Đẩy nhanh\u00A0tiến độ A & B')
  })

  it('reads table cells as paragraphs and footnotes last', async () => {
    const xml = body(
      `<w:tbl><w:tr><w:tc>${paragraph('Chỉ tiêu')}</w:tc><w:tc>${paragraph('85%')}</w:tc></w:tr></w:tbl>${paragraph('Hết')}`,
    )
    const notes = `<w:footnotes>${paragraph('Ghi chú')}</w:footnotes>`
    expect(await read(wordFile(xml, { 'word/footnotes.xml': notes }))).toBe('Chỉ tiêu\n85%\nHết\nGhi chú')
  })

  it('reads a table of three columns or more a row a line, merged cells repeated, spanning rows padded', async () => {
    const cell = (text: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
    const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`
    const xml = body(
      `<w:tbl>${row(cell('Nội dung'), cell('Chủ trì'), cell('Thời gian'))}${row(cell('I. Nhóm một', '<w:gridSpan w:val="3"/>'))}${row(cell('Rà soát'), cell('Sở Mẫu', '<w:vMerge w:val="restart"/>'), cell('Quý IV'))}${row(cell('Báo cáo'), cell('', '<w:vMerge/>'), cell('30/10'))}</w:tbl>`,
    )
    expect((await read(wordFile(xml))).split('\n')).toEqual([
      'Nội dung | Chủ trì | Thời gian',
      'I. Nhóm một |  | ',
      'Rà soát | Sở Mẫu | Quý IV',
      'Báo cáo | Sở Mẫu | 30/10',
    ])
  })

  it('writes the numbers that Word draws', async () => {
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="7">
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
      <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
      <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\u00B7"/></w:lvl>
      </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>`
    const xml = body(
      [
        paragraph('Kết quả', numbered(0)),
        paragraph('Nhiệm vụ', numbered(0)),
        paragraph('Sở Mẫu', numbered(1)),
        paragraph('Rà soát', numbered(2)),
        paragraph('Sở Khác', numbered(1)),
        paragraph('Tổ chức', numbered(0)),
        paragraph('Sở Mẫu', numbered(1)),
      ].join(''),
    )
    expect((await read(wordFile(xml, { 'word/numbering.xml': numbering }))).split('\n')).toEqual([
      'I. Kết quả',
      'II. Nhiệm vụ',
      '1. Sở Mẫu',
      '- Rà soát',
      '2. Sở Khác',
      'III. Tổ chức',
      '1. Sở Mẫu',
    ])
  })

  it('leaves out deleted text and fallback copies of drawings', async () => {
    const xml = body(
      `<w:p><w:del><w:r><w:t>cũ</w:t></w:r></w:del><w:r><w:t>mới</w:t></w:r><mc:Fallback><w:r><w:t>mới</w:t></w:r></mc:Fallback></w:p>`,
    )
    expect(await read(wordFile(xml))).toBe('mới')
  })

  it.each([
    ['not_this_kind', forgeArchive([{ name: 'a.txt', content: 'x' }])],
    ['empty', wordFile(body(''))],
    ['suspicious_archive', wordFile(`<!DOCTYPE a [<!ENTITY b "c">]>${body(paragraph('&b;'))}`)],
    ['macros', wordFile(body(paragraph('x')), { 'word/vbaProject.bin': 'x' })],
    ['damaged', wordFile(body(paragraph('x'))).subarray(0, 60)],
    [
      'damaged',
      forgeArchive([{ name: 'word/document.xml', content: Buffer.from([0x3c, 0xff, 0xfe, 0x3e]) }]),
    ],
  ])('refuses as %s', async (code, bytes) => {
    expect(await refusalOf(readWords(bytes))).toBe(code)
  })
})
