import FormulaParser from 'fast-formula-parser'
import { openArchive } from '#documents/in/archive/open-archive.ts'

/** A cell as the file holds it: its formula, and the figure or text that stands in it. */
interface FileCell {
  readonly formula: string | null
  readonly stored: string | number | null
}

/** For tests: a sheet of a workbook, read from its XML alone, with everything reckoned anew by another program's rules. */
export interface ReckonedSheet {
  readonly cells: ReadonlyMap<string, FileCell>
  /** What a cell comes to when its formula, and every formula that it rests on, is reckoned anew. */
  reckon(address: string): unknown
}

/** Throws Error when the workbook has no such sheet. */
export async function reckonSheet(bytes: Uint8Array, number: number): Promise<ReckonedSheet> {
  const archive = await openArchive(bytes)
  const xml = String(await archive.find(`xl/worksheets/sheet${number}.xml`))
  const strings = sharedStrings(String((await archive.find('xl/sharedStrings.xml')) ?? ''))
  const cells = new Map(
    [...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)].map(
      ([, address = '', attributes = '', body = '']) => [address, readCell(attributes, body, strings)],
    ),
  )
  return { cells, reckon: reckonerOf(cells) }
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plain = (xml: string): string =>
  xml.replace(/&(amp|lt|gt|quot|apos);/g, (_all, name: string) => entities[name] ?? '')

const sharedStrings = (xml: string): string[] =>
  [...xml.matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, inner = '']) =>
    [...inner.matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g)].map(([, text = '']) => plain(text)).join(''),
  )

function readCell(attributes: string, body: string, strings: readonly string[]): FileCell {
  const formula = /<f[^>]*>([\s\S]*?)<\/f>/.exec(body)?.[1]
  const value = /<v>([\s\S]*?)<\/v>/.exec(body)?.[1]
  const type = /t="(\w+)"/.exec(attributes)?.[1]
  const text = [...body.matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g)].map(([, part = '']) => plain(part)).join('')
  const stored =
    value === undefined
      ? text || null
      : type === 's'
        ? (strings[Number(value)] ?? null)
        : type === 'str'
          ? plain(value)
          : Number(value)
  return { formula: formula === undefined ? null : plain(formula), stored }
}

const isNumber = (value: unknown): value is number => typeof value === 'number'
const numbersIn = (parts: readonly { value: unknown }[]): number[] =>
  parts.flatMap(({ value }) => (Array.isArray(value) ? value.flat(2) : [value])).filter(isNumber)

/** Functions that the other program leaves out, by the office programs' own definitions. */
const functions = {
  MAX: (...parts: { value: unknown }[]) => Math.max(...numbersIn(parts)),
  LOOKUP: (_sought: { value: unknown }, range: { value: unknown }) => numbersIn([range]).at(-1) ?? null,
}

const letters = (column: number): string => {
  const before = Math.floor((column - 1) / 26)
  return `${before > 0 ? letters(before) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`
}
const numberOf = (name: string): number =>
  name.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** Every cell that a formula names, alone or within a range. */
const cellsIn = (formula: string): string[] =>
  [...formula.matchAll(/([A-Z]{1,2})(\d+)(?::([A-Z]{1,2})(\d+))?/g)].flatMap(
    ([, fromColumn = '', fromRow, toColumn = fromColumn, toRow = fromRow]) => {
      const [left, right] = [numberOf(fromColumn), numberOf(toColumn)]
      const [top, bottom] = [Number(fromRow), Number(toRow)]
      return Array.from({ length: bottom - top + 1 }, (_, row) =>
        Array.from(
          { length: right - left + 1 },
          (_unused, column) => `${letters(left + column)}${top + row}`,
        ),
      ).flat()
    },
  )

function reckonerOf(cells: ReadonlyMap<string, FileCell>): (address: string) => unknown {
  const known = new Map<string, unknown>()
  const at = (row: number, column: number): unknown => reckon(`${letters(column)}${row}`)
  const parser = new FormulaParser({
    functions,
    onCell: ({ row, col }) => at(row, col),
    onRange: ({ from, to }) =>
      Array.from({ length: to.row - from.row + 1 }, (_, row) =>
        Array.from({ length: to.col - from.col + 1 }, (_unused, column) =>
          at(from.row + row, from.col + column),
        ),
      ),
  })
  const reckon = (address: string): unknown => {
    const cell = cells.get(address)
    if (!cell) return null
    if (cell.formula === null) return cell.stored
    if (known.has(address)) return known.get(address)
    // What it rests on first: the other program reads one formula at a time.
    for (const before of cellsIn(cell.formula)) reckon(before)
    known.set(address, parser.parse(cell.formula, { sheet: 'S', row: 1, col: 1 }))
    return known.get(address)
  }
  return reckon
}
