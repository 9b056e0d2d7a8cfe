import { Big } from 'big.js'
import type pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { getTarget } from '#server/target/get-target.ts'
import { type WholeBoard, readWholeBoard } from '#server/testing/whole-board.ts'
import { type ReckonedSheet, reckonSheet } from '#server/testing/spreadsheet/reckon-workbook.ts'
import { type PlayedYear, playDemonstration } from './demonstration-fixture.ts'

/**
 * The figures of the demonstration's nine months, made a second time by a spreadsheet of its own: raw plans and actuals by
 * plain SQL, written with another library, reckoned by another program's formulas, and compared to the last digit.
 */
interface RawTarget {
  id: string
  unit_id: string
  code: string
  planned: string
  amounts: string[] | null
  months: Record<string, string>
  below: string[]
  best_before: string | null
}

const through = 9
const first = 2
const months = Array.from({ length: 12 }, (_, index) => index + 1)

let year: PlayedYear
let board: WholeBoard
let raw: RawTarget[]
let sheet: ReckonedSheet
const rowOf = new Map<string, number>()

beforeAll(async () => {
  year = await playDemonstration()
  board = await readWholeBoard(2023, year.context)
  raw = await readRaw()
  raw.forEach(({ id }, index) => rowOf.set(id, first + index))
  sheet = await reckonSheet(await writeSpreadsheet(), 1)
}, 180_000)
afterAll(() => year.close())

