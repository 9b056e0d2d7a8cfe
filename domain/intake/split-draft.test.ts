import { describe, expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import type { TaskDraft } from './draft.ts'
import { listCuts, mergeDrafts, splitDraft, splitSpan } from './split-draft.ts'

const text = 'Sở Mẫu rà soát hồ sơ, đồng thời báo cáo trước ngày 15/11/2031.'
const whole = { start: 0, end: text.length }
const draft: TaskDraft = {
  kind: 'task',
  title: 'Rà soát hồ sơ, đồng thời báo cáo',
  leadUnitIds: ['a'],
  cooperatingUnitIds: ['b'],
  dueOn: calendarDate('2031-10-30'),
  rhythm: null,
  requiredQuality: null,
}

describe('splitDraft', () => {
  it('gives each half its words and its own date', () => {
    const halves = splitSpan(text, whole, text.indexOf(' đồng thời'))
    expect(halves && splitDraft(draft, text, halves)).toEqual([
      { ...draft, title: 'Sở Mẫu rà soát hồ sơ' },
      { ...draft, title: 'Đồng thời báo cáo trước ngày 15/11/2031', dueOn: '2031-11-15' },
    ])
  })

  it('cuts nothing off that holds no word', () => {
    expect([0, text.length - 1, text.length, -4].map((at) => splitSpan(text, whole, at))).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})

describe('mergeDrafts', () => {
  it('joins words and units, and leaves two dates to a person', () => {
    const other: TaskDraft = { ...draft, title: 'Báo cáo', leadUnitIds: ['b'], cooperatingUnitIds: ['c'] }
    expect(mergeDrafts(draft, other)).toEqual({
      ...draft,
      title: 'Rà soát hồ sơ, đồng thời báo cáo; báo cáo',
      leadUnitIds: ['a', 'b'],
      cooperatingUnitIds: ['c'],
    })
    expect(mergeDrafts(draft, { ...other, dueOn: calendarDate('2031-12-01') })).toMatchObject({ dueOn: null })
    expect(mergeDrafts(draft, { ...other, dueOn: null })).toMatchObject({ dueOn: '2031-10-30' })
  })

  it('joins nothing of another kind', () => {
    const target = { kind: 'target', name: 'Thu', value: null, measure: null, period: null } as const
    expect([mergeDrafts(draft, target), mergeDrafts(target, target)]).toEqual([null, null])
  })
})

it('offers to cut after marks and before what joins', () => {
  const sentence = 'Rà soát, bổ sung quy chế và báo cáo; niêm yết.'
  expect(
    listCuts(sentence, { start: 0, end: sentence.length }).map((at) => sentence.slice(at).trim()),
  ).toEqual(['bổ sung quy chế và báo cáo; niêm yết.', 'và báo cáo; niêm yết.', 'niêm yết.'])
  expect(listCuts('Niêm yết', { start: 0, end: 8 })).toEqual([])
})
