import { expect, it } from 'vitest'
import { reconcile } from './reconcile.ts'

const facts = [
  {
    id: 'a',
    values: { own_code: 'NV-1/2031', title: 'Rà soát hồ sơ', unit: 'Huyện ủy A', due_on: '2031-10-30' },
  },
  {
    id: 'b',
    values: { own_code: 'NV-2/2031', title: 'Báo cáo tháng', unit: 'Huyện ủy A', due_on: '2031-11-05' },
  },
  {
    id: 'c',
    values: { own_code: 'NV-3/2031', title: 'Báo cáo tháng', unit: 'Huyện ủy A', due_on: '2031-12-05' },
  },
]

it('finds rows by our code, by theirs, and by words that only one has', () => {
  const codes = new Map([['b', 'TW-77']])
  const done = reconcile(facts, codes, [
    { row: 2, values: { own_code: 'NV-3/2031', external_code: 'TW-78', title: 'Báo cáo tháng' } },
    { row: 3, values: { external_code: 'TW-77', title: 'Báo cáo tháng', due_on: '2031-11-10' } },
    { row: 4, values: { external_code: 'TW-79', title: 'RÀ SOÁT  hồ sơ', unit: 'Huyện ủy A' } },
    { row: 5, values: { title: 'Báo cáo tháng', unit: 'Huyện ủy A' } },
  ])
  expect(done).toMatchObject({
    matched: 3,
    learnt: [
      { id: 'c', code: 'TW-78' },
      { id: 'a', code: 'TW-79' },
    ],
    differences: [{ row: 3, id: 'b', field: 'due_on', ours: '2031-11-05', theirs: '2031-11-10' }],
    unknown: [{ row: 5, words: 'Báo cáo tháng' }],
    contradicted: [],
  })
})

it('gives no code to two, and names a code that contradicts the known one', () => {
  const codes = new Map([
    ['a', 'TW-1'],
    ['b', 'TW-2'],
  ])
  const done = reconcile(facts, codes, [
    { row: 2, values: { own_code: 'NV-1/2031', external_code: 'TW-9' } },
    { row: 3, values: { own_code: 'NV-3/2031', external_code: 'TW-2' } },
  ])
  expect(done.contradicted).toEqual([{ row: 2, id: 'a', ours: 'TW-1', theirs: 'TW-9' }])
  expect(done.learnt).toEqual([])
})