/** Amounts that are added up, month by month, more being better: the ten of the plan and the invested capital. */
async function readRaw(): Promise<RawTarget[]> {
  const { rows } = await year.organization.pool.query<RawTarget & pg.QueryResultRow>(`
    select t.id, t.unit_id, i.code, t.planned::text, t.profile_amounts::text[] as amounts,
      coalesce((select jsonb_object_agg(a.month, a.value::text) from actual a
        where a.target_id = t.id and a.state in ('submitted', 'approved')), '{}') as months,
      array(select c.descendant_id::text from unit_closure c
        where c.ancestor_id = t.unit_id and c.depth > 0 and c.valid_to is null) as below,
      (select max(a.value)::text from actual a join target b on b.id = a.target_id
        where b.indicator_id = t.indicator_id and b.unit_id = t.unit_id and b.year < t.year) as best_before
    from target t join indicator i on i.id = t.indicator_id
    where t.year = 2023 and i.aggregation = 'sum' and i.over_units = 'sum' and i.direction = 'higher'
      and i.frequency = 'month' and i.entry = 'in_period' order by i.ordinal, t.id`)
  return rows
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const columns = { planned: 'B', month: (month: number) => letters[1 + month] ?? '', best: 'O' } as const
const made = {
  actual: 'P',
  reported: 'Q',
  expected: 'R',
  percent: 'S',
  shortfall: 'T',
  left: 'U',
  needed: 'V',
  verdict: 'W',
}

/** The province, and a district that hands a target down, report nothing and stand on the units below that do. */
const isSum = (target: RawTarget): boolean => Object.keys(target.months).length === 0
const partsOf = (target: RawTarget): RawTarget[] =>
  raw.filter((other) => other.code === target.code && !isSum(other) && target.below.includes(other.unit_id))

function figuresOf(target: RawTarget, row: number): (string | number | null)[] {
  if (!isSum(target))
    return months.map((month) => (month > through ? null : Number(target.months[month] ?? Number.NaN)))
  const rows = partsOf(target).map(({ id }) => rowOf.get(id))
  return months.map((month) =>
    month > through || row === 0 ? null : `=${rows.map((at) => `${columns.month(month)}${at}`).join('+')}`,
  )
}

/** The months of the plan that are compared: those reported, each by its own amount or a twelfth of the year. */
function expectedFormula({ amounts, planned }: RawTarget, reported: readonly number[], row: number): string {
  if (!amounts) return `=${planned}*Q${row}/12`
  return `=${reported.map((month) => amounts[month - 1]).join('+')}`
}

async function writeSpreadsheet(): Promise<Uint8Array> {
  const rows = raw.map((target) => {
    const row = rowOf.get(target.id) ?? 0
    const reported = reportedOf(target)
    const range = `C${row}:K${row}`
    const best = `MAX(${range},O${row})`
    const verdict =
      `=IF(P${row}*100>=R${row}*105,"exceeded",IF(P${row}*100>=R${row}*95,"on_pace",IF(U${row}=0,"hard",` +
      `IF(MAX(0,B${row}-P${row})>${best}*U${row},"hard","behind"))))`
    const values = [
      target.code,
      Number(target.planned),
      ...figuresOf(target, row),
      Number(target.best_before ?? 0),
      `=SUM(${range})`,
      reported.length,
      expectedFormula(target, reported, row),
      `=ROUND(P${row}*100/R${row},6)`,
      `=ROUND(MAX(0,R${row}-P${row}),6)`,
      12 - Math.max(...reported),
      `=ROUND(MAX(0,B${row}-P${row})/U${row},6)`,
      verdict,
    ]
    return values.map(cell)
  })
  const heads = Array.from({ length: 23 }, (_, index) => ({ value: `${index}` }))
  return writeExcelFile([heads, ...rows], { sheet: 'Sổ tay' }).toBuffer()
}

function cell(value: string | number | null) {
  if (typeof value === 'string' && value.startsWith('='))
    return { type: 'Formula' as const, value: value.slice(1) }
  return value === null || Number.isNaN(value) ? null : { value }
}

const reportedOf = (target: RawTarget): number[] => {
  const own = (each: RawTarget) =>
    months.filter((month) => each.months[month] !== undefined && month <= through)
  const all = isSum(target) ? partsOf(target).flatMap(own) : own(target)
  return months.filter((month) => all.includes(month))
}

const reckoned = (target: RawTarget, column: string): unknown =>
  sheet.reckon(`${column}${rowOf.get(target.id)}`)
const digits = (value: unknown): string => new Big(Number(value)).round(6, Big.roundHalfUp).toFixed()

it('agrees with the spreadsheet to the last digit, target by target', () => {
  expect(raw.length).toBeGreaterThan(130)
  for (const target of raw) {
    const figures = board.standings.find(({ targetId }) => targetId === target.id)?.figures
    expect({
      code: target.code,
      actualToDate: figures?.actualToDate,
      expectedToDate: figures?.expectedToDate,
      percentOfExpected: figures?.percentOfExpected,
      shortfall: figures?.shortfall,
      remainingPeriods: figures?.remainingPeriods,
      neededPerPeriod: figures?.neededPerPeriod,
      verdict: figures?.verdict,
    }).toEqual({
      code: target.code,
      actualToDate: digits(reckoned(target, made.actual)),
      expectedToDate: digits(reckoned(target, made.expected)),
      percentOfExpected: digits(reckoned(target, made.percent)),
      shortfall: digits(reckoned(target, made.shortfall)),
      remainingPeriods: reckoned(target, made.left),
      neededPerPeriod: digits(reckoned(target, made.needed)),
      verdict: reckoned(target, made.verdict),
    })
  }
})

it('names the units that lag and the amount that each must add a month', () => {
  const lagging = board.standings.filter(
    ({ basis, figures }) => basis === 'own' && (figures.verdict === 'behind' || figures.verdict === 'hard'),
  )
  const inSheet = raw.filter((target) => ['behind', 'hard'].includes(String(reckoned(target, made.verdict))))
  const named = (ids: readonly string[]) => new Set(ids)
  expect(
    named(lagging.filter(({ targetId }) => rowOf.has(targetId)).map(({ targetId }) => targetId)),
  ).toEqual(named(inSheet.filter((target) => !isSum(target)).map(({ id }) => id)))
  expect(lagging.length).toBeGreaterThan(20)
})

/** A sum that is itself a part of one above is no total of all units. */
const isTop = (target: RawTarget): boolean => !raw.some(({ below }) => below.includes(target.unit_id))

it('the province is the sum of its units', () => {
  for (const target of raw.filter(isSum)) {
    const total = partsOf(target).reduce((sum, part) => sum.plus(sumOf(part)), new Big(0))
    const figures = board.standings.find(({ targetId }) => targetId === target.id)?.figures
    expect(figures?.actualToDate).toBe(total.toFixed())
    if (!isTop(target)) continue
    const shown = board.totals.find(
      ({ indicatorId }) =>
        indicatorId === board.standings.find(({ targetId }) => targetId === target.id)?.indicatorId,
    )
    expect(shown?.figures.actualToDate).toBe(total.toFixed())
  }
})

const sumOf = ({ months: of }: RawTarget): Big =>
  months.filter((month) => month <= through).reduce((sum, month) => sum.plus(of[month] ?? 0), new Big(0))

it('counts by hand which grassroots organisations take their papers, and names the others', async () => {
  const { rows } = await year.organization.pool.query<{
    name: string
    planned: string
    last: string | null
  }>(`
    select v.name, t.planned::text,
      (select a.value::text from actual a where a.target_id = t.id order by a.month desc limit 1) as last
    from target t join indicator i on i.id = t.indicator_id join unit_version v on v.unit_id = t.unit_id
    join unit u on u.id = t.unit_id where i.code = 'BD' and u.kind = 'grassroots'`)
  const unmet = rows.filter(({ planned, last }) => Number(last ?? 0) < Number(planned))
  const none = rows.filter(({ last }) => Number(last ?? 0) === 0)
  const standing = board.standings.find(
    ({ share, basis, unit }) => share?.of === rows.length && basis !== 'own' && unit.shortName === 'Tỉnh ủy',
  )
  expect(standing?.figures.actualToDate).toBe(
    new Big(rows.length - unmet.length).times(100).div(rows.length).round(6, Big.roundHalfUp).toFixed(),
  )
  const input = { params: { id: standing?.targetId ?? '' }, query: {}, body: {} }
  const { share } = await getTarget(input, year.context)
  expect(share?.unmet.map(({ unit }) => unit.name).toSorted()).toEqual(
    unmet.map(({ name }) => name).toSorted(),
  )
  expect(
    share?.unmet
      .filter(({ hasNone }) => hasNone)
      .map(({ unit }) => unit.name)
      .toSorted(),
  ).toEqual(none.map(({ name }) => name).toSorted())
})
