import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { delegate } from '#domain/appraisal/catalogue-contract.ts'
import { listObligations } from '#domain/obligation/contract.ts'
import {
  listMyReports,
  listReportTemplates,
  openReportRound,
  readReportRound,
  reopenReport,
  reviseReportTemplate,
} from '#domain/report/contract.ts'
import {
  acceptReport,
  approveReport,
  readReport,
  returnReport,
  saveReportSection,
} from '#domain/report/writing-contract.ts'
import { newId } from '#server/kernel/id.ts'
import { plantIndicator, plantTarget } from '#server/target/target-fixture.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'
import { handUp, plantRound, plantTemplate, smallTemplate } from './report-fixture.ts'

let house: TestHouse
let office: TestPerson
let leader: TestPerson
let head: TestPerson
let districtHead: TestPerson
let clerk: TestPerson
let communeClerk: TestPerson
let outsider: TestPerson

beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
  leader = await house.person('standing', 'leader', 'all')
  head = await house.person('board', 'unit_head', 'unit')
  districtHead = await house.person('district', 'unit_head', 'subtree')
  clerk = await house.person('district', 'unit_clerk', 'unit')
  communeClerk = await house.person('commune', 'unit_clerk', 'unit')
  outsider = await house.person('otherDistrict', 'unit_clerk', 'unit')
  const indicatorId = await plantIndicator(office, 'Hồ sơ số hóa')
  await plantTarget(house, office, { indicatorId, unit: 'district', planned: 120 }, [10, 12, 15], clerk)
})
afterAll(() => house.close())
beforeEach(() => house.setToday('2023-10-05'))

const read = (person: TestPerson, id: string) => person.call(readReport, { params: { id } })
const versionOf = async (id: string): Promise<number> => (await read(office, id)).version
const approve = async (person: TestPerson, id: string) =>
  person.try(approveReport, { params: { id }, body: { version: await versionOf(id) } })
const accept = async (person: TestPerson, id: string) =>
  person.try(acceptReport, { params: { id }, body: { version: await versionOf(id) } })
const sendBack = async (person: TestPerson, id: string, change: object = {}) =>
  person.try(returnReport, {
    params: { id },
    body: { reason: 'Thiếu số liệu quý III', dueOn: '2023-10-09', version: await versionOf(id), ...change },
  })

it('asks each unit in the ledger: the commune owes the district, the district the office, the office the standing', async () => {
  const round = await plantRound(house, office)
  const { rows } = await leader.call(listObligations, { query: { kind: 'report', open: true, limit: 200 } })
  const owed = Object.values(round.reports).map((id) => rows.find((row) => row.id === id))
  expect(owed.map((row) => [row?.owedBy.name, row?.owedTo.name, row?.dueOn])).toEqual([
    ['Văn phòng Tỉnh ủy', 'Thường trực Tỉnh ủy', '2023-10-06'],
    ['Ban Dân vận Tỉnh ủy', 'Văn phòng Tỉnh ủy', '2023-10-06'],
    ['Huyện ủy A', 'Văn phòng Tỉnh ủy', '2023-10-06'],
    ['Đảng ủy xã A1', 'Huyện ủy A', '2023-10-06'],
  ])
  const mine = await communeClerk.call(listMyReports)
  expect(mine.owed.map(({ id }) => id)).toContain(round.reports['commune'])
  expect((await outsider.call(listMyReports)).owed).toEqual([])
  const body = { id: newId(), templateId: round.templateId, title: 'Lần nữa', year: 2023, through: 9 }
  const parties = {
    unitIds: [house.units.board],
    consolidatedBy: house.units.office,
    aboutUnitId: house.units.province,
    receiverUnitId: house.units.standing,
  }
  const again = await office.try(openReportRound, { body: { ...body, ...parties } })
  expect(again.json()).toMatchObject({ reason: 'report_round_exists' })
  expect((await clerk.try(openReportRound, { body: { ...body, ...parties } })).statusCode).toBe(403)
})

