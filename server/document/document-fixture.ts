import { keepDocumentType, keepIssuingBody, keepNumberingRule } from '#domain/document/catalogue-contract.ts'
import { draftOutgoing, issueDocument } from '#domain/document/command-contract.ts'
import { newId } from '#server/kernel/id.ts'
import type { TestHouse, TestPerson, UnitName } from '#server/testing/test-house.ts'

/** What tests of documents stand on: a type, a body of a unit, and numbers that run through a term. */
export interface Register {
  readonly typeId: string
  readonly bodyId: string
}

const since = { validFrom: '2020-01-01', version: null }

export async function openRegister(
  house: TestHouse,
  office: TestPerson,
  unit: UnitName,
  symbol: string,
): Promise<Register> {
  const [typeId, bodyId] = [newId(), newId()]
  const type = { id: typeId, family: 'party', name: `Thông báo ${symbol}`, symbol: 'TB', ...since }
  await office.call(keepDocumentType, { body: type })
  const body = { id: bodyId, unitId: house.units[unit], family: 'party', name: 'Ban Thường vụ', symbol }
  await office.call(keepIssuingBody, { body: { ...body, place: 'Mẫu', ...since } })
  const { db } = house.organization
  const rule = await db
    .selectFrom('numbering_rule')
    .select('id')
    .where('family', '=', 'party')
    .executeTakeFirst()
  if (!rule)
    await office.call(keepNumberingRule, {
      body: {
        id: newId(),
        family: 'party',
        basis: 'term',
        name: 'Nhiệm kỳ 2020-2025',
        beginsOn: '2020-10-20',
        version: null,
      },
    })
  return { typeId, bodyId }
}

export const draftOf = ({ typeId, bodyId }: Register, unitId: string, more: object = {}) => ({
  id: newId(),
  title: 'Kết luận giao ban tháng 9',
  typeId,
  bodyId,
  draftedByUnitId: unitId,
  declaredSecrecy: 'none',
  ...more,
})

export const issueOf = ({ typeId, bodyId }: Register, more: object = {}) => ({
  typeId,
  bodyId,
  place: 'Mẫu',
  power: 'by_order',
  signerName: 'Mẫu Văn Ký',
  signerTitle: 'Chánh Văn phòng',
  version: 1,
  ...more,
})

/** A document that its register has issued. */
export async function plantIssued(
  clerk: TestPerson,
  register: Register,
  unitId: string,
  more: object = {},
): Promise<{ id: string; symbol: string; number: number }> {
  const { id } = await clerk.call(draftOutgoing, { body: draftOf(register, unitId, more) })
  return clerk.call(issueDocument, { params: { id }, body: issueOf(register) })
}
