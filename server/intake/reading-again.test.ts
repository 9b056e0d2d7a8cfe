import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  compareIntake,
  confirmIntake,
  correctItem,
  mergeItems,
  readInText,
  readIntake,
  splitItem,
} from '#domain/intake/contract.ts'
import { forgetName, measureReading } from '#domain/intake/measure-contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'

let house: TestHouse
let office: TestPerson
beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
})
afterAll(() => house.close())

const notice = (number: string, ...clauses: string[]) =>
  [
    'TỈNH ỦY MẪU',
    'VĂN PHÒNG',
    `Số ${number}-TB/VPTU`,
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Mẫu, ngày 05 tháng 10 năm 2023',
    'THÔNG BÁO',
    'Kết luận của Thường trực Tỉnh ủy tại cuộc họp giao ban tháng 10 năm 2023',
    'Thường trực Tỉnh ủy kết luận như sau:',
    ...clauses,
    'Nơi nhận:',
    '- Lưu Văn phòng.',
  ].join('\n')

async function read(text: string, name = 'Thông báo giao ban') {
  const id = newId()
  await office.call(readInText, { body: { id, name, text, declaredSecrecy: 'none' } })
  return office.call(readIntake, { params: { id } })
}

const review = '1. Ban Dân vận Tỉnh ủy rà soát các mô hình dân vận khéo trước ngày 30/10/2023.'
const course = '2. Huyện ủy A mở lớp bồi dưỡng cấp ủy viên cơ sở trong tháng 11/2023.'

async function confirm(intake: Awaited<ReturnType<typeof read>>, over: object = {}) {
  for (const item of intake.items)
    await office.call(correctItem, {
      params: { id: intake.id, itemId: item.id },
      body: {
        state: 'confirmed',
        draft: { ...item.draft, requiredQuality: 'Có danh sách', ...over },
        version: item.version,
      },
    })
  await office.call(confirmIntake, { params: { id: intake.id }, body: { version: intake.version } })
}

it('proposes once what was said before, recognises what is tracked, and shows what a later version changes', async () => {
  const first = await read(notice('11', review, course))
  expect(first.items.map(({ address, twin }) => [address, twin])).toEqual([
    ['1', null],
    ['2', null],
  ])
  await confirm(first)
  const later = review.replace('30/10', '15/11')
  const second = await read(notice('11', later, '3. Huyện ủy B báo cáo việc kết nạp đảng viên.'))
  expect(second.follows).toEqual({ id: first.id, name: first.name })
  expect(second.items.map(({ twin }) => twin?.kind ?? null)).toEqual(['tracked', null])
  const { changes } = await office.call(compareIntake, { params: { id: second.id } })
  expect(changes).toEqual([
    { before: review, after: later },
    { before: null, after: '3. Huyện ủy B báo cáo việc kết nạp đảng viên.' },
    { before: course, after: null },
  ])
  const other = await read(notice('12', '1. Huyện ủy B báo cáo việc kết nạp đảng viên.'), 'Văn bản khác')
  expect([other.follows, other.items[0]?.twin]).toMatchObject([null, { kind: 'proposed', id: second.id }])
})

it('takes a proposal apart and puts it together again', async () => {
  const intake = await read(
    notice('21', '1. Huyện ủy A rà soát quy chế làm việc, đồng thời sửa chữa trụ sở trong tháng 12/2023.'),
  )
  const [item] = intake.items
  if (!item) throw new Error('nothing was read')
  const params = { id: intake.id, itemId: item.id }
  const at = intake.text.indexOf(' đồng thời')
  const refused = await office.try(splitItem, {
    params,
    body: { id: newId(), at: item.startsAt, version: item.version },
  })
  expect(refused.json()).toMatchObject({ code: 'refused', reason: 'nothing_to_split' })
  const { items } = await office.call(splitItem, { params, body: { id: newId(), at, version: item.version } })
  expect(
    items.map(({ draft }) => draft.kind === 'task' && [draft.title, draft.dueOn, draft.leadUnitIds]),
  ).toEqual([
    ['Huyện ủy A rà soát quy chế làm việc', '2023-12-31', [house.units.district]],
    ['Đồng thời sửa chữa trụ sở trong tháng 12/2023', '2023-12-31', [house.units.district]],
  ])
  const [half, other] = items
  const body = { otherId: other?.id, otherVersion: other?.version, version: half?.version }
  const stale = await office.try(mergeItems, { params, body: { ...body, version: 1 } })
  expect(stale.statusCode).toBe(409)
  const whole = await office.call(mergeItems, { params, body })
  expect(intake.text.slice(whole.startsAt, whole.endsAt)).toBe(intake.text.slice(item.startsAt, item.endsAt))
  expect((await office.call(readIntake, { params: { id: intake.id } })).items).toHaveLength(1)
  const again = await office.try(mergeItems, { params, body: { ...body, version: whole.version } })
  expect(again.statusCode).toBe(404)
})

it('remembers what a person said that a name means, tells how well it reads, and forgets', async () => {
  const clause = (work: string) => notice('31', `1. Ban Chính sách dân tộc ${work} trước ngày 20/12/2023.`)
  const before = await read(clause('khảo sát các điểm định canh'), 'Thông báo A')
  expect(before.items[0]?.missing).toContain('leadUnitIds')
  await confirm(before, { leadUnitIds: [house.units.board] })
  const after = await read(clause('thống kê số hộ cần hỗ trợ nhà ở'), 'Thông báo B')
  expect(after.items[0]?.draft).toMatchObject({ leadUnitIds: [house.units.board] })
  const measured = await office.call(measureReading)
  expect(measured.names.map(({ written }) => written)).toEqual(['Ban Chính sách dân tộc'])
  expect(measured.fields).toMatchObject({ tasks: 3, lead: 1, dueOn: 0, title: 0 })
  expect(measured.kinds[0]).toMatchObject({ kind: 'task', asRead: 2, mended: 1, dropped: 0, marked: 0 })
  await office.call(forgetName, { body: { written: 'Ban Chính sách dân tộc' } })
  const forgotten = await read(clause('lập hồ sơ các hộ di dân'), 'Thông báo C')
  expect(forgotten.items[0]?.draft).toMatchObject({ leadUnitIds: [] })
})