it('offers sentences whose every figure is known, and shows the engine’s figures with who reported them', async () => {
  const { reports } = await plantRound(house, office)
  const { facts, sections } = await read(clerk, reports['district'] ?? '')
  expect(facts.figures).toMatchObject([
    { indicator: 'Hồ sơ số hóa', actualToDate: '37', planned: '120', basis: 'own' },
  ])
  const offered = sections[0]?.offers.find(({ about }) => about === 'targets')
  expect(offered?.text).toContain('Hồ sơ số hóa: 37')
  for (const { text } of offered?.figures ?? []) expect(offered?.text).toContain(text)
})

it('keeps what is written, lets no window overwrite another, and adds up the time spent', async () => {
  const { reports } = await plantRound(house, office)
  const id = reports['district'] ?? ''
  const save = (text: string, version: number | null, person = clerk) =>
    person.try(saveReportSection, {
      params: { id, key: 'chung' },
      body: { text, version, spentSeconds: 70 },
    })
  expect((await save('Một', null)).json()).toMatchObject({ version: 1 })
  expect((await save('Hai', 1, districtHead)).json()).toMatchObject({ version: 2 })
  const late = await save('Ba', 1)
  expect(late.statusCode).toBe(409)
  expect(late.json().current).toMatchObject({ text: 'Hai', version: 2 })
  expect((await read(clerk, id)).sections[0]).toMatchObject({ text: 'Hai', version: 2 })
  expect((await read(office, id)).minutes).toBe(3)
  expect((await save('Bốn', 2, outsider)).statusCode).toBe(404)
  expect((await save('Bốn', 2, office)).statusCode).toBe(403)
  const unknown = await clerk.try(saveReportSection, {
    params: { id, key: 'chi-tieu' },
    body: { text: 'x', version: null },
  })
  expect([unknown.statusCode, unknown.json().reason]).toEqual([404, 'report_section_unknown'])
})

it('goes up level by level, one sent back without stopping the rest, and is locked when accepted', async () => {
  const { reports } = await plantRound(house, office)
  const [commune, district, board] = [
    reports['commune'] ?? '',
    reports['district'] ?? '',
    reports['board'] ?? '',
  ]
  expect((await handUp(communeClerk, commune, 'Xã xong')).statusCode).toBe(200)
  expect((await handUp(clerk, district, 'Huyện xong')).statusCode).toBe(200)
  expect((await approve(clerk, commune)).statusCode).toBe(403)
  expect((await accept(districtHead, commune)).json()).toMatchObject({ reason: 'report_not_approved' })
  expect((await approve(districtHead, commune)).statusCode).toBe(200)
  expect((await handUp(head, board, 'Ban xong')).statusCode).toBe(200)
  expect((await approve(head, board)).statusCode).toBe(403)
  expect((await sendBack(office, commune, { reason: ' ' })).statusCode).toBe(422)
  expect((await sendBack(office, commune, { dueOn: '2023-10-01' })).json()).toMatchObject({
    reason: 'day_is_past',
  })
  expect((await sendBack(office, commune)).statusCode).toBe(200)
  expect(await read(office, commune)).toMatchObject({
    state: 'returned',
    returnedReason: 'Thiếu số liệu quý III',
    dueOn: '2023-10-09',
    timeliness: 'on_time',
  })
  expect((await approve(office, district)).statusCode).toBe(200)
  expect((await accept(office, district)).statusCode).toBe(200)
  const closed = await read(clerk, district)
  expect(closed).toMatchObject({ state: 'accepted', can: { write: { allowed: false } } })
  expect(closed.decisions.map(({ kind }) => kind)).toEqual(['accept', 'approve'])
  expect((await handUp(clerk, district, 'Sửa')).json()).toMatchObject({ reason: 'report_already_submitted' })
  const { rows } = await leader.call(listObligations, { query: { kind: 'report', limit: 200 } })
  expect(rows.find(({ id }) => id === district)).toMatchObject({ state: 'accepted', cell: 'done_on_time' })
  expect(rows.find(({ id }) => id === commune)).toMatchObject({ state: 'returned', dueOn: '2023-10-09' })
})

