import mammoth from 'mammoth'
import { expect, it } from 'vitest'
import { forgeArchive } from '#documents/in/archive/forge-archive.ts'
import { openArchive } from '#documents/in/archive/open-archive.ts'
import { UnreadableFileError } from '#documents/in/unreadable-file.ts'
import { readMarked } from '#documents/in/official/read-marked.ts'
import { demonstrationNotice } from '../demonstration-notice.ts'
import { noticeDocument } from '#domain/meeting/notice-document.ts'
import { fillHead } from './fill-head.ts'
import { writeDocx } from './write-docx.ts'

const at = new Date('2023-10-06T02:00:00Z')
const lines = { number: 'Số 05-TB/VPTU', place: 'Mẫu & <Mẫu>, ngày 06 tháng 10 năm 2023' }
const draft = () => writeDocx(noticeDocument({ ...demonstrationNotice, issuedOn: null }))

async function textOf(bytes: Uint8Array): Promise<string[]> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  return value.split('\n').filter((line) => line !== '')
}

it('writes number, place and date into the lines left blank, and touches nothing else', async () => {
  const before = await draft()
  const after = await fillHead(before, lines, at)
  const [was, is] = [await textOf(before), await textOf(after ?? new Uint8Array())]
  const differing = is.filter((line, index) => line !== was[index])
  expect(differing).toEqual([lines.number, lines.place])
  expect(was).toContain('Số     -TB/VPTU')
  const figures = async (bytes: Uint8Array) => (await readMarked(bytes)).figures
  expect(await figures(after ?? before)).toEqual(await figures(before))
})

it('writes over what somebody typed there, in the look of its first run', async () => {
  const issued =
    (await fillHead(await draft(), { ...lines, number: 'Số 04-TB/VPTU' }, at)) ?? new Uint8Array()
  const again = (await fillHead(issued, lines, at)) ?? new Uint8Array()
  expect(await textOf(again)).toContain('Số 05-TB/VPTU')
  const xml = String(await (await openArchive(again)).find('word/document.xml'))
  expect(xml).toMatch(/<w:sz w:val="28"\/>(?:(?!<\/w:r>)[\s\S])*Số 05-TB\/VPTU/)
})

it.each([
  ['bookmark', /<w:tag w:val="nhip_h_[^>]*>/g],
  ['content control', /<w:bookmark(?:Start|End)[^>]*>/g],
])('knows the lines by their %s alone', async (_kept, lost) => {
  const archive = await openArchive(await draft())
  const xml = String(await archive.find('word/document.xml')).replace(lost, '')
  const left = forgeArchive([{ name: 'word/document.xml', content: xml }])
  const filled = await openArchive((await fillHead(left, lines, at)) ?? new Uint8Array())
  expect(String(await filled.find('word/document.xml'))).toContain('>Số 05-TB/VPTU<')
})

it('leaves alone what bears no such line, and refuses what is no Word file', async () => {
  const archive = await openArchive(await draft())
  const xml = String(await archive.find('word/document.xml'))
  // Of each line a bookmark and a content control.
  expect(xml.match(/nhip_h_/g)).toHaveLength(4)
  const bare = forgeArchive([{ name: 'word/document.xml', content: '<w:document/>' }])
  expect(await fillHead(bare, lines, at)).toBeNull()
  await expect(fillHead(forgeArchive([{ name: 'a.txt', content: 'a' }]), lines, at)).rejects.toBeInstanceOf(
    UnreadableFileError,
  )
})
