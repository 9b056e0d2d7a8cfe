import { attributeOf } from '../xml/xml-text.ts'
import { walkXml } from './xml.ts'

const deepest = 6

/** Reads from styles.xml which paragraph styles are headings, and of what level: by their name, or their outline level. */
export function headingLevels(xml: string | null): ReadonlyMap<string, number> {
  const levels = new Map<string, number>()
  if (xml === null) return levels
  let style = ''
  for (const step of walkXml(xml)) {
    if (step.kind !== 'open') continue
    const value = attributeOf(step.attributes, 'w:val') ?? ''
    if (step.name === 'w:style') style = attributeOf(step.attributes, 'w:styleId') ?? ''
    const level = levelIn(step.name, value)
    if (level >= 1 && level <= deepest) levels.set(style, level)
  }
  return levels
}

function levelIn(name: string, value: string): number {
  if (name === 'w:outlineLvl') return Number(value) + 1
  if (name !== 'w:name') return 0
  return /^title$/i.test(value) ? 1 : Number(/^heading (\d)$/i.exec(value)?.[1] ?? 0)
}
