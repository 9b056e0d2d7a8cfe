import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  delegate,
  endDelegation,
  keepAppraisalType,
  takeProposedCauses,
} from '#domain/appraisal/catalogue-contract.ts'
import { readAppraisalCatalogue } from '#domain/appraisal/catalogue-contract.ts'
import {
  approveDraft,
  askOpinions,
  giveOpinion,
  openAppraisal,
  passDraft,
  returnDraft,
  sendBackDraft,
  sendToAppraisal,
  withdrawDraft,
} from '#domain/appraisal/command-contract.ts'
import {
  compareVersions,
  listAppraisals,
  measureAppraisals,
  readAppraisal,
  readAppraisalBoard,
} from '#domain/appraisal/contract.ts'
import { issueDocument } from '#domain/document/command-contract.ts'
import { readDocumentInRegister } from '#domain/document/contract.ts'
import { uploadFile } from '#domain/file/contract.ts'
import { readBriefing } from '#domain/meeting/briefing-contract.ts'
import { scheduleMeeting } from '#domain/meeting/contract.ts'
import { listMyObligations, listObligations } from '#domain/obligation/contract.ts'
import { type Register, issueOf, openRegister } from '#server/document/document-fixture.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'

let house: TestHouse
let drafter: TestPerson
let district: TestPerson
let other: TestPerson
let appraiser: TestPerson
let deputy: TestPerson
let leader: TestPerson
let clerk: TestPerson
let register: Register
let typeId: string
let causes: { id: string; name: string }[]
beforeAll(async () => {
  house = await openTestHouse('2023-10-02')
  drafter = await house.person('board', 'unit_head', 'subtree')
  district = await house.person('district', 'unit_head', 'subtree')
  other = await house.person('otherDistrict', 'unit_head', 'subtree')
  appraiser = await house.person('office', 'office', 'all')
  deputy = await house.person('office', 'staff', 'own')
  leader = await house.person('standing', 'leader', 'all')
  clerk = await house.person('office', 'unit_clerk', 'unit')
  register = await openRegister(house, appraiser, 'office', 'TU')
  typeId = newId()
  const days = {
    draftingDays: 5,
    opinionDays: 3,
    appraisalDays: 3,
    revisionDays: 2,
    decisionDays: 2,
    issueDays: 1,
  }
  const kind = { id: typeId, name: 'Thông báo kết luận', documentTypeId: register.typeId, ...days }
  await appraiser.call(keepAppraisalType, { body: { ...kind, validFrom: '2020-01-01', version: null } })
  await appraiser.call(takeProposedCauses, { body: {} })
  causes = (await appraiser.call(readAppraisalCatalogue)).causes
})
afterAll(() => house.close())

async function file(person: TestPerson, text: string): Promise<string> {
  const { id } = await person.call(uploadFile, {
    query: { name: 'du-thao.txt' },
    body: new TextEncoder().encode(text),
  })
  return id
}

const open = async (more: object = {}) => {
  const { units } = house
  const body = {
    id: newId(),
    documentId: newId(),
    typeId,
    title: 'Thông báo về rà soát',
    bodyId: register.bodyId,
    draftedByUnitId: units.board,
    appraiserUnitId: units.office,
    deciderUnitId: units.standing,
    fileIds: [await file(drafter, 'I. Rà soát\n1. Xong trước ngày 20/10.')],
    declaredSecrecy: 'none',
    ...more,
  }
  return drafter.try(openAppraisal, { body })
}
const opened = async (): Promise<string> => (await open()).json().id
const read = (id: string, person = drafter) => person.call(readAppraisal, { params: { id } })
const versionOf = async (id: string) => (await read(id)).version
const ask = async (id: string) => {
  const unitIds = [house.units.district, house.units.otherDistrict]
  await drafter.call(askOpinions, { params: { id }, body: { unitIds, version: await versionOf(id) } })
}
const opine = async (
  person: TestPerson,
  id: string,
  unit: 'district' | 'otherDistrict',
  more: object = {},
) => {
  const step = (await read(id)).steps.find((each) => each.unit.id === house.units[unit])
  const body = { outcome: 'agreed', text: 'Nhất trí', version: step?.version ?? 0, ...more }
  return person.try(giveOpinion, { params: { id, stepId: step?.id ?? '' }, body })
}
const send = async (id: string, more: object = {}) =>
  drafter.try(sendToAppraisal, { params: { id }, body: { version: await versionOf(id), ...more } })
