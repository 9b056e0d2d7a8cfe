import { afterAll, beforeAll, expect, it } from 'vitest'
import { takeProposedTypes } from '#domain/document/catalogue-contract.ts'
import {
  addDocumentFile,
  draftOutgoing,
  enterIncoming,
  handDocument,
  issueDocument,
  keepClauses,
  relateDocuments,
  removeRelation,
} from '#domain/document/command-contract.ts'
import {
  exportDocuments,
  listDocuments,
  proposeClauses,
  readDocumentInRegister,
} from '#domain/document/contract.ts'
import { uploadFile } from '#domain/file/contract.ts'
import { search } from '#domain/search/contract.ts'
import { assignTask } from '#domain/task/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'
import { type Register, draftOf, issueOf, openRegister, plantIssued } from './document-fixture.ts'

let house: TestHouse
let office: TestPerson
let clerk: TestPerson
let district: TestPerson
let other: TestPerson
let register: Register
beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
  clerk = await house.person('office', 'unit_clerk', 'unit')
  district = await house.person('district', 'unit_head', 'subtree')
  other = await house.person('otherDistrict', 'unit_head', 'subtree')
  register = await openRegister(house, office, 'office', 'TU')
})
afterAll(() => house.close())

const incoming = (more: object = {}) => ({
  id: newId(),
  keptByUnitId: house.units.office,
  title: 'Về đẩy mạnh chuyển đổi số',
  symbol: 'Số: 57- NQ/TW',
  issuer: 'Bộ Chính trị',
  issuedOn: '2023-09-22',
  arrivedOn: '2023-10-04',
  declaredSecrecy: 'none',
  ...more,
})
const enter = (more: object = {}, person = clerk) => person.try(enterIncoming, { body: incoming(more) })
const read = (id: string, person = clerk) => person.call(readDocumentInRegister, { params: { id } })
const reasonOf = async (answer: ReturnType<TestPerson['try']>) => (await answer).json().reason

it('enters what arrives under the next number of the year, its symbol taken apart', async () => {
  expect((await enter()).json()).toMatchObject({ arrivalNumber: 1, arrivalYear: 2023 })
  const second = await enter({ symbol: 'không số', title: 'Giấy mời' })
  expect(second.json()).toMatchObject({ arrivalNumber: 2 })
  const { rows } = await clerk.call(listDocuments, { query: { side: 'incoming', words: 'chuyen doi' } })
  expect(rows).toMatchObject([{ symbol: '57-NQ/TW', number: 57, mark: 'NQ/TW', state: 'arrived' }])
})

it('refuses each bad entry with its own word, and spends no number on it', async () => {
  expect(await reasonOf(enter())).toBe('already_in_register')
  expect(await reasonOf(enter({ symbol: null, arrivedOn: '2023-10-06' }))).toBe('arrived_in_the_future')
  expect(await reasonOf(enter({ symbol: null, issuedOn: '2023-10-05' }))).toBe('issued_after_arrival')
  expect(await reasonOf(enter({ symbol: null, typeId: newId() }))).toBe('document_type_not_in_force')
  expect(await reasonOf(enter({ symbol: null, handledByUnitId: newId() }))).toBe('unit_unknown')
  expect(await reasonOf(enter({ symbol: null, fileIds: [newId()] }))).toBe('file_unknown')
  expect(await reasonOf(enter({ symbol: null }, district))).toBe('only_the_clerk_of_the_register')
  expect((await enter({ title: ' ' })).statusCode).toBe(422)
  expect((await enter({ issuedOn: '2023-02-30' })).statusCode).toBe(422)
  expect((await enter({ symbol: null, title: 'Việc khác' })).json()).toMatchObject({ arrivalNumber: 3 })
})

