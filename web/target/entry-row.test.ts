import { expect, it } from 'vitest'
import { decimal } from '#domain/quantity/decimal.ts'
import type { ActualCell, GridRow } from '#domain/target/actual-contract.ts'
import { monthlySum } from '#domain/target/counting-fixture.ts'
import { ApiProblem } from '#web/api/problem.ts'
import { describeRow, type Held, isWaiting, isWrong, type Notation } from './entry-row.ts'
import { choicesOf } from './read-entry.ts'

const cell = (value: string, version: number): ActualCell => ({
  id: '018b0000-0000-7000-8000-000000000001',
  targetId: 'a',
  month: 9,
  value: decimal(value),
  base: null,
  state: 'draft',
  note: null,
  returnedReason: null,
  enteredBy: null,
  citedCell: null,
  citedFrom: null,
  submittedBy: null,
  submittedOn: null,
  approvedBy: null,
  approvedOn: null,
  version,
})
const row = (held: ActualCell | null): GridRow => ({
  targetId: 'a',
  indicatorName: 'Kết nạp',
  unitOfMeasure: 'đảng viên',
  decimals: 0,
  ...monthlySum,
  baseName: null,
  scaleLevels: null,
  planned: decimal(120),
  previous: decimal(5),
  previousToDate: decimal(55),
  expectedToDate: decimal(90),
  cell: held,
  waiting: null,
  returnedFrom: null,
  changedAfterFreeze: false,
  can: { approve: { allowed: true }, return: { allowed: true } },
})
const nothing: Held = { typed: {}, refused: null, known: {} }
const text = (written: string | null, begunOn: number | null, baseText: string | null = null): Held => ({
  ...nothing,
  typed: { a: { text: written, baseText, isPasted: false, begunOn } },
})
const notation: Notation = {
  language: 'vi',
  format: String,
  choicesOf: (given) => choicesOf(given, { yes: 'Có', no: 'Không' }),
}
const describe = (given: GridRow, held: Held) =>
  describeRow({ key: 'a', number: 1, month: 9, row: given, cell: given.cell }, held, notation)

it('shows what is held, or waits for a figure', () => {
  expect(describe(row(cell('7', 1)), nothing)).toMatchObject({ text: '7', isUnsaved: false, isOpen: true })
  expect(isWaiting(describe(row(null), nothing))).toBe(true)
})

it('keeps what is typed apart from what is saved', () => {
  expect(describe(row(cell('7', 1)), text('8', 1))).toMatchObject({ isUnsaved: true, theirs: null })
  expect(describe(row(cell('8', 2)), text('8', 1))).toMatchObject({ isUnsaved: false, theirs: null })
})

it('shows what someone else has written since, until the writer has chosen', () => {
  const line = describe(row(cell('9', 2)), text('8', 1))
  expect(line.theirs).toMatchObject({ value: '9', version: 2 })
  expect(isWrong(line)).toBe(true)
  expect(describe(row(cell('9', 1)), text('8', null)).theirs).toMatchObject({ value: '9' })
  expect(describe(row(cell('9', 2)), text('8', 2)).theirs).toBeNull()
  const fromRefusal = { ...text('8', 1), known: { a: cell('9', 3) } }
  expect(describe(row(cell('7', 1)), fromRefusal).theirs).toMatchObject({ version: 3 })
})

it('names the cell that the server refused, until it is written anew', () => {
  const fields = [{ path: 'cells.0.value', code: 'more_decimals_than_indicator' }]
  const problem = new ApiProblem('invalid', { fields })
  const refused = { sent: ['a'], problem, rewritten: [] }
  expect(describe(row(null), { ...text('8', null), refused }).refusal).toMatchObject(fields[0] ?? {})
  const rewritten = { ...refused, rewritten: ['a'] }
  expect(describe(row(null), { ...text('8', null), refused: rewritten }).refusal).toBeNull()
})

it('reads a pair by both its boxes, one of which may stand already', () => {
  const ratio: GridRow = { ...row(null), aggregation: 'ratio', overUnits: 'ratio', baseName: 'vốn giao' }
  expect(describe(ratio, text('40', null, '80')).reading).toEqual({ kind: 'value', value: '40', base: '80' })
  expect(describe(ratio, text('40', null)).reading).toMatchObject({ code: 'base_needed' })
  expect(describe(ratio, text('40', null, '-1')).reading).toMatchObject({ code: 'base_negative' })
  const held = { ...ratio, cell: { ...cell('40', 1), base: decimal(80) } }
  expect(describe(held, text(null, 1, '90'))).toMatchObject({ text: '40', baseText: '90', isUnsaved: true })
  expect(describe(held, text('40', 1, '80,0'))).toMatchObject({ isUnsaved: false })
})

it('reads words by their first letters, and shows the word of a figure', () => {
  const scale: GridRow = { ...row(null), direction: 'scale', scaleLevels: ['Yếu', 'Trung bình', 'Tốt'] }
  expect(describe(scale, text('y', null)).reading).toMatchObject({ value: '1' })
  expect(describe(scale, text('t', null)).reading).toMatchObject({
    code: 'not_a_choice',
    cures: ['Trung bình', 'Tốt'],
  })
  expect(describe(scale, text('tô'.normalize('NFD'), null)).reading).toMatchObject({ value: '3' })
  expect(describe({ ...scale, cell: cell('2', 1) }, nothing).text).toBe('Trung bình')
  const answer: GridRow = { ...row(cell('1', 1)), direction: 'yes_no' }
  expect(describe(answer, nothing).text).toBe('Có')
  expect(describe(answer, text('k', 1)).reading).toMatchObject({ value: '0' })
})
