import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { plain } from '#domain/official-document/block.ts'
import { documentTypes } from '#domain/official-document/document-type.ts'
import { type OfficialDocument, layouts } from '#domain/official-document/official-document.ts'
import { openArchive } from '#documents/in/archive/open-archive.ts'
import { UnreadableFileError } from '#documents/in/unreadable-file.ts'
import { writeDocx } from './docx/write-docx.ts'
import { findTemplate, layoutTemplates } from './find-template.ts'
import { markName, readMarkName } from './mark-name.ts'
import { writePdf } from './pdf/write-pdf.ts'
import { sampleDocument } from './sample-documents.ts'

const every = layouts.flatMap((layout) => documentTypes.map((type) => ({ layout, type })))
const report = sampleDocument('report', 'party')

async function linesOf(bytes: Uint8Array): Promise<string[]> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  return value.split('\n').filter((line) => line !== '')
}

const pagesOf = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .split(/\/Type ?\/Page\b/).length - 1

describe.each(every)('a $type of the $layout', ({ layout, type }) => {
  const document = sampleDocument(type, layout)

  it('has its number, its name and its place in the layout', async () => {
    const lines = await linesOf(await writeDocx(document))
    const { symbol, subject } = document.head
    expect(lines).toContain(layout === 'party' ? `Số 12-${symbol}` : `Số: 12/${symbol}`)
    expect(lines).toContain(
      layout === 'party' ? 'ĐẢNG CỘNG SẢN VIỆT NAM' : 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    )
    const isStateDispatch = type === 'dispatch' && layout === 'state'
    expect(lines).toContain(isStateDispatch ? `V/v ${subject}` : subject)
    expect(lines).toEqual(
      expect.arrayContaining([
        '- Lưu: Văn phòng.',
        type === 'minutes' ? 'Người chủ trì mẫu' : 'Người ký mẫu',
      ]),
    )
  })

  it('is drawn as a tagged PDF', () => {
    const pdf = Buffer.from(writePdf(document)).toString('latin1')
    expect([pdf.startsWith('%PDF-'), pdf.includes('/StructTreeRoot')]).toEqual([true, true])
    expect(pagesOf(Buffer.from(pdf, 'latin1'))).toBeLessThan(5)
  })
})

describe('what is written', () => {
  it('carries the ids of figures, clauses and sources', async () => {
    const xml = String(await (await openArchive(await writeDocx(report))).find('word/document.xml'))
    const names = [...xml.matchAll(/<w:bookmarkStart[^>]*w:name="([^"]+)"/g)].map(([, name]) => name)
    expect(names).toEqual(expect.arrayContaining(['nhip_f_done', 'nhip_c_viec1', 'nhip_s_1']))
    expect(new Set(names).size).toBe(names.length)
    expect(xml).toContain('<w:tag w:val="nhip_f_done"/>')
    expect(xml).toMatch(/w:orient="landscape"/)
  })

  it('holds what could be markup, a command or a control character as plain words', async () => {
    const hostile = '#read("/etc/passwd") $x$ *đậm* {{a}} <w:p> =1+1 \u0007 \uD800 \u202E @b'
    const document: OfficialDocument = {
      ...report,
      head: { ...report.head, subject: hostile, issuingBody: hostile },
      blocks: [plain(hostile, { id: 'x', text: hostile, source: null })],
      annexes: [],
    }
    const lines = await linesOf(await writeDocx(document))
    expect(lines.find((line) => line.startsWith('#read'))).toContain('$x$ *đậm* {{a}} <w:p> =1+1')
    expect(pagesOf(writePdf(document))).toBe(1)
  })

  it('holds words without end and parts without anything', async () => {
    const empty: OfficialDocument = {
      ...report,
      head: { ...report.head, superiorBody: null, number: null, issuedOn: null, subject: '' },
      blocks: [plain('Dài'.repeat(3_000)), plain('')],
      foot: { signers: [], recipients: [] },
      annexes: [{ title: '', isLandscape: false, blocks: [{ kind: 'sources', sources: [] }] }],
    }
    expect((await linesOf(await writeDocx(empty))).join('\n')).toContain('Dài'.repeat(3_000))
    expect(pagesOf(writePdf(empty))).toBeGreaterThan(2)
  })

  it('has a broken twin that is refused', async () => {
    const bytes = await writeDocx(report)
    await expect(openArchive(bytes.slice(0, bytes.length - 200))).rejects.toBeInstanceOf(UnreadableFileError)
  })
})

describe('templates', () => {
  it('say their source, and a day finds the one that holds', () => {
    for (const template of layoutTemplates) {
      expect(template.source).not.toBe('')
      expect(findTemplate(template.layout, template.effectiveFrom)).toBe(template)
      expect(findTemplate(template.layout, null)).toBe(template)
    }
  })
})

describe('marks', () => {
  it('are read back as what they were, a UUID without its hyphens', () => {
    const id = '0198c3f2-7c1a-7000-8000-0123456789ab'
    expect(readMarkName(markName('clause', id))).toEqual({ kind: 'clause', id: id.replaceAll('-', '') })
    expect(readMarkName('_GoBack')).toBeNull()
    expect(() => markName('figure', 'có dấu')).toThrow(RangeError)
  })
})