it('takes no state secret, whole: neither declared nor stamped, and nothing of it stays', async () => {
  const title = 'Tin không được ghi'
  for (const declaredSecrecy of ['mat', 'toi_mat', 'tuyet_mat'])
    expect(await reasonOf(enter({ declaredSecrecy, title }))).toBe('declared_secret')
  expect(await reasonOf(enter({ title: 'TỐI MẬT', symbol: null }))).toBe('document_stamp_found')
  const secret = draftOf(register, house.units.office, { declaredSecrecy: 'mat', title })
  expect(await reasonOf(clerk.try(draftOutgoing, { body: secret }))).toBe('declared_secret')
  const { rows } = await house.organization.pool.query(
    `select 1 from event where after::text like '%${title}%' union all select 1 from command_receipt where response::text like '%${title}%'`,
  )
  expect(rows).toEqual([])
})

it('gives its clauses addresses from the text; what is cited is not changed any more', async () => {
  const { id: fileId } = await clerk.call(uploadFile, {
    query: { name: 'thong-bao.txt' },
    body: new TextEncoder().encode('III. Nhiệm vụ\n2. Các đơn vị:\nb) Báo cáo trước ngày 20/10/2023.'),
  })
  const { id } = await plantIssued(clerk, register, house.units.board, { fileIds: [fileId] })
  const { clauses } = await clerk.call(proposeClauses, { params: { id } })
  expect(clauses.map(({ address }) => address)).toEqual(['III', 'III.2', 'III.2.b'])
  const kept = clauses.map((clause) => ({ id: newId(), ...clause }))
  const keep = (of: object[], version: number) =>
    clerk.try(keepClauses, { params: { id }, body: { clauses: of, version } })
  expect((await keep(kept, 2)).json()).toMatchObject({ version: 3 })
  expect((await keep([{ ...kept[0], id: newId() }], 3)).json()).toMatchObject({
    reason: 'clause_address_used',
  })
  const clauseId = kept[2]?.id ?? ''
  const task = {
    id: newId(),
    title: 'Báo cáo',
    product: 'Báo cáo',
    requiredQuality: 'Rõ',
    dueOn: '2023-10-20',
  }
  await office.call(assignTask, { body: { ...task, leadUnitId: house.units.district, clauseId } })
  expect((await keep([{ ...kept[2], text: 'Khác' }], 3)).json()).toMatchObject({ reason: 'clause_is_cited' })
  expect((await keep([{ ...kept[1], text: 'Các đơn vị phải:' }], 3)).json()).toMatchObject({ version: 4 })
  expect((await keep([{ id: newId(), address: 'IV', text: 'MẬT' }], 4)).json().reason).toBe(
    'document_stamp_found',
  )
  expect((await read(id)).made).toMatchObject([{ kind: 'task', id: task.id, address: 'III.2.b' }])
  expect((await read(id)).clauses.map(({ address }) => address)).toEqual(['III', 'III.2', 'III.2.b'])
  // The district reads it because its work cites it: that clause alone, and none of the files.
  const seen = await read(id, district)
  expect([seen.clauses.map(({ address }) => address), seen.files]).toEqual([['III.2.b'], []])
  expect((await other.try(readDocumentInRegister, { params: { id } })).statusCode).toBe(404)
})

it('shows relations with both documents and lets go of one set by mistake', async () => {
  const [first, second] = [
    await plantIssued(clerk, register, house.units.office),
    await plantIssued(clerk, register, house.units.office),
  ]
  const relation = { id: newId(), kind: 'replaces', toDocumentId: first.id, version: 2 }
  const relate = (body: object) =>
    clerk.try(relateDocuments, { params: { id: second.id }, body: body as never })
  await relate(relation)
  expect((await read(second.id)).relations).toMatchObject([
    { kind: 'replaces', isOurs: true, document: { id: first.id } },
  ])
  expect((await read(first.id)).relations).toMatchObject([{ isOurs: false, document: { id: second.id } }])
  expect((await relate({ ...relation, id: newId(), version: 3 })).json().reason).toBe('already_related')
  expect(
    (await relate({ ...relation, id: newId(), toDocumentId: second.id, version: 3 })).json().reason,
  ).toBe('related_to_itself')
  expect((await relate({ ...relation, id: newId(), toDocumentId: newId(), version: 3 })).statusCode).toBe(404)
  await clerk.call(removeRelation, {
    params: { id: second.id, relationId: relation.id },
    body: { version: 3 },
  })
  expect((await read(first.id)).relations).toEqual([])
})

