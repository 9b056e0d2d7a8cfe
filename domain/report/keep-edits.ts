import type { Merged } from './merge-narrative.ts'

/** A paragraph of a consolidated report as it is kept. */
export interface KeptParagraph {
  readonly id: string
  /** What stands in the report. */
  readonly text: string
  /** What the last run made of what the units wrote; null for one that a person added. */
  readonly made: string | null
  readonly unitIds: readonly string[]
  readonly isEdited: boolean
  /** Taken out by a person: it stays out. */
  readonly isRemoved: boolean
}

export type ParagraphChange = 'new' | 'same' | 'changed' | 'source_changed' | 'source_gone'

/** What a paragraph is after a run, and what the run did to it; `before` is the kept one that it follows. */
export interface RunParagraph extends Omit<KeptParagraph, 'id'> {
  readonly id: string | null
  readonly change: ParagraphChange
}

/**
 * A run over what was kept: what a person wrote, changed or took out stays; what nobody touched follows the units. Where the
 * source of an edited paragraph has changed, both stand: the person's words, and what the units say now.
 */
export function keepEdits(kept: readonly KeptParagraph[], merged: readonly Merged[]): RunParagraph[] {
  const made = kept.filter((each) => each.made !== null)
  const left = new Set(made)
  const byMade = Map.groupBy(made, (each) => each.made ?? '')
  const byUnits = Map.groupBy(made, ({ unitIds }) => unitsKey(unitIds))
  const takeFrom = (under: readonly KeptParagraph[] | undefined): KeptParagraph | null => {
    const found = under?.find((each) => left.has(each)) ?? null
    if (found) left.delete(found)
    return found
  }
  const takeMade = (each: Merged): KeptParagraph | null => {
    for (const { text } of each.wordings) {
      const found = takeFrom(byMade.get(text))
      if (found) return found
    }
    return null
  }
  const exact = new Map(merged.map((each) => [each, takeMade(each)] as const))
  const run = merged.map((each): RunParagraph => {
    const before =
      exact.get(each) ?? (each.unitIds.length > 0 ? takeFrom(byUnits.get(unitsKey(each.unitIds))) : null)
    if (!before) return { ...freshOf(each), id: null, change: 'new' }
    const isSameSource = before.made === each.text && unitsKey(before.unitIds) === unitsKey(each.unitIds)
    if (before.isEdited || before.isRemoved)
      return {
        ...before,
        made: each.text,
        unitIds: each.unitIds,
        change: before.made === each.text ? 'same' : 'source_changed',
      }
    return { ...freshOf(each), id: before.id, change: isSameSource ? 'same' : 'changed' }
  })
  const own = kept.filter(({ made }) => made === null).map((each) => ({ ...each, change: 'same' as const }))
  const gone = [...left]
    .filter(({ isEdited }) => isEdited)
    .map((each) => ({ ...each, change: 'source_gone' as const }))
  return [...run, ...gone, ...own]
}

const freshOf = ({ text, unitIds }: Merged) => ({
  text,
  made: text,
  unitIds,
  isEdited: false,
  isRemoved: false,
})

/** The same units, in whatever order. */
const unitsKey = (unitIds: readonly string[]): string => unitIds.toSorted().join(' ')