const pass = async (id: string, person = appraiser) =>
  person.try(passDraft, { params: { id }, body: { quality: 'meets', version: await versionOf(id) } })
const reason = async (answer: Promise<{ json: () => { reason: string } }>) => (await answer).json().reason

/** The drafts that a meeting of the standing committee would have before it. */
async function onDesk() {
  const body = {
    id: newId(),
    hostUnitId: house.units.standing,
    series: 'Giao ban',
    title: 'Giao ban tuần',
    heldOn: '2023-10-12',
    reviewedFrom: '2023-10-01',
    reviewedTo: '2023-10-08',
    aheadFrom: '2023-10-09',
    aheadTo: '2023-10-15',
  }
  await appraiser.call(scheduleMeeting, { body })
  return (await leader.call(readBriefing, { params: { id: body.id } })).briefing.drafts
}

it('goes from the draft over opinions, a return and a second round to its number, each held for days', async () => {
  const id = await opened()
  expect(await reason(send(id))).toBe('opinions_not_asked')
  await ask(id)
  expect(await reason(send(id))).toBe('opinions_running')
  await house.setToday('2023-10-03')
  // What is owed stands in the one ledger, and in "my work" of whoever was asked.
  const { rows } = await leader.call(listObligations, { query: { kind: 'opinion', open: true } })
  expect(rows).toHaveLength(2)
  const mine = await district.call(listMyObligations)
  expect(mine.owed[0]).toMatchObject({ kind: 'opinion', dueOn: '2023-10-05', source: { appraisal: { id } } })
  expect((await opine(district, id, 'district')).statusCode).toBe(200)
  expect(await reason(opine(district, id, 'district') as never)).toBe('opinion_was_given')
  expect(
    (await opine(other, id, 'otherDistrict', { outcome: 'agreed_with_changes', text: 'Thêm hạn' }))
      .statusCode,
  ).toBe(200)
  await house.setToday('2023-10-04')
  expect((await send(id)).json()).toMatchObject({ state: 'appraising' })
  expect(await reason(pass(id, leader))).toBe('only_the_appraiser')
  await house.setToday('2023-10-06')
  const [content, , form] = causes
  const back = (body: object) =>
    appraiser.try(returnDraft, { params: { id }, body: { text: 'Sửa hai chỗ', ...body } as never })
  const version = await versionOf(id)
  expect((await back({ causes: [], version })).statusCode).toBe(422)
  expect((await back({ causes: [{ causeId: newId() }], version })).json().reason).toBe('cause_unknown')
  const named = [{ causeId: content?.id, note: 'Thiếu hạn' }, { causeId: form?.id }]
  expect((await back({ causes: named, version })).json()).toMatchObject({ state: 'revising' })
  expect(await reason(send(id))).toBe('revision_needs_a_version')
  await house.setToday('2023-10-09')
  const fileId = await file(drafter, 'I. Rà soát\n1. Xong trước ngày 30/10.')
  expect((await send(id, { fileId })).json()).toMatchObject({ state: 'appraising' })
  await house.setToday('2023-10-10')
  expect((await pass(id)).json()).toMatchObject({ state: 'deciding' })
  const issue = async () => {
    const { documentId } = await read(id)
    const { version: seen } = await clerk.call(readDocumentInRegister, { params: { id: documentId } })
    return clerk.try(issueDocument, {
      params: { id: documentId },
      body: issueOf(register, { version: seen }),
    })
  }
  expect(await reason(issue())).toBe('draft_not_approved')
  expect(await onDesk()).toMatchObject([{ id, type: 'Thông báo kết luận', heldDays: 0, lateDays: 0 }])
  await leader.call(approveDraft, { params: { id }, body: { version: await versionOf(id) } })
  expect(await onDesk()).toEqual([])
  expect((await issue()).json()).toMatchObject({ number: 1, symbol: '01-TB/TU' })
  const done = await read(id)
  expect(done).toMatchObject({
    state: 'issued',
    symbol: '01-TB/TU',
    returns: 1,
    quality: 'meets',
    holder: null,
  })
  expect(done.stages.map(({ state, days }) => [state, days])).toEqual([
    ['drafting', 0],
    ['opinions', 2],
    ['appraising', 2],
    ['revising', 1],
    ['appraising', 1],
    ['deciding', 0],
    ['to_issue', 0],
  ])
  // Every working day from the beginning to the end lies with exactly one unit.
  expect(done.held.reduce((sum, { days }) => sum + days, 0)).toBe(6)
  expect(done.steps.find(({ outcome }) => outcome === 'returned')?.causes).toEqual([
    { name: content?.name, note: 'Thiếu hạn' },
    { name: form?.name, note: null },
  ])
  const [after, before] = done.files
  const query = { before: before?.id ?? '', after: after?.id ?? '' }
  const { paragraphs } = await drafter.call(compareVersions, { params: { id }, query })
  expect(paragraphs.map(({ kind }) => kind)).toEqual(['same', 'changed'])
  expect((await leader.call(listObligations, { query: { kind: 'appraisal' } })).rows).toHaveLength(2)
})