it('keeps every version of a text, and says who handles what arrived', async () => {
  const { id } = (
    await enter({ symbol: null, title: 'Có phụ lục', handledByUnitId: house.units.district })
  ).json()
  for (const [at, role] of (['text', 'text', 'annex'] as const).entries()) {
    const { id: fileId } = await clerk.call(uploadFile, {
      query: { name: `ban-${at}.txt` },
      body: new TextEncoder().encode(`Bản ${at}`),
    })
    const body = { id: newId(), fileId, role, version: at + 1 }
    await clerk.call(addDocumentFile, { params: { id }, body })
  }
  const { files } = await read(id, district)
  expect(files.map(({ role, ordinal, file }) => [role, ordinal, file.name])).toEqual([
    ['text', 2, 'ban-1.txt'],
    ['text', 1, 'ban-0.txt'],
    ['annex', 1, 'ban-2.txt'],
  ])
  const hand = (body: object) => clerk.try(handDocument, { params: { id }, body: { version: 4, ...body } })
  expect((await hand({ unitId: house.units.board, personId: district.personId })).json().reason).toBe(
    'person_not_of_the_unit',
  )
  expect((await hand({ unitId: house.units.district, personId: district.personId })).json()).toMatchObject({
    version: 5,
  })
  expect((await other.try(readDocumentInRegister, { params: { id } })).statusCode).toBe(404)
})

it('shows a draft to its drafter, and what is issued to those it went to', async () => {
  const body = draftOf(register, house.units.district, {
    title: 'Gửi huyện bên',
    recipients: [{ unitId: house.units.otherDistrict, name: 'Huyện ủy B' }, { name: 'Lưu Văn phòng' }],
  })
  const { id } = await district.call(draftOutgoing, { body })
  expect((await other.try(readDocumentInRegister, { params: { id } })).statusCode).toBe(404)
  expect(
    (await district.try(issueDocument, { params: { id }, body: issueOf(register) })).json(),
  ).toMatchObject({
    reason: 'only_the_clerk_of_the_register',
  })
  expect(
    await reasonOf(
      clerk.try(issueDocument, { params: { id }, body: issueOf(register, { signerName: null }) }),
    ),
  ).toBe('signer_missing')
  const { symbol } = await clerk.call(issueDocument, { params: { id }, body: issueOf(register) })
  expect((await read(id, other)).recipients).toHaveLength(2)
  expect((await other.call(search, { query: { text: symbol } })).hits).toMatchObject([
    { kind: 'document', id },
  ])
})

it('pages by keys, finds by filters, and is taken out as a workbook', async () => {
  const all: string[] = []
  for (let after: string | undefined; ;) {
    const page = await clerk.call(listDocuments, { query: { limit: 3, ...(after ? { after } : {}) } })
    all.push(...page.rows.map(({ id }) => id))
    if (page.next === null) break
    after = page.next
  }
  expect(new Set(all).size).toBe(all.length)
  const { rows } = await clerk.call(listDocuments, { query: { limit: 200 } })
  expect(all).toEqual(rows.map(({ id }) => id))
  const answer = await clerk.try(exportDocuments, { query: { side: 'outgoing' } })
  expect(answer.rawPayload.subarray(0, 2).toString()).toBe('PK')
  expect((await clerk.try(listDocuments, { query: { after: 'x' } })).statusCode).toBe(422)
})

it('takes the proposed types over once, where none are set', async () => {
  expect((await office.try(takeProposedTypes, { body: { validFrom: '2023-01-01' } })).json()).toMatchObject({
    reason: 'types_already_set',
  })
  expect((await clerk.try(takeProposedTypes, { body: { validFrom: '2023-01-01' } })).statusCode).toBe(403)
})
