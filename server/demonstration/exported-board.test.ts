import { afterAll, beforeAll, expect, it } from 'vitest'
import { Big } from 'big.js'
import { exportBoard, exportTarget } from '#server/target/export-board.ts'
import { importTargets } from '#server/target/import-targets.ts'
import { runCommand } from '#server/kernel/run-command.ts'
import { openFileStore } from '#server/kernel/file-store.ts'
import { type WholeBoard, readWholeBoard } from '#server/testing/whole-board.ts'
import { type ReckonedSheet, reckonSheet } from '#server/testing/spreadsheet/reckon-workbook.ts'
import { type PlayedYear, playDemonstration } from './demonstration-fixture.ts'

let year: PlayedYear
let bytes: Uint8Array
let board: WholeBoard
beforeAll(async () => {
  year = await playDemonstration()
  bytes = await bytesOf(exportBoard({ params: {}, query: { year: 2023 }, body: {} }, year.context))
  board = await readWholeBoard(2023, year.context)
}, 180_000)
afterAll(() => year.close())

async function bytesOf(download: ReturnType<typeof exportBoard>): Promise<Uint8Array> {
  const { bytes: written } = await download
  if (written instanceof Uint8Array) return written
  throw new TypeError('the board is not a stream')
}

/** Array arithmetic is beyond the other program; `independent-spreadsheet.test.ts` counts those shares by hand. */
const isReckoned = (formula: string): boolean => !formula.includes('SUMPRODUCT((')

/** A formula that rests on such a share is left to the office program. */
function disagreements(sheet: ReckonedSheet): string[] {
  return [...sheet.cells].flatMap(([address, { formula, stored }]) => {
    if (formula === null || !isReckoned(formula)) return []
    const made = sheet.reckon(address)
    const isSame =
      Number.isFinite(made) && new Big(Number(made)).round(6).eq(new Big(Number(stored)).round(6))
    return isSame ? [] : [`${address} =${formula}: ${String(made)} is not ${stored}`]
  })
}

it('every formula, reckoned anew, comes to the figure that stands in its cell', async () => {
  for (const number of [1, 2]) {
    const sheet = await reckonSheet(bytes, number)
    const shares = [...sheet.cells].filter(([, { formula }]) => formula?.includes('SUMPRODUCT(('))
    const rows = new Set(shares.map(([address]) => /\d+$/.exec(address)?.[0]))
    const others = disagreements(sheet).filter((each) => !rows.has(/^[A-Z]+(\d+)/.exec(each)?.[1]))
    expect(others).toEqual([])
    expect([...sheet.cells.values()].filter(({ formula }) => formula !== null).length).toBeGreaterThan(20)
  }
})

it('shows what the board shows', async () => {
  const { cells } = await reckonSheet(bytes, 1)
  const stored = (address: string) => cells.get(address)?.stored ?? null
  const rows = Array.from({ length: 200 }, (_, index) => index + 7).filter(
    (row) => stored(`C${row}`) !== null,
  )
  const shown = rows.flatMap((row) => {
    const standing = board.standings.find(
      ({ unit, indicatorId }) =>
        unit.name === stored(`D${row}`) &&
        board.indicators.some(({ id, code }) => id === indicatorId && code === stored(`B${row}`)),
    )
    return standing ? [{ row, standing }] : []
  })
  expect(shown.length).toBeGreaterThan(150)
  for (const { row, standing } of shown) {
    expect(numberOrNull(stored(`P${row}`))).toBe(standing.figures.actualToDate)
    expect(numberOrNull(stored(`W${row}`))).toBe(standing.figures.neededPerPeriod)
  }
})

const numberOrNull = (stored: unknown): string | null =>
  stored === null ? null : new Big(Number(stored)).toFixed()

it('is imported again without a difference', async () => {
  const { organization, context, today } = year
  const act = {
    verb: 'import-targets',
    route: 'test',
    key: null,
    body: '',
    actor: context.actor,
    now: context.now,
    today,
    requestId: 'test',
    organization,
    files: openFileStore(year.filesDirectory),
  }
  const query = { year: 2023, name: 'Bảng chỉ tiêu.xlsx', dryRun: true, defineMissing: false }
  const { response } = await runCommand(act, (command) =>
    importTargets({ params: {}, query, body: {} }, command, bytes),
  )
  expect(response).toMatchObject({
    state: 'unchanged',
    problems: [],
    summary: { changes: [], newTargets: 0, newFigures: 0 },
  })
})

it('one target brings the units that make it up', async () => {
  const province = board.standings.find(
    // Rows come in no order; a share of units is beyond the other program.
    ({ unit, basis, share }) => unit.shortName === 'Tỉnh ủy' && basis === 'sum_of_units' && share === null,
  )
  const input = { params: { id: province?.targetId ?? '' }, query: {}, body: {} }
  const sheet = await reckonSheet(await bytesOf(exportTarget(input, year.context)), 1)
  expect(disagreements(sheet)).toEqual([])
  expect(sheet.cells.get('A7')?.stored).toBe('Cộng')
})
