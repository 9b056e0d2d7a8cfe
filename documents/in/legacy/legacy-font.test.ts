import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forgeArchive } from '../archive/forge-archive.ts'
import { readTxt } from '../txt/read-txt.ts'
import { readWords } from '../read-words.ts'
import { UnreadableFileError } from '../unreadable-file.ts'
import { fromFont, fromLegacy } from './legacy-font.ts'

const tcvn3 =
  'Th«ng b¸o kÕt luËn: ®Èy nhanh tiÕn ®é, hoµn thµnh tr\u00ADíc ngµy 30/10; Uû ban nh©n d©n tØnh giao Së MÉu.'
const vni =
  'Thoâng baùo keát luaän: ñaåy nhanh tieán ñoä, hoaøn thaønh tröôùc ngaøy 30/10; Uyû ban nhaân daân tænh giao Sôû Maãu.'
const unicode =
  'Thông báo kết luận: đẩy nhanh tiến độ, hoàn thành trước ngày 30/10; Uỷ ban nhân dân tỉnh giao Sở Mẫu.'

describe('old fonts', () => {
  it('reads TCVN3 and VNI', () => {
    expect(fromLegacy(tcvn3, 'TCVN3')).toBe(unicode)
    expect(fromLegacy(vni, 'VNI')).toBe(unicode)
  })

  it('reads capitals: those of a font that draws them, and those of VNI', () => {
    expect(fromFont('th«ng b¸o', '.VnTimeH')).toBe('THÔNG BÁO')
    expect(fromFont('THOÂNG BAÙO ÑÖÔÏC', 'VNI-Times')).toBe('THÔNG BÁO ĐƯỢC')
  })

  it('leaves other fonts and plain letters alone', () => {
    expect(fromFont('Thông báo', 'Times New Roman')).toBe('Thông báo')
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]{0,80}$/), (text) => {
        expect(fromLegacy(text, 'TCVN3')).toBe(text)
        expect(fromLegacy(text, 'VNI')).toBe(text)
      }),
    )
  })

  it('proposes plain text with before and after, and takes it once asked to', () => {
    const bytes = Buffer.from(Array(4).fill(tcvn3).join('\n'))
    let params: object = {}
    try {
      readTxt(bytes)
    } catch (error) {
      if (error instanceof UnreadableFileError) params = { code: error.code, ...error.params }
    }
    expect(params).toMatchObject({
      code: 'legacy_font',
      encoding: 'TCVN3',
      after: expect.stringContaining('Thông báo'),
    })
    expect(readTxt(bytes, 'TCVN3').split('\n')[0]).toBe(unicode)
  })

  it('converts a Word document by the font of each run', async () => {
    const run = (text: string, font: string): string =>
      `<w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
    const document = `<w:document xmlns:w="urn:w"><w:body><w:p>${run('Giao Së MÉu ', '.VnTime')}${run('rà soát', 'Arial')}</w:p></w:body></w:document>`
    expect(await readWords(forgeArchive([{ name: 'word/document.xml', content: document }]))).toBe(
      'Giao Sở Mẫu rà soát',
    )
  })
})