it('lets a deputy decide in the place of the head from a day to a day, and says so', async () => {
  const { reports } = await plantRound(house, office)
  const commune = reports['commune'] ?? ''
  await handUp(communeClerk, commune, 'Xã xong')
  expect((await approve(clerk, commune)).json()).toMatchObject({ reason: 'only_a_level_above' })
  await districtHead.call(delegate, {
    body: {
      id: newId(),
      unitId: house.units.district,
      fromPersonId: districtHead.personId,
      toPersonId: clerk.personId,
      beginsOn: '2023-10-05',
      endsOn: '2023-10-06',
      basis: 'Giấy ủy quyền (minh họa)',
    },
  })
  expect((await approve(clerk, commune)).statusCode).toBe(200)
  const { decisions } = await read(office, commune)
  expect(decisions[0]).toMatchObject({ by: { id: clerk.personId }, actingFor: { id: districtHead.personId } })
})

it('takes a form once, of its own period and version alone, each refused with its word', async () => {
  const templateId = await plantTemplate(office)
  const september = await plantRound(house, office, ['board'], { templateId })
  const body = { ...smallTemplate, after: 1 }
  await office.call(reviseReportTemplate, { params: { id: templateId }, body })
  const stale = await office.try(reviseReportTemplate, { params: { id: templateId }, body })
  expect(stale.statusCode).toBe(409)
  await house.setToday('2023-11-03')
  const october = await plantRound(house, office, ['board'], { templateId, through: 10 })
  const id = october.reports['board'] ?? ''
  expect((await read(head, id)).templateVersion).toBe(2)
  expect((await handUp(head, id, 'Ban', { roundId: september.id })).json()).toMatchObject({
    reason: 'form_of_another_period',
  })
  expect((await handUp(head, id, 'Ban', { templateVersion: 1 })).json()).toMatchObject({
    reason: 'form_of_another_version',
    params: { form: 1, asked: 2 },
  })
  expect((await handUp(head, id, 'Ban')).statusCode).toBe(200)
  expect((await handUp(head, id, 'Ban')).json()).toMatchObject({ reason: 'report_already_submitted' })
  expect((await read(head, id)).submission?.ordinal).toBe(1)
  const { templates } = await office.call(listReportTemplates)
  expect(templates.find((each) => each.id === templateId)?.versions.map(({ ordinal }) => ordinal)).toEqual([
    2, 1,
  ])
})

it('locks the books, opens one again with a reason, and shows what was handed up before it was corrected', async () => {
  const round = await plantRound(house, office, ['board', 'district'])
  const [board, district] = [round.reports['board'] ?? '', round.reports['district'] ?? '']
  await handUp(clerk, district, 'Huyện xong')
  await house.setToday('2023-10-13')
  expect((await handUp(head, board, 'Muộn')).json()).toMatchObject({ reason: 'report_locked' })
  const seen = await office.call(readReportRound, { params: { id: round.id } })
  expect(seen.counts).toMatchObject({ on_time: 1, missing: 2 })
  const reopen = async (person: TestPerson, id: string, untilOn = '2023-10-16') =>
    person.try(reopenReport, {
      params: { id },
      body: { id: newId(), reason: 'Nhập thiếu', untilOn, version: await versionOf(id) },
    })
  expect((await reopen(head, board)).statusCode).toBe(403)
  expect((await reopen(office, board, '2023-10-12')).json()).toMatchObject({ reason: 'day_is_past' })
  expect((await reopen(office, board)).statusCode).toBe(200)
  expect((await handUp(head, board, 'Muộn')).statusCode).toBe(200)
  expect(await read(office, board)).toMatchObject({ timeliness: 'late', daysLate: 7 })
  await approve(office, district)
  await accept(office, district)
  expect((await reopen(office, district)).statusCode).toBe(200)
  expect((await handUp(clerk, district, 'Huyện sửa lại')).statusCode).toBe(200)
  const corrected = await read(office, district)
  expect(corrected.submission?.ordinal).toBe(2)
  expect(corrected.sections[0]?.text).toBe('Huyện sửa lại')
  expect(corrected.timeliness).toBe('on_time')
})

it('shows the report before beside the next, and takes nothing over by itself', async () => {
  const templateId = await plantTemplate(office)
  const september = await plantRound(house, office, ['board'], { templateId })
  await handUp(head, september.reports['board'] ?? '', 'Kỳ trước nói thế')
  const october = await plantRound(house, office, ['board'], { templateId, through: 10 })
  const next = await read(head, october.reports['board'] ?? '')
  expect(next.sections[0]).toMatchObject({ text: null, before: 'Kỳ trước nói thế' })
  expect(next.since?.title).toBe('Báo cáo đến tháng 9')
})
