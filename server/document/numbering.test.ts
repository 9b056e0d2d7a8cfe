import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  keepNumberingRule,
  readDocumentCatalogue,
  setStartNumber,
} from '#domain/document/catalogue-contract.ts'
import {
  draftOutgoing,
  enterEarlier,
  issueDocument,
  voidDocument,
} from '#domain/document/command-contract.ts'
import { listDocuments } from '#domain/document/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'
import { type Register, draftOf, issueOf, openRegister, plantIssued } from './document-fixture.ts'

let house: TestHouse
let office: TestPerson
let clerk: TestPerson
let register: Register
beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
  clerk = await house.person('office', 'unit_clerk', 'unit')
  register = await openRegister(house, office, 'office', 'TU')
})
afterAll(() => house.close())

const numbersOf = async ({ typeId }: Register): Promise<number[]> => {
  const rows = await house.organization.db
    .selectFrom('document')
    .select('number')
    .where('type_id', '=', typeId)
    .where('numbering_id', 'is not', null)
    .orderBy('number')
    .execute()
  return rows.map(({ number }) => number ?? 0)
}

it('gives fifty numbers at once without a gap or a double, whatever fails between them', async () => {
  const drafts = await Promise.all(
    Array.from({ length: 60 }, () =>
      clerk.call(draftOutgoing, { body: draftOf(register, house.units.office) }),
    ),
  )
  const answers = await Promise.all(
    drafts.map(({ id }, at) =>
      clerk.try(issueDocument, {
        params: { id },
        // Every sixth is refused: a type that is none, or a version that nobody saw.
        body: issueOf(register, at % 12 === 5 ? { version: 9 } : at % 12 === 11 ? { typeId: newId() } : {}),
      }),
    ),
  )
  expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(50)
  expect(await numbersOf(register)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1))
  const { numberings } = await clerk.call(readDocumentCatalogue)
  expect(numberings.find(({ typeId }) => typeId === register.typeId)).toMatchObject({
    lastNumber: 50,
    given: 50,
    isWhole: true,
  })
})

it('gives one number to a document that two clerks issue at the same moment', async () => {
  const { id } = await clerk.call(draftOutgoing, { body: draftOf(register, house.units.office) })
  const both = await Promise.all(
    [clerk, office].map((person) => person.try(issueDocument, { params: { id }, body: issueOf(register) })),
  )
  expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect(await numbersOf(register)).toHaveLength(51)
})

it('leaves no gap when the transaction fails after the number was taken', async () => {
  const { db } = house.organization
  await expect(
    db.transaction().execute(async (tx) => {
      const { nextNumber } = await import('#server/kernel/next-number.ts')
      const numbering = await tx.selectFrom('numbering').selectAll().executeTakeFirstOrThrow()
      expect(await nextNumber(tx, `document ${numbering.id}`, numbering.year)).toBe(52)
      throw new Error('the machine stops here')
    }),
  ).rejects.toThrow('the machine stops here')
  expect((await plantIssued(clerk, register, house.units.office)).number).toBe(52)
})

it('refuses a gap, a double and another number past the commands too', async () => {
  const { db } = house.organization
  const row = await db
    .selectFrom('document')
    .selectAll()
    .where('number', '=', 52)
    .where('numbering_id', 'is not', null)
    .executeTakeFirstOrThrow()
  const entered = { ...row, id: newId() }
  await expect(
    db
      .insertInto('document')
      .values({ ...entered, number: 54 })
      .execute(),
  ).rejects.toThrow('leaves a gap')
  await expect(
    db
      .insertInto('document')
      .values({ ...entered, number: 51 })
      .execute(),
  ).rejects.toThrow('unique')
  await expect(
    db.updateTable('document').set({ number: 53 }).where('id', '=', row.id).execute(),
  ).rejects.toThrow('never changed')
})

it('keeps the number of what is void, with the reason', async () => {
  const { id, number } = await plantIssued(clerk, register, house.units.office)
  const body = { reason: 'In nhầm', version: 2 }
  await clerk.call(voidDocument, { params: { id }, body })
  expect(
    (await clerk.try(voidDocument, { params: { id }, body: { ...body, version: 3 } })).json(),
  ).toMatchObject({
    reason: 'document_is_void',
  })
  expect((await plantIssued(clerk, register, house.units.office)).number).toBe(number + 1)
  const { rows } = await clerk.call(listDocuments, { query: { state: 'void' } })
  expect(rows).toMatchObject([{ id, number, state: 'void' }])
})

it('goes on from the last number given on paper, and takes the earlier ones in later', async () => {
  const next = await openRegister(house, office, 'office', 'VPTU')
  const start = { bodyId: next.bodyId, typeId: next.typeId, on: '2023-10-05', number: 214 }
  await clerk.call(setStartNumber, { body: start })
  const { number, symbol } = await plantIssued(clerk, next, house.units.office)
  expect([number, symbol]).toEqual([215, '215-TB/VPTU'])
  expect((await clerk.try(setStartNumber, { body: start })).json()).toMatchObject({
    reason: 'numbers_were_given',
  })
  const earlier = (more: object) =>
    clerk.try(enterEarlier, { body: draftOf(next, house.units.office, { issuedOn: '2023-03-02', ...more }) })
  expect((await earlier({ number: 61 })).json()).toMatchObject({ symbol: '61-TB/VPTU' })
  expect((await earlier({ number: 61 })).json()).toMatchObject({ reason: 'number_is_used' })
  expect((await earlier({ number: 216 })).json()).toMatchObject({ reason: 'number_after_the_start' })
  expect((await earlier({ number: 62, issuedOn: '2023-10-06' })).json()).toMatchObject({
    reason: 'issued_in_the_future',
  })
})

it('begins anew with the term, and with the year where the rule says so', async () => {
  const other = await openRegister(house, office, 'office', 'BCĐ')
  expect((await plantIssued(clerk, other, house.units.office)).number).toBe(1)
  const rule = {
    id: newId(),
    family: 'party',
    name: 'Theo năm',
    basis: 'year',
    beginsOn: '2023-10-06',
    version: null,
  }
  await office.call(keepNumberingRule, { body: rule })
  await house.setToday('2023-10-06')
  expect((await plantIssued(clerk, other, house.units.office)).number).toBe(1)
  expect((await plantIssued(clerk, other, house.units.office)).number).toBe(2)
  await house.setToday('2024-01-02')
  expect((await plantIssued(clerk, other, house.units.office)).number).toBe(1)
  expect(
    (await office.try(keepNumberingRule, { body: { ...rule, basis: 'term', version: 1 } })).json(),
  ).toMatchObject({ reason: 'used_in_numbers' })
})
