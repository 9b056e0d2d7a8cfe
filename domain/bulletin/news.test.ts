import { expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { decimal } from '#domain/quantity/decimal.ts'
import { draftNews } from './draft-news.ts'
import { type MeetingTold, factsOfMeeting } from './facts-of-meeting.ts'
import { type NewsBody, factsIn, newsBodySchema } from './news-body.ts'
import { changedFacts, figuresByHand, withFactsOfToday } from './news-fact.ts'
import { newsLifecycle, newsStates } from './news-state.ts'
import { slugOf } from './slug.ts'
import { speechText, spokenLine } from './speech-text.ts'

const told: MeetingTold = {
  id: 'm',
  title: 'Giao ban 9 tháng năm 2023',
  heldOn: calendarDate('2023-10-05'),
  place: 'Hội trường tỉnh',
  host: 'Thường trực Tỉnh ủy tỉnh Mẫu',
  chair: { name: 'Người Chủ Trì', title: 'Phó Bí thư Thường trực' },
  present: ['Huyện ủy A', 'Huyện ủy B'],
  aheadFrom: calendarDate('2023-10-01'),
  aheadTo: calendarDate('2023-12-31'),
  previous: { heldOn: calendarDate('2023-07-05'), tasks: 5, verified: 3 },
  figures: [
    {
      targetId: 't',
      indicator: 'Kết nạp đảng viên',
      unit: 'Tỉnh ủy tỉnh Mẫu',
      unitOfMeasure: 'đảng viên',
      decimals: 0,
      year: 2023,
      through: 9,
      planned: decimal(1200),
      actual: decimal(900),
    },
  ],
  conclusions: [
    {
      id: 'c',
      ordinal: 1,
      text: 'Rà soát hồ sơ tồn.',
      leadUnit: 'Huyện ủy A',
      dueOn: calendarDate('2023-10-20'),
    },
  ],
}
const facts = factsOfMeeting(told)
const draft = draftNews(told, facts)
const textOf = (id: string) => facts.find((fact) => fact.id === id)?.text

it('tells what was accepted, each with its source', () => {
  expect(textOf('figure:t:2023-9')).toBe('900 đảng viên, bằng 75,0% kế hoạch năm')
  expect(textOf('conclusion:c')).toBe(
    'Rà soát hồ sơ tồn (Huyện ủy A chủ trì, hoàn thành trước hết ngày 20/10/2023)',
  )
  expect(textOf('work:m')).toContain('3 trên 5 nhiệm vụ')
})

it('drafts an item whose every quantity is a fact', () => {
  expect(newsBodySchema.parse(draft.body)).toEqual(draft.body)
  expect(figuresByHand(draft.body)).toEqual([])
  expect(changedFacts(draft.body, facts)).toEqual([])
  expect(new Set(factsIn(draft.body).map(({ id }) => id)).size).toBe(facts.length)
})

it('notices a fact that changed and one that may not be told any more, and tells those of today', () => {
  const corrected = factsOfMeeting({
    ...told,
    figures: told.figures.map((figure) => ({ ...figure, actual: decimal(880) })),
    conclusions: [],
  })
  expect(changedFacts(draft.body, corrected)).toEqual([
    { id: 'figure:t:2023-9', text: textOf('figure:t:2023-9'), now: '880 đảng viên, bằng 73,3% kế hoạch năm' },
    { id: 'conclusion:c', text: textOf('conclusion:c'), now: null },
  ])
  expect(changedFacts(withFactsOfToday(draft.body, corrected), corrected)).toMatchObject([
    { id: 'conclusion:c' },
  ])
  expect(factsIn(draft.body)[0]?.text).toBe('Ngày 05/10/2023')
})

it('lists quantities typed by hand, and leaves days and ordinals alone', () => {
  const paragraph = (text: string): NewsBody => ({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  })
  expect(figuresByHand(paragraph('Đạt 85,5% kế hoạch, giải ngân 1.234 tỷ đồng cho 12 xã'))).toEqual([
    '85,5%',
    '1.234 tỷ',
    '12 xã',
  ])
  expect(figuresByHand(paragraph('Ngày 05/10/2023, phần II, Thông báo số 12-TB/TU'))).toEqual([])
})

it('takes nothing but its own blocks', () => {
  const refused = [
    { type: 'doc', content: [{ type: 'iframe', attrs: { src: 'https://example.invalid' } }] },
    { type: 'doc', content: [] },
    {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
          ],
        },
      ],
    },
    { type: 'doc', content: [{ type: 'heading', attrs: { level: 1 }, content: [] }] },
  ]
  for (const body of refused) expect(newsBodySchema.safeParse(body).success).toBe(false)
})

it('is read aloud as it is spoken', () => {
  expect(spokenLine('UBND tỉnh ngày 05/10/2023 đạt 85,5%, 1.234 hộ')).toBe(
    'Ủy ban nhân dân tỉnh ngày 5 tháng 10 năm 2023 đạt 85 phẩy 5 phần trăm, 1234 hộ',
  )
  const text = speechText({ ...draft, coverId: null, pictures: [] })
  expect(text.split('\n')[0]).toBe('Giao ban 9 tháng năm 2023.')
  expect(text).toContain('75 phẩy 0 phần trăm kế hoạch năm')
})

it('has an address of plain letters', () => {
  expect(slugOf('Giao ban 9 tháng: "Đẩy mạnh" chuyển đổi số!', { number: 3, year: 2023 })).toBe(
    'giao-ban-9-thang-day-manh-chuyen-doi-so-2023-3',
  )
  expect(slugOf('???', { number: 3, year: 2023 })).toBe('2023-3')
  expect(slugOf('từ '.repeat(60), { number: 1, year: 2023 }).length).toBeLessThan(90)
})

it('can leave every state but reach readers only past an approval', () => {
  for (const state of newsStates) expect(Object.keys(newsLifecycle[state]).length).toBeGreaterThan(0)
  const intoPublished = newsStates.filter((state) =>
    Object.values(newsLifecycle[state]).includes('published'),
  )
  const intoApproved = newsStates.filter((state) => Object.values(newsLifecycle[state]).includes('approved'))
  expect([intoPublished, intoApproved]).toEqual([['approved'], ['submitted']])
})
