import { expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import type { Conclusion } from './conclusion-contract.ts'
import { type MeetingFacts, draftNotice } from './draft-notice.ts'
import { noticeSettingSchema } from './notice-setting.ts'

const unit = (name: string) => ({ id: name, name, shortName: name })
const conclusion: Conclusion = {
  id: '1',
  ordinal: 1,
  text: 'Rà soát các chỉ tiêu chậm',
  leadUnit: unit('Văn phòng Tỉnh ủy'),
  cooperatingUnits: [unit('Ban Dân vận Tỉnh ủy')],
  dueOn: calendarDate('2023-10-20'),
  rhythm: null,
  dueIn: null,
  requiredQuality: 'Có số phải đạt từng tháng',
  recommendation: null,
  decision: null,
  forwardedTo: null,
  task: null,
  writtenBy: null,
  version: 1,
}
const answer: Conclusion = {
  ...conclusion,
  ordinal: 2,
  text: 'Tổng hợp, trình trong tháng 10',
  leadUnit: null,
  recommendation: {
    id: 'r',
    number: 3,
    year: 2023,
    text: 'cấp bổ sung kinh phí',
    state: 'waiting',
    raisedBy: unit('Báo Mẫu'),
  },
  decision: 'forward',
  forwardedTo: unit('Văn phòng Tỉnh ủy'),
}
const facts: MeetingFacts = {
  substitutes: [],
  title: 'Hội nghị giao ban 9 tháng',
  heldOn: calendarDate('2023-10-05'),
  aheadFrom: calendarDate('2023-10-01'),
  aheadTo: calendarDate('2023-12-31'),
  host: 'Thường trực Tỉnh ủy',
  chair: { name: 'Người Chủ Trì', title: 'Phó Bí thư Thường trực' },
  present: ['Ban Dân vận Tỉnh ủy'],
  invited: ['Ban Dân vận Tỉnh ủy', 'Báo Mẫu'],
  previous: { heldOn: calendarDate('2023-07-05'), tasks: 4, verified: 3 },
  weaknesses: ['Tham mưu có lúc còn chậm'],
  difficulties: [{ text: 'Thiếu trang thiết bị', raisers: ['Báo Mẫu'] }],
  conclusions: [conclusion, answer],
}

it('tells the meeting in the order of such notices, and leaves number and day to the clerk', () => {
  const notice = draftNotice(facts, noticeSettingSchema.parse({ symbol: 'TB/VPTU' }), true)
  expect(notice).toMatchObject({
    number: null,
    issuedOn: null,
    symbol: 'TB/VPTU',
    subject: 'kết luận của Thường trực Tỉnh ủy tại hội nghị giao ban 9 tháng',
    conclusionsTitle: 'Nhiệm vụ 3 tháng cuối năm 2023',
    isDemonstration: true,
  })
  expect(notice.opening[0]).toBe(
    'Ngày 05/10/2023, Thường trực Tỉnh ủy tổ chức hội nghị giao ban 9 tháng. Đồng chí Người Chủ Trì, Phó Bí thư Thường trực chủ trì. Dự họp có đại diện: Ban Dân vận Tỉnh ủy.',
  )
  expect(notice.sections.map(({ title }) => title)).toEqual([
    'Thực hiện kết luận kỳ trước',
    'Hạn chế',
    'Khó khăn, vướng mắc',
  ])
  expect(notice.conclusions.map(({ ordinal }) => ordinal)).toEqual([1])
  expect(notice.answers).toEqual([
    {
      recommendation: 'cấp bổ sung kinh phí',
      raisedBy: ['Báo Mẫu'],
      decision: 'forward',
      direction: 'Chuyển Văn phòng Tỉnh ủy: Tổng hợp, trình trong tháng 10.',
    },
  ])
})

it('leaves out what there was not', () => {
  const bare = { ...facts, chair: null, present: [], previous: null, weaknesses: [], difficulties: [] }
  const notice = draftNotice(bare, noticeSettingSchema.parse({}), false)
  expect(notice.sections).toEqual([])
  expect(notice.opening[0]).toBe('Ngày 05/10/2023, Thường trực Tỉnh ủy tổ chức hội nghị giao ban 9 tháng.')
})

it('calls a bare title a meeting within a sentence', () => {
  const notice = draftNotice({ ...facts, title: 'Giao ban quý III' }, noticeSettingSchema.parse({}), false)
  expect(notice.subject).toBe('kết luận của Thường trực Tỉnh ủy tại cuộc họp giao ban quý III')
})

it('tells who came in place of the head of a unit, by name and post or by post alone', () => {
  const substitutes = [
    { unit: 'Báo Mẫu', name: 'Mẫu Thị Vân', title: 'Phó Tổng Biên tập' },
    { unit: 'Ban Dân vận Tỉnh ủy', name: null, title: 'Phó Trưởng ban' },
  ]
  const [first] = draftNotice({ ...facts, substitutes }, noticeSettingSchema.parse({}), true).opening
  expect(first).toContain(
    'Dự thay thủ trưởng: đồng chí Mẫu Thị Vân, Phó Tổng Biên tập, Báo Mẫu; Phó Trưởng ban, Ban Dân vận Tỉnh ủy.',
  )
})
