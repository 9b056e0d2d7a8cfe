import type { BodyOf } from '#domain/contract/route.ts'
import { uploadFile } from '#domain/file/contract.ts'
import type { FileReference } from '#domain/file/contract.ts'
import { assignTask, getTask } from '#domain/task/contract.ts'
import { taskStepRoutes as step } from '#domain/task/step-contract.ts'
import { newId } from '#server/kernel/id.ts'
import type { TestHouse, TestPerson } from '#server/testing/test-house.ts'

/** Common openings of the tests on work: a task as someone assigns it, brought to a state by real commands. */

type Assignment = Partial<BodyOf<typeof assignTask>>

export const assignmentTo = (leadUnitId: string, more: Assignment = {}): Record<string, unknown> => ({
  id: newId(),
  title: 'Rà soát chỉ tiêu số hóa hồ sơ',
  product: 'Báo cáo rà soát',
  requiredQuality: 'Báo cáo nêu rõ số liệu từng đơn vị',
  dueOn: '2023-10-20',
  leadUnitId,
  ...more,
})

export async function assign(giver: TestPerson, body: Record<string, unknown>): Promise<string> {
  const { id } = await giver.call(assignTask, { body })
  return id
}

/** A small text file of this person's. */
export const upload = (person: TestPerson, text = 'Kết quả', name = 'ket-qua.txt'): Promise<FileReference> =>
  person.call(uploadFile, { query: { name }, body: new TextEncoder().encode(text) })

export const versionOf = async (person: TestPerson, id: string): Promise<number> =>
  (await person.call(getTask, { params: { id } })).version

/** Acknowledges and submits as the doer, with one file. */
export async function bringToSubmitted(doer: TestPerson, id: string): Promise<void> {
  const { can } = await doer.call(getTask, { params: { id } })
  const params = { id }
  if (can.acknowledge.allowed)
    await doer.call(step.acknowledge, { params, body: { version: await versionOf(doer, id) } })
  const file = await upload(doer)
  await doer.call(step.submit, {
    params,
    body: { version: await versionOf(doer, id), note: 'Đã xong', fileIds: [file.id] },
  })
}

export interface Cast {
  leader: TestPerson
  office: TestPerson
  head: TestPerson
  clerk: TestPerson
  staff: TestPerson
  inspector: TestPerson
  stranger: TestPerson
  partner: TestPerson
}

export async function openCast(house: TestHouse): Promise<Cast> {
  return {
    leader: await house.person('standing', 'leader', 'all'),
    office: await house.person('office', 'office', 'all'),
    head: await house.person('district', 'unit_head', 'subtree'),
    clerk: await house.person('district', 'unit_clerk', 'unit'),
    staff: await house.person('district', 'staff', 'own'),
    inspector: await house.person('board', 'inspector', 'all'),
    stranger: await house.person('otherDistrict', 'unit_head', 'subtree'),
    partner: await house.person('board', 'unit_head', 'unit'),
  }
}
