import { afterAll, beforeAll, expect, it } from 'vitest'
import { convertLetters, downloadFile, previewFile, uploadFile } from '#domain/file/contract.ts'
import { taskStepRoutes as step } from '#domain/task/step-contract.ts'
import { forgeWord, forgedBody } from '#documents/in/inspect/forge-office.ts'
import { readWords } from '#documents/in/read-words.ts'
import { type Cast, assign, assignmentTo, openCast } from '#server/task/task-story.ts'
import { type TestHouse, openTestHouse } from '#server/testing/test-house.ts'

let house: TestHouse
let cast: Cast
beforeAll(async () => {
  house = await openTestHouse()
  cast = await openCast(house)
})
afterAll(() => house.close())

const old = (text: string) =>
  forgeWord(
    forgedBody(
      `<w:p><w:r><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`,
    ),
  )

it('shows old letters before and after, and keeps a copy in Unicode once a person agrees', async () => {
  const { leader, head, stranger } = cast
  const body = old('Giao Së MÉu rµ so¸t')
  const file = await head.call(uploadFile, { query: { name: 'Báo cáo.docx' }, body })
  const id = await assign(leader, assignmentTo(house.units.district))
  await head.call(step.acknowledge, { params: { id }, body: { version: 1 } })
  await head.call(step.submit, { params: { id }, body: { version: 2, note: 'Xong', fileIds: [file.id] } })
  const params = { id: file.id }
  const { preview, can } = await leader.call(previewFile, { params })
  expect(preview).toMatchObject({
    oldLetters: 'TCVN3',
    blocks: [{ runs: [{ text: 'Giao Së MÉu rµ so¸t', meant: 'Giao Sở Mẫu rà soát' }] }],
  })
  expect(can.convert).toEqual({ allowed: true })
  expect((await stranger.try(convertLetters, { params, body: {} })).statusCode).toBe(404)
  const copy = await leader.call(convertLetters, { params, body: {} })
  expect(copy.name).toBe('Báo cáo (Unicode).docx')
  const [kept, made] = await Promise.all(
    [file.id, copy.id].map((each) => head.try(downloadFile, { params: { id: each } })),
  )
  expect(kept?.rawPayload.equals(body)).toBe(true)
  expect(await readWords(made?.rawPayload ?? body)).toBe('Giao Sở Mẫu rà soát')
  const after = await head.call(previewFile, { params: { id: copy.id } })
  expect(after.versions.map(({ id: each, isUnicode }) => [each, isUnicode])).toEqual([
    [file.id, false],
    [copy.id, true],
  ])
  expect(after.can.convert).toEqual({ allowed: false, reason: 'no_old_letters' })
  expect((await stranger.try(previewFile, { params: { id: copy.id } })).statusCode).toBe(404)
  expect((await leader.try(convertLetters, { params, body: {} })).json()).toMatchObject({
    code: 'forbidden',
    reason: 'already_converted',
  })
})

it('makes one copy of two that are asked for at the same time', async () => {
  const { head } = cast
  const { id } = await head.call(uploadFile, { query: { name: 'cũ.docx' }, body: old('Uû ban nh©n d©n') })
  const answers = await Promise.all([1, 2].map(() => head.try(convertLetters, { params: { id }, body: {} })))
  expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 403])
})

it('holds a stamp that stands in old letters', async () => {
  for (const stamp of ['MËT', 'TuyÖt mËt', 'MAÄT']) {
    const body = old(stamp)
    const held = await cast.head.try(uploadFile, { query: { name: 'a.docx' }, body })
    expect([stamp, held.json().reason]).toEqual([stamp, 'stamp_found'])
  }
})
