import { foldText } from '#domain/text/fold.ts'
import { normalizeLine } from '#domain/text/normalize.ts'
import type { Cell, Sheet } from '../cell.ts'

/** Words of a sheet with the cell where they stand; `cell` is null for the name of the sheet itself. */
export type Evidence = { text: string; cell: string | null }

/** What stands above a table and holds for all of it. */
export type TitleFacts = {
  year: number | null
  month: number | null
  unitOfMeasure: Evidence | null
  indicator: Evidence | null
  /** Where the unit may be named, the likeliest first. */
  unitCandidates: Evidence[]
}

const labels = {
  unitOfMeasure: /^[(\s]*(?:đơn vị tính|đvt|đv tính)\s*[:：]\s*(.*?)[)\s]*$/iu,
  indicator: /^\s*(?:tên chỉ tiêu|chỉ tiêu)\s*[:：]\s*(.*)$/iu,
  unit: /^\s*(?:(?:tên )?(?:đơn vị|cơ quan|địa phương)(?: báo cáo| thực hiện| lập)?)\s*[:：]\s*(.*)$/iu,
}
const noUnitIsNamed =
  /^(kinh gui|cong hoa xa hoi|doc lap|dang cong san|bieu( so)?\b|mau( so)?\b|phu luc|so\s*[:-])/
const mostCandidates = 30

/** Reads the lines above a table. A line with a day of the month is a date of signing, not the month reported. */
export function readTitleFacts(sheet: Sheet, headingRow: number): TitleFacts {
  const lines = sheet.rows.slice(0, headingRow).flatMap((row) => readLine(row))
  const labelled = (label: RegExp): Evidence | null =>
    lines.map((line) => valueOf(line, label)).find((found) => found !== null) ?? null
  const unit = labelled(labels.unit)
  const undated = lines.map(({ text }) => foldText(text)).filter((text) => !namesDay(text))
  const numberIn = (pattern: RegExp): number | null => {
    const found = undated.map((text) => pattern.exec(text)?.[1]).find((each) => each !== undefined)
    return found === undefined ? null : Number(found)
  }
  const others = lines.filter(({ text }) => !Object.values(labels).some((label) => label.test(text)))
  const named = others.filter(({ text }) => !noUnitIsNamed.test(foldText(text).trim()))
  const candidates = [...(unit ? [unit] : []), ...named.map(({ text, cell }) => ({ text, cell }))]
  return {
    year: numberIn(/\b(?:nam|thang \d{1,2} ?\/) ?((?:19|20)\d\d)\b/),
    month: numberIn(/(?<!\d )\bthang 0?([1-9]|1[0-2])\b/),
    unitOfMeasure: labelled(labels.unitOfMeasure),
    indicator: labelled(labels.indicator),
    unitCandidates: [...candidates.slice(0, mostCandidates), { text: sheet.name, cell: null }],
  }
}

type Line = Evidence & { next: Cell | undefined }

/** The texts of a row, each with the next filled cell beside it: a label and its value may stand apart. */
function readLine(row: readonly Cell[]): Line[] {
  const filled = row.filter(({ kind }) => kind !== 'empty')
  return filled.flatMap((cell, index) =>
    cell.kind === 'text'
      ? cell.text
          .split('\n')
          .map((text) => ({ text: normalizeLine(text), cell: cell.address, next: filled[index + 1] }))
          .filter(({ text }) => text !== '')
      : [],
  )
}

function valueOf({ text, cell, next }: Line, label: RegExp): Evidence | null {
  const value = label.exec(text)?.[1]?.trim()
  if (value === undefined) return null
  if (value !== '') return { text: value, cell }
  return next?.kind === 'text' ? { text: normalizeLine(next.text), cell: next.address } : null
}

/** "ngày 5 tháng 10": in two steps, so that a line of nothing but days costs no more than its length. */
function namesDay(folded: string): boolean {
  const at = folded.search(/\bngay\b/)
  return at >= 0 && /\bthang\b/.test(folded.slice(at))
}
