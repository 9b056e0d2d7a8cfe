import { afterAll, beforeAll, expect, it } from 'vitest'
import { previewFile, uploadFile } from '#domain/file/contract.ts'
import { taskStepRoutes as step } from '#domain/task/step-contract.ts'
import { forgeArchive } from '#documents/in/archive/forge-archive.ts'
import { forgePdf } from '#documents/in/inspect/forge-pdf.ts'
import { forgeWord, forgedBody } from '#documents/in/inspect/forge-office.ts'
import { forgePng } from '#documents/in/inspect/forge-picture.ts'
import { forgeWorkbook } from '#documents/in/xlsx/forge-workbook.ts'
import { type Cast, assign, assignmentTo, openCast } from '#server/task/task-story.ts'
import { type TestHouse, openTestHouse } from '#server/testing/test-house.ts'

let house: TestHouse
let cast: Cast
beforeAll(async () => {
  house = await openTestHouse()
  cast = await openCast(house)
})
afterAll(() => house.close())

const keep = (name: string, body: Uint8Array) => cast.head.call(uploadFile, { query: { name }, body })
async function previewOf(name: string, body: Uint8Array) {
  const { id } = await keep(name, body)
  return (await cast.head.call(previewFile, { params: { id } })).preview
}

const run = (text: string, look = '') =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const document = forgedBody(
  `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run('BÁO CÁO', '<w:b/>')}</w:p>
   <w:p>${run('Tháng &lt;script&gt; 9 ')}${run('đạt', '<w:i/>')}</w:p>
   <w:tbl><w:tr><w:tc><w:p>${run('Chỉ tiêu')}</w:p></w:tc><w:tc><w:p>${run('85%')}</w:p></w:tc></w:tr></w:tbl>`,
)

it('shows a Word document as typed words, never as markup', async () => {
  expect(await previewOf('Báo cáo.docx', forgeWord(document))).toEqual({
    kind: 'document',
    isCut: false,
    oldLetters: null,
    blocks: [
      {
        kind: 'paragraph',
        level: 0,
        align: 'center',
        label: '',
        runs: [{ text: 'BÁO CÁO', bold: true }],
      },
      {
        kind: 'paragraph',
        level: 0,
        align: 'start',
        label: '',
        runs: [{ text: 'Tháng <script> 9 ' }, { text: 'đạt', italic: true }],
      },
      expect.objectContaining({ kind: 'table' }),
    ],
  })
})

it('shows the first rows of a workbook, a text, and says what the browser draws itself', async () => {
  const sheet = '<sheetData><row r="2"><c r="B2"><v>98.5</v></c></row></sheetData>'
  expect(await previewOf('Số liệu.xlsx', forgeWorkbook({ sheet }))).toMatchObject({
    kind: 'workbook',
    sheets: [{ rows: [[], ['', '98,5']] }],
  })
  expect(await previewOf('a.txt', Buffer.from('Họp'))).toEqual({
    kind: 'text',
    text: 'Họp',
    isCut: false,
    oldLetters: null,
  })
  expect(await previewOf('a.png', forgePng(4, 4))).toEqual({ kind: 'picture' })
  expect(await previewOf('a.pdf', forgePdf())).toEqual({ kind: 'pdf' })
})

it('says why a document cannot be shown', async () => {
  const slides = forgeArchive([
    {
      name: '[Content_Types].xml',
      content:
        '<Types><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>',
    },
    { name: 'ppt/presentation.xml', content: '<p:presentation/>' },
  ])
  expect(await previewOf('a.pptx', slides)).toEqual({ kind: 'none', reason: 'kind_not_shown' })
})

it('knows the versions of a document on the same work, and shows nothing to those who may not see it', async () => {
  const { leader, head, stranger } = cast
  const id = await assign(leader, assignmentTo(house.units.district))
  await head.call(step.acknowledge, { params: { id }, body: { version: 1 } })
  const first = await keep('Báo cáo.txt', Buffer.from('lần một'))
  await head.call(step.submit, { params: { id }, body: { version: 2, note: 'Xong', fileIds: [first.id] } })
  await leader.call(step.return, { params: { id }, body: { version: 3, reason: 'Thiếu số liệu' } })
  const second = await keep('Báo cáo (bản 2).txt', Buffer.from('lần hai'))
  const photo = await keep('Ảnh.png', forgePng(4, 4))
  const fileIds = [second.id, photo.id]
  await head.call(step.submit, { params: { id }, body: { version: 4, note: 'Xong', fileIds } })
  const { versions } = await leader.call(previewFile, { params: { id: second.id } })
  expect(versions.map((version) => version.id)).toEqual([first.id, second.id])
  expect((await stranger.try(previewFile, { params: { id: second.id } })).statusCode).toBe(404)
})
