import { nameKey } from './nearest-name.ts'

/** A unit by its names, with how deep it stands in the tree. */
export interface NamedUnit {
  readonly id: string
  readonly keys: readonly string[]
  readonly depth: number
}

/** Words in which a unit may be named. */
export interface Words {
  readonly text: string
  readonly cell: string | null
}

export interface UnitInWords {
  find(candidates: readonly Words[]): { unitId: string; evidence: Words } | null
}

/**
 * Finds the unit of which a heading speaks, from the likeliest words to the least. A letterhead names the body above
 * first and the unit below it: of all units named, the deepest is meant, and of equals the first.
 */
export function openUnitInWords(units: readonly NamedUnit[]): UnitInWords {
  const byKey = new Map<string, NamedUnit | null>()
  for (const unit of units)
    for (const key of new Set(unit.keys))
      byKey.set(key, byKey.has(key) && byKey.get(key) !== unit ? null : unit)
  const longest = Math.max(0, ...[...byKey.keys()].map((key) => key.split(' ').length))
  const begin = new Set([...byKey.keys()].map((key) => key.split(' ')[0]))
  const longestNamed = (text: string): NamedUnit | null => {
    const words = nameKey(text.replaceAll('_', ' ')).split(' ')
    for (let length = Math.min(longest, words.length); length > 0; length--) {
      for (let start = 0; start + length <= words.length; start++) {
        if (!begin.has(words[start])) continue
        const unit = byKey.get(words.slice(start, start + length).join(' '))
        if (unit) return unit
      }
    }
    return null
  }
  return {
    find(candidates) {
      let best: { unit: NamedUnit; evidence: Words } | null = null
      for (const evidence of candidates) {
        const unit = longestNamed(evidence.text)
        if (unit && (!best || unit.depth > best.unit.depth)) best = { unit, evidence }
      }
      return best && { unitId: best.unit.id, evidence: best.evidence }
    },
  }
}
