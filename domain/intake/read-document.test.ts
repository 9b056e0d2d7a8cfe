import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { readDocument } from './read-document.ts'
import { reportOf } from './report.ts'

const words = fc.constantFrom(
  'THÔNG BÁO',
  'Số: 12/TB-UBND',
  'I. Nhiệm vụ',
  '- ',
  'Yêu cầu',
  'Sở Nội vụ',
  'UBND các xã, thị trấn',
  'chủ trì, phối hợp với',
  'các đơn vị',
  'rà soát',
  'khó khăn',
  'Tuy nhiên,',
  'kiến nghị',
  'Chính phủ',
  'trước ngày 31/02/2024',
  'trong quý IV',
  'đạt 85% kế hoạch',
  ':',
  ';',
  '.',
  '\n',
  'Nơi nhận:',
)
const documents = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' '))

describe('readDocument', () => {
  it('never fails, and quotes only what stands in the text', () => {
    fc.assert(
      fc.property(fc.oneof(documents, fc.string({ unit: 'binary' }), fc.string()), (raw) => {
        const reading = readDocument(raw)
        for (const each of [
          ...reading.tasks,
          ...reading.difficulties,
          ...reading.recommendations,
          ...reading.targets,
        ]) {
          expect(reading.text.slice(each.span.start, each.span.end)).toBe(each.text)
          expect(each.reasons.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('gives the same reading for decomposed letters and for either tone placement', () => {
    const text =
      'THÔNG BÁO\nKết luận\nUBND huyện yêu cầu như sau:\n- Thị ủy Hòa Mẫu hoàn thành kế hoạch trước ngày 05/6/2024.'
    const other = text.replace('Thị ủy Hòa', 'Thị uỷ Hoà')
    expect(reportOf(readDocument(text.normalize('NFD')))).toEqual(reportOf(readDocument(text)))
    expect(readDocument(other).tasks[0]?.lead?.text).toBe('Thị uỷ Hoà Mẫu')
    expect(readDocument(other).tasks[0]?.deadline?.dueOn).toBe('2024-06-05')
  })

  it('suggests the year of today for a deadline when the document tells none, and says so', () => {
    const { tasks } = readDocument('Thông báo\nĐồng chí Bí thư yêu cầu Sở Mẫu báo cáo trước ngày 30/10.', {
      today: calendarDate('2026-09-01'),
    })
    expect(tasks[0]?.deadline).toMatchObject({ dueOn: null, suggestedOn: '2026-10-30' })
    expect(tasks[0]?.reasons).toContain('deadline_without_year')
  })

  it('names the lead of the sentence before, and marks it as inferred', () => {
    const { tasks } = readDocument(
      'Họp giao ban\nPhát biểu kết luận, đồng chí Bí thư Tỉnh ủy yêu cầu Báo Mẫu rà soát kế hoạch. Tăng cường kiểm tra cơ sở.',
    )
    expect(tasks.map((task) => task.lead?.text)).toEqual(['Báo Mẫu', 'Báo Mẫu'])
    expect(tasks[1]?.reasons).toContain('lead_inferred_from_previous')
    expect(tasks[1]?.confidence).toBe('guess')
  })

  it('lists the sentences that it may have missed', () => {
    const { perhapsMissed } = readDocument(
      'Họp giao ban\nSáng 5/10/2023, Huyện ủy Mẫu họp.\nMọi việc đều phải xong trước Tết theo ý kiến chung.',
    )
    expect(perhapsMissed.map((each) => each.text)).toContain(
      'Mọi việc đều phải xong trước Tết theo ý kiến chung.',
    )
  })
})
