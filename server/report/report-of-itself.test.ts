import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { readMarked } from '#documents/in/official/read-marked.ts'
import { assignCharge, setChargeRules } from '#domain/charge/contract.ts'
import { consolidateReport } from '#domain/report/consolidation-contract.ts'
import { placeReportTemplate, readReportRound } from '#domain/report/contract.ts'
import { downloadReport, readReportFigure } from '#domain/report/paper-contract.ts'
import { readReport, saveReportSection } from '#domain/report/writing-contract.ts'
import { closeUnit, listUnits } from '#domain/unit/contract.ts'
import { nameWorkField } from '#domain/work-field/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { plantIndicator, plantTarget } from '#server/target/target-fixture.ts'
import { type TestHouse, type TestPerson, type UnitName, openTestHouse } from '#server/testing/test-house.ts'
import { handUp, plantRound, plantTemplate } from './report-fixture.ts'

/** What a report says of itself: what changed, what is not kept yet, who is in charge, what became of its unit. */
let house: TestHouse
let office: TestPerson
let head: TestPerson
let districtHead: TestPerson
let clerk: TestPerson
let communeClerk: TestPerson

beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
  head = await house.person('board', 'unit_head', 'unit')
  districtHead = await house.person('district', 'unit_head', 'subtree')
  clerk = await house.person('district', 'unit_clerk', 'unit')
  communeClerk = await house.person('commune', 'unit_clerk', 'unit')
  const indicatorId = await plantIndicator(office, 'Hồ sơ số hóa')
  await plantTarget(house, office, { indicatorId, unit: 'district', planned: 120 }, [10, 12, 15], clerk)
})
afterAll(() => house.close())
beforeEach(() => house.setToday('2023-10-05'))

const read = (person: TestPerson, id: string) => person.call(readReport, { params: { id } })

it('says how each figure changed since the report before, to writer and reader, and keeps that when it is handed up', async () => {
  const templateId = await plantTemplate(office)
  const roundThrough = async (through: number) =>
    (await plantRound(house, office, ['district'], { templateId, through })).reports['district'] ?? ''
  await house.setToday('2023-03-03')
  const february = await roundThrough(2)
  expect((await read(clerk, february)).since).toBeNull()
  await handUp(clerk, february, 'Hai tháng')
  await house.setToday('2023-04-03')
  const march = await roundThrough(3)
  const figures = [expect.objectContaining({ before: '22', change: '15' })]
  expect((await read(clerk, march)).since).toMatchObject({
    asOf: '2023-02-28',
    figures,
    lists: { done: null },
  })
  await handUp(clerk, march, 'Ba tháng')
  const { since, facts } = await read(office, march)
  expect(since).toMatchObject({ title: 'Báo cáo đến tháng 2', figures })
  const params = { id: march, targetId: facts.figures[0]?.targetId ?? '' }
  const passport = await office.call(readReportFigure, { params })
  expect(passport.before).toEqual({ title: 'Báo cáo đến tháng 2', value: '22', change: '15' })
})

it('gives a draft as Word as its page shows it: what is offered and not kept yet is in it, and said', async () => {
  const { reports } = await plantRound(house, office, ['district'])
  const id = reports['district'] ?? ''
  const { sections } = await read(clerk, id)
  const offered = sections[0]?.offers.map(({ text }) => text) ?? []
  const draft = async () =>
    (await readMarked((await clerk.try(downloadReport, { params: { id } })).rawPayload)).paragraphs.map(
      ({ text }) => text.normalize('NFC'),
    )
  expect(offered.length).toBeGreaterThan(0)
  expect(await draft()).toEqual(
    expect.arrayContaining([...offered, 'Chưa ai lưu, đang lấy câu gợi ý từ sổ: Đánh giá chung.']),
  )
  await clerk.call(saveReportSection, { params: { id, key: 'chung' }, body: { text: '', version: null } })
  const emptied = await draft()
  expect(emptied).toContain('Không có nội dung.')
  expect(emptied.filter((text) => offered.includes(text))).toEqual([])
})

it('names who is in charge of its field where it is written and decided, and where nobody is, by the matrix', async () => {
  const templateId = await plantTemplate(office)
  const round = await plantRound(house, office, ['district', 'otherDistrict', 'board'], { templateId })
  const id = round.reports['district'] ?? ''
  expect((await read(clerk, id)).inCharge).toBeNull()
  const field = { id: newId(), name: 'Nội chính' }
  await office.call(nameWorkField, { body: field })
  const needs = [{ workFieldId: field.id, kinds: ['district'] }]
  await office.call(setChargeRules, { body: { mostPerPerson: 3, needs, version: null } })
  const place = (person: TestPerson, workFieldId: string | null, version: number) =>
    person.try(placeReportTemplate, { params: { id: templateId }, body: { workFieldId, version } })
  expect((await place(clerk, field.id, 1)).statusCode).toBe(403)
  expect((await place(office, newId(), 1)).json()).toMatchObject({ reason: 'work_field_unknown' })
  expect((await place(office, field.id, 1)).statusCode).toBe(200)
  expect((await place(office, null, 1)).statusCode).toBe(409)
  const charge = (unitId: string, given: object) =>
    office.call(assignCharge, {
      params: { workFieldId: field.id, unitId },
      body: { id: newId(), personId: null, deputyId: null, coverUnitId: null, version: null, ...given },
    })
  await charge(house.units.district, { personId: clerk.personId, deputyId: districtHead.personId })
  await charge(house.units.board, { coverUnitId: house.units.office })
  expect((await read(clerk, id)).inCharge).toMatchObject({
    writer: {
      unit: { id: house.units.district },
      standing: 'held',
      charge: { person: { id: clerk.personId }, deputy: { id: districtHead.personId } },
    },
    decider: { unit: { id: house.units.office }, standing: 'none', charge: null },
  })
  await house.setToday('2023-10-09')
  const seen = await office.call(readReportRound, { params: { id: round.id } })
  expect(seen.workField).toEqual(field)
  expect(seen.nobodyIn.map(({ name }) => name).toSorted()).toEqual(['Huyện ủy B'])
  const cover = seen.reports.find(({ about }) => about.id === house.units.board)?.inCharge
  expect(cover).toMatchObject({ standing: 'covered', charge: { cover: { id: house.units.office } } })
})

