import type { Numbering } from './numbering.ts'
import { fromFont } from '../legacy/legacy-font.ts'
import { type StyleFonts, trackRunFont } from './run-fonts.ts'
import { attributeOf } from '../xml/xml-text.ts'
import { OpenTable } from './table-lines.ts'
import { walkXml } from './xml.ts'
import type { XmlStep } from './xml.ts'

type Open = {
  text: string
  numberingId: string | null
  level: number
  style: string | null
}

/** Numbering that a paragraph style carries, by style id. */
export type StyleNumbering = ReadonlyMap<string, { numberingId: string; level: number }>

/**
 * The paragraphs of a WordprocessingML part in reading order; a row of a table of three columns or more is one line,
 * its cells parted by bars. Deleted text, field codes and the fallback copies of drawings are left out.
 */
export function readParagraphs(
  xml: string,
  numbering: Numbering,
  styles: StyleNumbering,
  fonts: StyleFonts,
): string[] {
  const paragraphs: string[] = []
  const tables: OpenTable[] = []
  const put = (words: string): void => {
    const table = tables.at(-1)
    if (table) table.add(words)
    else paragraphs.push(words)
  }
  const open: Open[] = []
  const hidden: string[] = []
  const fontAt = trackRunFont(fonts)
  let isText = false
  for (const step of walkXml(xml)) {
    if (step.kind === 'text') {
      const paragraph = open.at(-1)
      if (isText && hidden.length === 0 && paragraph) paragraph.text += fromFont(step.text, fontAt.font())
      continue
    }
    fontAt.take(step)
    if (hides(step)) trackHidden(step, hidden)
    if (step.name === 'w:t') isText = step.kind === 'open' && !step.isEmpty
    else if (step.name === 'w:p') {
      if (step.kind === 'open') open.push({ text: '', numberingId: null, level: 0, style: null })
      if (step.kind === 'close' || step.isEmpty) close(open.pop(), put, numbering, styles)
    } else if (tableParts.has(step.name)) trackTable(step, tables, put)
    else if (step.kind === 'open') note(step.name, step.attributes, open.at(-1))
  }
  return paragraphs
}

const tableParts = new Set(['w:tbl', 'w:tr', 'w:tc', 'w:vMerge'])

/** A table inside a cell gives its lines to that cell. */
function trackTable(step: XmlStep, tables: OpenTable[], put: (words: string) => void): void {
  if (step.kind === 'text') return
  const table = tables.at(-1)
  if (step.name === 'w:tbl') {
    if (step.kind === 'open' && !step.isEmpty) tables.push(new OpenTable())
    else if (step.kind === 'close') for (const line of tables.pop()?.lines() ?? []) put(line)
  } else if (step.kind === 'open') {
    if (step.name === 'w:tr') table?.startRow()
    else if (step.name === 'w:tc') table?.startCell()
    else if (attributeOf(step.attributes, 'w:val') !== 'restart') table?.continueFromAbove()
  }
}

const hiddenParts = new Set(['mc:Fallback', 'w:del', 'w:moveFrom', 'w:instrText'])

const hides = (step: XmlStep): boolean => step.kind !== 'text' && hiddenParts.has(step.name)

function trackHidden(step: XmlStep, hidden: string[]): void {
  if (step.kind === 'open' && !step.isEmpty) hidden.push(step.name)
  else if (step.kind === 'close') hidden.pop()
}

/** Breaks, tabs and the number of a paragraph stand in empty tags. */
function note(name: string, attributes: string, paragraph: Open | undefined): void {
  if (!paragraph) return
  const value = attributeOf(attributes, 'w:val')
  if (name === 'w:br' || name === 'w:cr') paragraph.text += '\n'
  else if (name === 'w:tab') paragraph.text += paragraph.text === '' ? '' : ' '
  else if (name === 'w:noBreakHyphen') paragraph.text += '-'
  else if (name === 'w:numId') paragraph.numberingId = value
  else if (name === 'w:ilvl') paragraph.level = Number(value ?? 0)
  else if (name === 'w:pStyle') paragraph.style = value
}

function close(
  paragraph: Open | undefined,
  put: (words: string) => void,
  numbering: Numbering,
  styles: StyleNumbering,
): void {
  if (!paragraph) return
  const words = paragraph.text.trim()
  if (words === '') return
  const styled = paragraph.style === null ? undefined : styles.get(paragraph.style)
  const numberingId = paragraph.numberingId ?? styled?.numberingId ?? null
  const level = paragraph.numberingId === null ? (styled?.level ?? 0) : paragraph.level
  const label = numberingId === null || numberingId === '0' ? '' : numbering.labelOf(numberingId, level)
  put(label === '' ? words : `${label} ${words}`)
}

/** Reads from styles.xml which paragraph styles number their paragraphs. */
export function readStyleNumbering(xml: string | null): StyleNumbering {
  const styles = new Map<string, { numberingId: string; level: number }>()
  if (xml === null) return styles
  let style = ''
  let level = 0
  for (const step of walkXml(xml)) {
    if (step.kind !== 'open') continue
    const value = attributeOf(step.attributes, 'w:val') ?? ''
    if (step.name === 'w:style') {
      style = attributeOf(step.attributes, 'w:styleId') ?? ''
      level = 0
    } else if (step.name === 'w:ilvl') level = Number(value)
    else if (step.name === 'w:numId') styles.set(style, { numberingId: value, level })
  }
  return styles
}
