import { hyphenate } from '#domain/text/hyphenate.ts'
import type { ReportSection } from '#domain/report/template.ts'

/** A key for a new section, made of its title: "Kiến nghị, đề xuất" is `kien-nghi-de-xuat`; a number tells alike ones apart. */
export function keyOfTitle(title: string, taken: readonly string[]): string {
  const base = hyphenate(title, 34) || 'muc'
  let key = base
  for (let at = 2; taken.includes(key); at += 1) key = `${base}-${at}`
  return key
}

/** The sections with a key each: those of the version before keep theirs, so that they are found in the report before. */
export function withKeys(sections: readonly ReportSection[], kept: readonly string[]): ReportSection[] {
  const taken = [...kept]
  return sections.map((section) => {
    if (kept.includes(section.key)) return section
    const key = keyOfTitle(section.title, taken)
    taken.push(key)
    return { ...section, key }
  })
}