it('measures the quarter, and every figure opens to its list', async () => {
  const measures = await leader.call(measureAppraisals, { query: { year: 2023, quarter: 4 } })
  expect(measures.total).toEqual({
    issued: 1,
    medians: { drafter: 1, opinions: 2, appraiser: 3, decider: 0 },
    returned: 1,
    returns: 1,
  })
  expect(measures.causes.map(({ returned }) => returned)).toEqual([1, 1])
  expect(measures.quality).toEqual({ below: 0, meets: 1, exceeds: 0 })
  const { from, to } = measures
  const count = async (query: object): Promise<number> =>
    (await leader.call(listAppraisals, { query })).rows.length
  expect(await count({ issuedFrom: from, issuedTo: to })).toBe(1)
  for (const { cause, returned } of measures.causes)
    expect(await count({ returnedFrom: from, returnedTo: to, causeId: cause.id })).toBe(returned)
  for (const { unit, returned } of measures.units)
    expect(await count({ returnedFrom: from, returnedTo: to, draftedById: unit.id })).toBe(returned)
  const none = await leader.call(measureAppraisals, { query: { year: 2022, quarter: 1 } })
  expect(none.total).toMatchObject({ issued: 0, medians: { drafter: null }, returned: 0 })
})

it('shows what lies where: with the unit whose opinion is due first, then at the appraiser', async () => {
  const id = await opened()
  await ask(id)
  const rowOf = async () => (await drafter.call(readAppraisalBoard)).rows.find((row) => row.id === id)
  expect(await rowOf()).toMatchObject({
    state: 'opinions',
    holder: { id: house.units.district },
    heldDays: 0,
  })
  await house.setToday('2023-10-16')
  expect(await rowOf()).toMatchObject({ heldDays: 4, lateDays: 1 })
  // The day has passed: the draft goes on without them, and they may still say something.
  expect((await send(id)).statusCode).toBe(200)
  expect(await rowOf()).toMatchObject({ state: 'appraising', holder: { id: house.units.office } })
  expect((await opine(district, id, 'district')).statusCode).toBe(200)
  const { holders } = await leader.call(readAppraisalBoard)
  expect(holders).toMatchObject([{ unit: { id: house.units.office }, count: 1 }])
})

const power = (more: object = {}) => ({
  id: newId(),
  unitId: house.units.office,
  fromPersonId: appraiser.personId,
  toPersonId: deputy.personId,
  beginsOn: '2023-10-16',
  endsOn: '2023-10-17',
  basis: 'Đi công tác',
  ...more,
})

