/** A name that a unit bore until some day, and which unit followed which. */
export type FormerName = { readonly unitId: string; readonly name: string; readonly shortName: string }
export type Succession = { readonly fromId: string; readonly toId: string | null }

/** Longer chains than any body has gone through are a ring of wrong entries. */
const mostSteps = 20

/**
 * Former names and whom they mean today: the unit itself where it was renamed, otherwise the one that followed it. Where
 * several followed, or none, a name means no one any more and is left to a person.
 */
export function formerNames(
  former: readonly FormerName[],
  current: ReadonlySet<string>,
  successions: readonly Succession[],
): { unitId: string; written: string }[] {
  const heirs = Map.groupBy(successions, ({ fromId }) => fromId)
  const today = (unitId: string): string | null => {
    let id: string | null = unitId
    for (let step = 0; step < mostSteps && id !== null; step += 1) {
      if (current.has(id)) return id
      const next: readonly Succession[] = heirs.get(id) ?? []
      id = next.length === 1 ? (next[0]?.toId ?? null) : null
    }
    return null
  }
  return former.flatMap(({ unitId, name, shortName }) => {
    const meant = today(unitId)
    return meant === null
      ? []
      : [...new Set([name, shortName])].map((written) => ({ unitId: meant, written }))
  })
}
