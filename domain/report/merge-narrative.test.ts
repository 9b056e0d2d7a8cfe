import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type KeptParagraph, keepEdits } from './keep-edits.ts'
import {
  type Contribution,
  contradictionsIn,
  mergeNarrative,
  paragraphsOf,
  readNarrative,
} from './merge-narrative.ts'

const said = (unitId: string, text: string): Contribution => ({ unitId, text })
const merge = (all: readonly Contribution[]) => mergeNarrative(readNarrative(all))
const contradict = (all: readonly Contribution[]) => contradictionsIn(readNarrative(all))

/** Written by hand as districts write them: what is to be joined, and what must not be. */
const joined: readonly (readonly [string, string])[] = [
  [
    'Đã tiếp nhận và giải quyết 12 đơn thư thuộc thẩm quyền, không có đơn tồn đọng kéo dài.',
    'Tiếp nhận, giải quyết 12 đơn thư thuộc thẩm quyền; không có đơn tồn đọng kéo dài.',
  ],
  [
    'Cấp huyện chưa có người chuyên trách công tác nội chính nên việc tham mưu, tổng hợp còn chậm.',
    'Chưa có người chuyên trách công tác nội chính ở cấp huyện nên việc tham mưu, tổng hợp còn chậm.',
  ],
  ['Không phát sinh vụ việc phức tạp trên địa bàn.', 'Không phát sinh vụ việc phức tạp trên địa bàn'],
  ['Giải ngân 1.234 triệu đồng vốn đầu tư công.', 'Giải ngân 1234 triệu đồng vốn đầu tư công.'],
  ['Hoà giải thành các vụ việc ở cơ sở.', 'Hòa giải thành các vụ việc ở cơ sở.'],
]
const apart: readonly (readonly [string, string])[] = [
  [
    'Đã tiếp nhận và giải quyết 12 đơn thư thuộc thẩm quyền, không có đơn tồn đọng kéo dài.',
    'Đã tiếp nhận và giải quyết 15 đơn thư thuộc thẩm quyền, không có đơn tồn đọng kéo dài.',
  ],
  ['Kết nạp 61 đảng viên mới, đạt 67,8 % kế hoạch năm.', 'Giải ngân 61 tỷ đồng, đạt 67,8 % kế hoạch năm.'],
  ['Hoàn thành sửa chữa trụ sở làm việc của các ban.', 'Chưa bố trí được kinh phí sửa chữa trụ sở các ban.'],
  ['Không có.', 'Không còn.'],
  [
    'Nắm tình hình tôn giáo, dân tộc; không phát sinh vụ việc phức tạp.',
    'Định hướng dư luận về các vụ việc phức tạp, không để hình thành điểm nóng.',
  ],
]

it.each(joined)('joins %s', (a, b) => {
  const merged = merge([said('A', a), said('B', b)])
  expect(merged).toHaveLength(1)
  expect(merged[0]).toMatchObject({ text: a, unitIds: ['A', 'B'] })
  expect(merged[0]?.wordings.map(({ text }) => text)).toEqual([a, b])
})

it.each(apart)('keeps %s apart', (a, b) => {
  expect(merge([said('A', a), said('B', b)]).map(({ unitIds }) => unitIds)).toEqual([['A'], ['B']])
})

it('shows what units say alike with other figures, once, and nothing where the figures agree', () => {
  const [same, other] = apart[0] ?? ['', '']
  const found = contradict([said('A', same), said('B', other), said('C', same)])
  expect(found.map((each) => each.said.map(({ unitId, numbers }) => [unitId, numbers]))).toEqual([
    [
      ['A', '12'],
      ['B', '15'],
      ['C', '12'],
    ],
  ])
  expect(contradict([said('A', same), said('A', other)])).toEqual([])
  expect(contradict([said('A', same), said('C', same)])).toEqual([])
})

