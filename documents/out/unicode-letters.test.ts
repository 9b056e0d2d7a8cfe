import { expect, it } from 'vitest'
import { forgeArchive } from '../in/archive/forge-archive.ts'
import { openArchive } from '../in/archive/open-archive.ts'
import { readBlocks } from '../in/docx/read-blocks.ts'
import { readWords } from '../in/read-words.ts'
import { convertPart, writeUnicodeText, writeUnicodeWord } from './unicode-letters.ts'

const at = new Date('2023-10-05T02:00:00Z')
const run = (text: string, font = '') =>
  `<w:r><w:rPr>${font && `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`}<w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const styles = `<w:styles><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Title"><w:basedOn w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="New"><w:basedOn w:val="Title"/><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr></w:style></w:styles>`
const body = `<w:document xmlns:w="urn:w"><w:body>
  <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${run('th«ng b¸o', '.VnTimeH')}</w:p>
  <w:p>${run('Giao Së MÉu &amp; ')}${run('Thoâng baùo', 'VNI-Times')}${run(' rà soát', 'Arial')}</w:p>
  <w:p><w:pPr><w:pStyle w:val="New"/></w:pPr>${run('Đã là Unicode: «trích»')}</w:p></w:body></w:document>`
const word = (document = body) =>
  forgeArchive([
    { name: 'word/document.xml', content: document },
    { name: 'word/styles.xml', content: styles },
    { name: 'word/media/a.png', content: 'ảnh' },
  ])
const meant = 'THÔNG BÁO\nGiao Sở Mẫu & Thông báo rà soát\nĐã là Unicode: «trích»'

it('reads the font of a run where it is named, else that of its style or of the style below', async () => {
  expect(await readWords(word())).toBe(meant)
  const { blocks, oldLetters } = await readBlocks(await openArchive(word()))
  expect(oldLetters).toBe('TCVN3')
  expect(blocks[0]).toMatchObject({ runs: [{ text: 'th«ng b¸o', meant: 'THÔNG BÁO', bold: true }] })
  expect(blocks[2]).not.toHaveProperty('runs.0.meant')
})

it('writes the same document in Unicode, and leaves what is not text as it was', async () => {
  const written = (await writeUnicodeWord(word(), at)) ?? Buffer.alloc(0)
  const archive = await openArchive(written)
  expect(archive.names).toEqual(['word/document.xml', 'word/styles.xml', 'word/media/a.png'])
  expect((await archive.find('word/media/a.png'))?.toString()).toBe('ảnh')
  expect(await readWords(written)).toBe(meant)
  const { blocks, oldLetters } = await readBlocks(archive)
  expect(oldLetters).toBeNull()
  expect(blocks[0]).toMatchObject({ runs: [{ text: 'THÔNG BÁO', bold: true }] })
  expect((await archive.find('word/styles.xml'))?.toString()).not.toContain('.Vn')
  expect(await writeUnicodeWord(written, at)).toBeNull()
})

it('changes nothing in a part that has no old font', () => {
  const part = body.replaceAll(/\.VnTimeH|VNI-Times/g, 'Arial')
  expect(convertPart(part, new Map())).toBe(part)
})

it('writes a text of one byte a letter, and none that is Unicode', () => {
  const old = 'Th«ng b¸o kÕt luËn: ®Èy nhanh tiÕn ®é; Uû ban nh©n d©n tØnh giao Së MÉu.'
  expect(writeUnicodeText(Buffer.from(old, 'latin1'))?.toString()).toBe(
    'Thông báo kết luận: đẩy nhanh tiến độ; Uỷ ban nhân dân tỉnh giao Sở Mẫu.',
  )
  expect(writeUnicodeText(Buffer.from('Thông báo kết luận'))).toBeNull()
})