it('lets a deputy act under own name within the days, and says so when they have passed', async () => {
  const id = await opened()
  await ask(id)
  await house.setToday('2023-10-20')
  await send(id)
  expect((await pass(id, deputy)).statusCode).toBe(404)
  const dated = { beginsOn: '2023-10-20', endsOn: '2023-10-23' }
  const delegated = await appraiser.call(delegate, { body: power(dated) })
  // The form is open while the delegation runs out.
  await house.setToday('2023-10-24')
  expect((await pass(id, deputy)).json()).toMatchObject({ status: 403, reason: 'delegation_ended' })
  await house.setToday('2023-10-25')
  expect(await reason(appraiser.try(endDelegation, { params: delegated, body: { version: 1 } }))).toBe(
    'delegation_ended',
  )
  const again = await appraiser.call(delegate, {
    body: power({ beginsOn: '2023-10-25', endsOn: '2023-10-27' }),
  })
  expect((await pass(id, deputy)).statusCode).toBe(200)
  const round = (await read(id)).steps.find(({ kind }) => kind === 'round')
  expect(round).toMatchObject({ givenBy: { id: deputy.personId }, givenFor: { id: appraiser.personId } })
  await appraiser.call(endDelegation, { params: again, body: { version: 1 } })
  const back = { causes: [{ causeId: causes[1]?.id ?? '' }], version: await versionOf(id) }
  expect((await leader.try(sendBackDraft, { params: { id }, body: back })).json()).toMatchObject({
    state: 'revising',
  })
})

it('refuses each bad delegation with its own word', async () => {
  const give = (more: object, person = appraiser) => reason(person.try(delegate, { body: power(more) }))
  const far = { beginsOn: '2023-11-01', endsOn: '2023-11-02' }
  expect(await give({ ...far, toPersonId: appraiser.personId })).toBe('delegated_to_oneself')
  expect(await give({ ...far, endsOn: '2023-10-31' })).toBe('ends_before_it_begins')
  expect(await give({ endsOn: '2023-10-17' })).toBe('delegation_is_past')
  expect(await give({ ...far, fromPersonId: clerk.personId })).toBe('delegated_without_power')
  expect(await give({ ...far, toPersonId: newId() })).toBe('deputy_without_post')
  expect(await give(far, clerk)).toBe('only_the_head_delegates')
})

it('refuses each bad draft with its own word, and a state secret whole', async () => {
  expect((await open({ declaredSecrecy: 'mat' })).json()).toMatchObject({
    code: 'state_secret',
    reason: 'declared_secret',
  })
  expect((await open({ title: 'TUYỆT MẬT' })).json().reason).toBe('document_stamp_found')
  expect((await open({ appraiserUnitId: house.units.board })).json().reason).toBe('appraiser_is_the_drafter')
  expect((await open({ typeId: newId() })).json().reason).toBe('appraisal_type_not_in_force')
  expect((await open({ draftedByUnitId: house.units.district })).json().reason).toBe(
    'only_people_of_the_drafting_unit',
  )
  const id = (await open({ fileIds: [] })).json().id
  await ask(id)
  const again = { unitIds: [house.units.district], version: await versionOf(id) }
  expect((await drafter.try(askOpinions, { params: { id }, body: again })).json().reason).toBe(
    'opinion_is_owed',
  )
  expect((await opine(district, id, 'district', { text: 'MẬT' })).json().reason).toBe('document_stamp_found')
  expect((await opine(district, id, 'district', { text: ' ' })).statusCode).toBe(422)
  await opine(district, id, 'district')
  await opine(other, id, 'otherDistrict')
  expect(await reason(send(id))).toBe('draft_has_no_text')
})

it('is withdrawn with a reason: what is owed for it ends, and its document is void', async () => {
  const id = await opened()
  await ask(id)
  const body = { reason: 'Không còn cần', version: await versionOf(id) }
  await drafter.call(withdrawDraft, { params: { id }, body })
  const { documentId, state } = await read(id)
  expect(state).toBe('withdrawn')
  expect((await clerk.call(readDocumentInRegister, { params: { id: documentId } })).state).toBe('void')
  const { rows } = await leader.call(listObligations, { query: { kind: 'opinion', open: true, limit: 200 } })
  expect(rows.filter(({ source }) => source.appraisal?.id === id)).toEqual([])
  expect((await opine(district, id, 'district')).json().reason).toBe('appraisal_has_ended')
})
