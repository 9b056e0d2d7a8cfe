import { describe, expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { wordsOf } from '#domain/official-document/block.ts'
import { decimal } from '#domain/quantity/decimal.ts'
import type { BriefingPack } from './briefing-pack.ts'
import { packDocument } from './pack-document.ts'

const on = calendarDate('2023-10-05')
const unit = { id: '0198c3f2-0000-7000-8000-000000000001', name: 'Huyện ủy A', shortName: 'HU A' }
const pack: BriefingPack = {
  meetingId: 'm',
  title: 'Hội nghị giao ban 9 tháng',
  heldOn: on,
  reviewedFrom: calendarDate('2023-01-01'),
  reviewedTo: calendarDate('2023-09-30'),
  previousHeldOn: calendarDate('2023-09-05'),
  briefing: {
    asOf: on,
    previousTasks: 5,
    previousVerified: 3,
    conclusions: [],
    targets: [
      {
        targetId: '0198c3f2-0000-7000-8000-000000000002',
        unit,
        indicator: 'Kết nạp đảng viên mới',
        unitOfMeasure: 'người',
        decimals: 0,
        planned: decimal(1200),
        actual: decimal(610),
        expected: decimal(900),
        percentOfExpected: decimal('67.8'),
        paceSoFar: decimal('67.8'),
        neededPerPeriod: decimal('196.7'),
        verdict: 'behind',
        passport: { month: 9, submittedBy: null, submittedOn: null, approvedBy: 'p', approvedOn: on },
      },
    ],
    targetsBehind: 1,
    recommendations: [],
    difficulties: [],
    previousConclusions: [
      {
        id: 'c',
        ordinal: 1,
        text: 'Rà soát chỉ tiêu',
        leadUnit: unit,
        standing: 'verified',
        dueOn: on,
        task: null,
      },
    ],
    overdueByUnit: [
      { unit, open: 10, overdue: 4, oldestDays: 12 },
      { unit: { id: 'b', name: 'Huyện ủy B', shortName: 'B' }, open: 6, overdue: 0, oldestDays: 0 },
    ],
    matters: [],
    drafts: [],
    taken: null,
  },
  isFrozen: true,
  people: [{ id: 'p', name: 'Người duyệt mẫu', title: null }],
  origin: 'https://nhip.mau',
  layout: 'party',
  superiorBody: null,
  issuingBody: 'Văn phòng Tỉnh ủy',
  symbol: 'BC/VPTU',
  place: 'Mẫu',
  recipients: [],
  signer: { authority: null, position: 'Chánh Văn phòng', name: null },
  isDemonstration: true,
}

const sourcesOf = (given: BriefingPack) =>
  packDocument(given).annexes.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'sources' ? block.sources : [])),
  )

describe('packDocument', () => {
  it('gives every figure in its text a source in the annex', () => {
    const numbers = new Set(sourcesOf(pack).map(({ number }) => number))
    const figures = packDocument(pack).blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? block.text.flatMap((piece) => (typeof piece === 'string' ? [] : [piece]))
        : [],
    )
    expect(figures.length).toBeGreaterThan(8)
    expect(figures.every(({ source }) => source !== null && numbers.has(source))).toBe(true)
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length)
  })

  it('says who approved a target and where it is opened', () => {
    expect(sourcesOf(pack)).toContainEqual(
      expect.objectContaining({
        what: 'Kết nạp đảng viên mới, Huyện ủy A: thực hiện đến nay',
        approvedBy: 'Người duyệt mẫu, 05/10/2023',
        address: 'https://nhip.mau/chi-tieu/0198c3f2-0000-7000-8000-000000000002',
      }),
    )
  })

  it('counts what is overdue of what is open, and says whether it is frozen', () => {
    const words = (given: BriefingPack) =>
      packDocument(given).blocks.flatMap((block) => (block.kind === 'paragraph' ? [wordsOf(block.text)] : []))
    expect(words(pack)).toContain('Có 4 nhiệm vụ quá hạn trên 16 nhiệm vụ đang mở.')
    expect(words(pack)[0]).toContain('chốt khi mở cuộc họp')
    expect(words({ ...pack, isFrozen: false })[0]).toContain('chưa chốt')
  })
})