/** Ends a unit of the house today. */
async function end(unit: UnitName, successor: UnitName | null): Promise<void> {
  const administrator = await house.person('office', 'administrator', 'all')
  const { units } = await administrator.call(listUnits)
  const version = units.find(({ id }) => id === house.units[unit])?.version ?? 1
  const successorId = successor && house.units[successor]
  const body = { successorId, decisionSymbol: 'NQ 1 (minh họa)', reason: 'Sắp xếp', version }
  await administrator.call(closeUnit, { params: { id: house.units[unit] }, body })
}

const endingOf = async (roundId: string, unit: UnitName) => {
  const { reports, counts, round } = await office.call(readReportRound, { params: { id: roundId } })
  const row = reports.find(({ about }) => about.id === house.units[unit])
  return { row, counts, round }
}
const sumUp = async (id: string) => {
  const { version } = await read(office, id)
  return office.try(consolidateReport, { params: { id }, body: { id: newId(), version } })
}

it('owes the report of a unit that ended by its successor, still about the unit that it was', async () => {
  const { id: roundId, reports } = await plantRound(house, office, ['otherDistrict', 'district'])
  await end('otherDistrict', 'district')
  const id = reports['otherDistrict'] ?? ''
  const seen = await read(clerk, id)
  expect(seen).toMatchObject({
    about: { name: 'Huyện ủy B' },
    owedBy: { name: 'Huyện ủy A' },
    ended: { on: '2023-10-05', successor: { name: 'Huyện ủy A' }, fate: 'passed' },
  })
  const before = await endingOf(roundId, 'otherDistrict')
  expect([before.row?.ended?.fate, before.counts.not_due, before.round.reports]).toEqual(['passed', 3, 3])
  expect((await handUp(clerk, id, 'Phần của huyện đã sáp nhập')).statusCode).toBe(200)
  expect((await handUp(clerk, reports['district'] ?? '', 'Phần của Huyện A')).statusCode).toBe(200)
  // Each is told of once, under the name of the unit that it is about.
  const whole = reports['province'] ?? ''
  expect((await sumUp(whole)).json()).toMatchObject({ reports: 2, added: 2 })
  const { paragraphs, missingReports } = await read(office, whole)
  expect(paragraphs.map(({ text, units }) => `${units[0]?.name}: ${text}`).toSorted()).toEqual([
    'Huyện ủy A: Phần của Huyện A',
    'Huyện ủy B: Phần của huyện đã sáp nhập',
  ])
  expect(paragraphs.every(({ units }) => units.length === 1)).toBe(true)
  expect(missingReports).toEqual([])
  const word = await office.try(downloadReport, { params: { id: whole } })
  const said = (await readMarked(word.rawPayload)).paragraphs.map(({ text }) => text.normalize('NFC'))
  expect(said).toContain(
    'Huyện ủy B kết thúc ngày 05/10/2023, sáp nhập vào Huyện ủy A; báo cáo đã nộp được tính trong báo cáo này.',
  )
})

it('owes nothing for a unit that ended without a successor, and counts what it had handed up', async () => {
  await house.setToday('2023-10-05')
  const open = await plantRound(house, office, ['board', 'district'])
  const handed = await plantRound(house, office, ['board', 'district'])
  await handUp(head, handed.reports['board'] ?? '', 'Ban kể việc đã làm trước khi giải thể.')
  await end('board', null)
  await house.setToday('2023-10-09')
  const { row, counts, round } = await endingOf(open.id, 'board')
  expect(row).toMatchObject({ timeliness: 'cancelled', ended: { successor: null, fate: 'not_owed' } })
  expect([counts.cancelled, counts.missing, round.reports, round.missing]).toEqual([1, 2, 2, 2])
  const whole = await read(office, open.reports['province'] ?? '')
  expect(whole.missingReports.map(({ name }) => name)).toEqual(['Huyện ủy A'])
  const of = await endingOf(handed.id, 'board')
  expect(of.row).toMatchObject({ timeliness: 'on_time', state: 'submitted', ended: { fate: 'counts' } })
  expect((await sumUp(handed.reports['province'] ?? '')).json()).toMatchObject({ reports: 1, added: 1 })
})

it('sums up one level higher what was to go into a report that nobody writes any more', async () => {
  const { id: roundId, reports } = await plantRound(house, office, ['district', 'commune'])
  await handUp(communeClerk, reports['commune'] ?? '', 'Xã kể việc của mình trong kỳ.')
  await end('commune', 'standing')
  await end('district', null)
  const { row } = await endingOf(roundId, 'commune')
  expect(row).toMatchObject({ owedTo: { name: 'Văn phòng Tỉnh ủy' }, intoId: reports['province'] })
  expect((await sumUp(reports['province'] ?? '')).json()).toMatchObject({ reports: 1, added: 1 })
})
