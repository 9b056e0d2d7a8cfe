import { attributeOf } from '../xml/xml-text.ts'
import { walkXml } from './xml.ts'

type Level = { readonly format: string; readonly pattern: string; readonly start: number }

/** Writes the labels that Word draws before numbered paragraphs: "1.", "2.1.", "a)", "-". */
export type Numbering = { labelOf(numberingId: string, level: number): string }

/** Reads numbering.xml. Labels must be asked for in the order of the paragraphs, as they count. */
export function readNumbering(xml: string | null): Numbering {
  const { lists, levels } = xml === null ? { lists: new Map(), levels: new Map() } : readLevels(xml)
  const counts = new Map<string, number[]>()
  return {
    labelOf: (numberingId, depth) => {
      const list: string | undefined = lists.get(numberingId)
      const ofList: readonly Level[] = (list === undefined ? undefined : levels.get(list)) ?? []
      const level = ofList[depth]
      if (!list || !level) return ''
      const counted = (counts.get(list) ?? []).slice(0, depth + 1)
      for (let above = 0; above < depth; above += 1) counted[above] ??= ofList[above]?.start ?? 1
      counted[depth] = counted[depth] === undefined ? level.start : counted[depth] + 1
      counts.set(list, counted)
      return labelFrom(level, counted, ofList)
    },
  }
}

function labelFrom(level: Level, counted: readonly number[], levels: readonly Level[]): string {
  if (level.format === 'none') return ''
  if (level.format === 'bullet') return '-'
  return level.pattern.replace(/%(\d)/g, (_, digit) => {
    const depth = Number(digit) - 1
    return numeral(counted[depth] ?? 1, levels[depth]?.format ?? 'decimal')
  })
}

const romans: readonly [number, string][] = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function numeral(value: number, format: string): string {
  if (format === 'lowerLetter') return letter(value)
  if (format === 'upperLetter') return letter(value).toUpperCase()
  if (format === 'lowerRoman') return roman(value)
  if (format === 'upperRoman') return roman(value).toUpperCase()
  return String(value)
}

const letter = (value: number): string => String.fromCodePoint(97 + ((value - 1) % 26))

function roman(value: number): string {
  let rest = Math.min(value, 100)
  let text = ''
  for (const [size, sign] of romans) {
    while (rest >= size) {
      text += sign
      rest -= size
    }
  }
  return text
}

function readLevels(xml: string): { lists: Map<string, string>; levels: Map<string, Level[]> } {
  const lists = new Map<string, string>()
  const levels = new Map<string, Level[]>()
  let abstractId = ''
  let numberingId = ''
  let depth = -1
  for (const step of walkXml(xml)) {
    if (step.kind !== 'open') continue
    const value = attributeOf(step.attributes, 'w:val') ?? ''
    const ofList = levels.get(abstractId) ?? []
    const level = ofList[depth] ?? { format: 'decimal', pattern: '', start: 1 }
    if (step.name === 'w:abstractNum') {
      abstractId = attributeOf(step.attributes, 'w:abstractNumId') ?? ''
      levels.set(abstractId, [])
    } else if (step.name === 'w:lvl') depth = Number(attributeOf(step.attributes, 'w:ilvl') ?? 0)
    else if (step.name === 'w:num') numberingId = attributeOf(step.attributes, 'w:numId') ?? ''
    else if (step.name === 'w:abstractNumId') lists.set(numberingId, value)
    else if (step.name === 'w:numFmt') ofList[depth] = { ...level, format: value }
    else if (step.name === 'w:lvlText') ofList[depth] = { ...level, pattern: value }
    else if (step.name === 'w:start') ofList[depth] = { ...level, start: Number(value) || 1 }
  }
  return { lists, levels }
}
