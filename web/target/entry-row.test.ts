import { expect, it } from 'vitest'
import { decimal } from '#domain/quantity/decimal.ts'
import type { ActualCell, GridRow } from '#domain/target/actual-contract.ts'
import { monthlySum } from '#domain/target/counting-fixture.ts'
import { ApiProblem } from '#web/api/problem.ts'
import { describeRow, type Held, isWaiting, isWrong } from './entry-row.ts'

const cell = (value: string, version: number): ActualCell => ({
  id: '018b0000-0000-7000-8000-000000000001',
  targetId: 'a',
  month: 9,
  value: decimal(value),
  base: null,
  state: 'draft',
  note: null,
  returnedReason: null,
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
  changedAfterFreeze: false,
  can: { approve: { allowed: true }, return: { allowed: true } },
})
const nothing: Held = { typed: {}, refused: null, known: {} }
const typed = (text: string, base: number | null): Held => ({
  ...nothing,
  typed: { a: { text, isPasted: false, base } },
})
const describe = (given: GridRow, held: Held) => describeRow(given, 0, held, 'vi', String)

it('shows what is held, or waits for a figure', () => {
  expect(describe(row(cell('7', 1)), nothing)).toMatchObject({ text: '7', isUnsaved: false, isOpen: true })
  expect(isWaiting(describe(row(null), nothing))).toBe(true)
})

it('keeps what is typed apart from what is saved', () => {
  expect(describe(row(cell('7', 1)), typed('8', 1))).toMatchObject({ isUnsaved: true, theirs: null })
  expect(describe(row(cell('8', 2)), typed('8', 1))).toMatchObject({ isUnsaved: false, theirs: null })
})

it('shows what someone else has written since, until the writer has chosen', () => {
  const line = describe(row(cell('9', 2)), typed('8', 1))
  expect(line.theirs).toMatchObject({ value: '9', version: 2 })
  expect(isWrong(line)).toBe(true)
  expect(describe(row(cell('9', 1)), typed('8', null)).theirs).toMatchObject({ value: '9' })
  expect(describe(row(cell('9', 2)), typed('8', 2)).theirs).toBeNull()
  const fromRefusal = { ...typed('8', 1), known: { a: cell('9', 3) } }
  expect(describe(row(cell('7', 1)), fromRefusal).theirs).toMatchObject({ version: 3 })
})

it('names the cell that the server refused, until it is written anew', () => {
  const fields = [{ path: 'cells.0.value', code: 'more_decimals_than_indicator' }]
  const problem = new ApiProblem('invalid', { fields })
  const refused = { sent: ['a'], problem, rewritten: [] }
  expect(describe(row(null), { ...typed('8', null), refused }).refusal).toMatchObject(fields[0] ?? {})
  const rewritten = { ...refused, rewritten: ['a'] }
  expect(describe(row(null), { ...typed('8', null), refused: rewritten }).refusal).toBeNull()
})
