/** One box of a sheet: the text in it, and whether it may be written. */
export type SheetBox = { key: string; part: 'text' | 'baseText'; text: string; isOpen: boolean }

/** The boxes of a sheet, line by line; null where a line has none in a column. */
export type Sheet = readonly (readonly (SheetBox | null)[])[]

export type Place = { row: number; column: number }
export type Selection = { from: Place; to: Place }

/** What is to be written where, in the order in which it was laid. */
export type SheetWrite = { box: SheetBox; text: string }

/** What came of laying a range on a sheet. */
export type Laid = {
  writes: SheetWrite[]
  /** Figures that fell outside the sheet, and on boxes that are not open. */
  outside: number
  frozen: number
}

const boundsOf = ({ from, to }: Selection) => ({
  top: Math.min(from.row, to.row),
  bottom: Math.max(from.row, to.row),
  left: Math.min(from.column, to.column),
  right: Math.max(from.column, to.column),
})

export function isWithin(selection: Selection | null, { row, column }: Place): boolean {
  if (!selection) return false
  const { top, bottom, left, right } = boundsOf(selection)
  return row >= top && row <= bottom && column >= left && column <= right
}

export const isMany = (selection: Selection | null): selection is Selection =>
  selection !== null &&
  (selection.from.row !== selection.to.row || selection.from.column !== selection.to.column)

/** The boxes of a selection, line by line. */
const linesOf = (sheet: Sheet, selection: Selection): (SheetBox | null)[][] => {
  const { top, bottom, left, right } = boundsOf(selection)
  return sheet.slice(top, bottom + 1).map((line) => Array.from(line.slice(left, right + 1)))
}

/**
 * Lays a range from the clipboard on the sheet from a place on. An empty cell of the range (as the hidden parts of merged
 * cells are) leaves what stands; a single figure fills the whole selection.
 */
export function layRange(sheet: Sheet, selection: Selection, range: readonly (readonly string[])[]): Laid {
  const single = range.length === 1 && range[0]?.length === 1 ? range[0][0] : undefined
  if (single !== undefined && isMany(selection)) return fill(linesOf(sheet, selection).flat(), single)
  const { top, left } = boundsOf(selection)
  const laid: Laid = { writes: [], outside: 0, frozen: 0 }
  for (const [down, line] of range.entries())
    for (const [along, text] of line.entries()) {
      if (text === '') continue
      const box = sheet[top + down]?.[left + along]
      if (!box) laid.outside += 1
      else if (!box.isOpen) laid.frozen += 1
      else laid.writes.push({ box, text })
    }
  return laid
}

function fill(boxes: readonly (SheetBox | null)[], text: string): Laid {
  const present = boxes.filter((box) => box !== null)
  const open = present.filter((box) => box.isOpen)
  return { writes: open.map((box) => ({ box, text })), outside: 0, frozen: present.length - open.length }
}

/** Fills a selection down from its first line; a single box takes what stands above it. */
export function fillDown(sheet: Sheet, selection: Selection): SheetWrite[] {
  const { top, bottom, left, right } = boundsOf(selection)
  const source = top === bottom ? top - 1 : top
  return Array.from({ length: right - left + 1 }, (_, index) => left + index).flatMap((column) => {
    const text = sheet[source]?.[column]?.text
    if (text === undefined || text === '') return []
    return sheet
      .slice(source + 1, bottom + 1)
      .flatMap((line) => (line[column]?.isOpen ? [{ box: line[column], text }] : []))
  })
}

/** Empties the open boxes of a selection. */
export const clearBoxes = (sheet: Sheet, selection: Selection): SheetWrite[] =>
  fill(linesOf(sheet, selection).flat(), '').writes

/** A selection as spreadsheets take it from the clipboard: a line a row, tabs between. */
export const copyOf = (sheet: Sheet, selection: Selection): string =>
  linesOf(sheet, selection)
    .map((line) => line.map((box) => box?.text ?? '').join('\t'))
    .join('\n')

/** The next place in a direction that has a box to be written, within the sheet; null where there is none. */
export function nextOpen(sheet: Sheet, from: Place, step: Place): Place | null {
  for (
    let place = { row: from.row + step.row, column: from.column + step.column };
    place.row >= 0 && place.row < sheet.length && place.column >= 0 && place.column < widthOf(sheet);
    place = { row: place.row + step.row, column: place.column + step.column }
  )
    if (sheet[place.row]?.[place.column]?.isOpen) return place
  return null
}

/** One place further, open or not, for a selection that grows. */
export const further = (sheet: Sheet, { row, column }: Place, step: Place): Place => ({
  row: Math.min(Math.max(row + step.row, 0), sheet.length - 1),
  column: Math.min(Math.max(column + step.column, 0), widthOf(sheet) - 1),
})

const widthOf = (sheet: Sheet): number => Math.max(0, ...sheet.map((line) => line.length))