it('loses no paragraph and invents none, whatever is written, and names every unit', () => {
  const words = fc.constantFrom(
    'đã',
    'giải',
    'quyết',
    'đơn',
    'thư',
    'thuộc',
    'thẩm',
    'quyền',
    '12',
    '15',
    'kết',
    'nạp',
  )
  const text = fc.array(words, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '))
  const paragraph = fc.record({ unitId: fc.constantFrom('A', 'B', 'C', 'D'), text })
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 30 }), (contributions) => {
      const merged = merge(contributions)
      const back = merged.flatMap(({ wordings }) => wordings)
      const key = ({ unitId, text: of }: Contribution) => `${unitId} ${of}`
      expect(back.map(key).toSorted()).toEqual(contributions.map(key).toSorted())
      for (const { text: shown, unitIds, wordings } of merged) {
        expect(wordings.map(({ text: of }) => of)).toContain(shown)
        expect(new Set(unitIds)).toEqual(new Set(wordings.map(({ unitId }) => unitId)))
      }
    }),
    { numRuns: 200 },
  )
})

it('compares what may be alike alone: four thousand paragraphs in seconds', () => {
  const all = Array.from({ length: 200 }, (_, unit) =>
    Array.from({ length: 20 }, (_each, at) =>
      said(
        `u${unit}`,
        `Mục ${at} của đơn vị ${unit % 50}: đã triển khai ${'nhiệm vụ trọng tâm '.repeat(4)} ${at} lần`,
      ),
    ),
  ).flat()
  const begun = performance.now()
  expect(merge(all).length).toBeLessThanOrEqual(all.length)
  expect(performance.now() - begun).toBeLessThan(15_000)
})

it('reads paragraphs without the marks of lists', () => {
  expect(paragraphsOf('- Một\n\n + Hai \n• Ba\nBốn - năm')).toEqual(['Một', 'Hai', 'Ba', 'Bốn - năm'])
})

const kept = (id: string, change: Partial<KeptParagraph> = {}): KeptParagraph => ({
  id,
  text: `Câu ${id}`,
  made: `Câu ${id}`,
  unitIds: [id],
  isEdited: false,
  isRemoved: false,
  ...change,
})

it('keeps what a person edited over a new run, and shows what the units say now', () => {
  const before = [
    kept('A', { text: 'Người sửa', isEdited: true }),
    kept('B'),
    kept('C', { isRemoved: true }),
    kept('D', { text: 'Người sửa câu D', isEdited: true }),
    kept('E'),
    kept('F', { made: null, text: 'Người viết thêm', unitIds: [], isEdited: true }),
  ]
  const run = keepEdits(before, [
    ...merge([said('A', 'Đơn vị A viết lại hẳn câu này'), said('B', 'Câu B')]),
    ...merge([said('C', 'Câu C'), said('G', 'Đơn vị G mới có báo cáo nộp')]),
  ])
  expect(run.map(({ id, text, change, isRemoved }) => [id, text, change, isRemoved])).toEqual([
    ['A', 'Người sửa', 'source_changed', false],
    ['B', 'Câu B', 'same', false],
    ['C', 'Câu C', 'same', true],
    [null, 'Đơn vị G mới có báo cáo nộp', 'new', false],
    ['D', 'Người sửa câu D', 'source_gone', false],
    ['F', 'Người viết thêm', 'same', false],
  ])
  expect(run[0]?.made).toBe('Đơn vị A viết lại hẳn câu này')
})

it('changes nothing when it is run again on the same', () => {
  const merged = merge([said('A', 'Một câu của A'), said('B', 'Câu khác của B')])
  const first = keepEdits([], merged).map((each, at) => ({ ...each, id: String(at) }))
  const again = keepEdits(first, merged)
  expect(again.map(({ change }) => change)).toEqual(['same', 'same'])
  expect(again.map(({ id, text }) => [id, text])).toEqual(first.map(({ id, text }) => [id, text]))
})
