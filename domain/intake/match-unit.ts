import { foldText } from '#domain/text/fold.ts'

export interface KnownUnit {
  readonly id: string
  readonly name: string
  readonly shortName: string
}

const tokensOf = (text: string): string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * Finds the units of an organisation by the words of a document: every unit whose whole name or short name stands in
 * them, longest first, each stretch of words used once; a whole name that a person explained before means what they said. "Ban Dân vận, Báo Mẫu" gives two; "các đơn vị" gives none.
 */
export class UnitMatcher {
  readonly #names: readonly { id: string; words: string }[]
  readonly #learnt: ReadonlyMap<string, string>

  constructor(units: readonly KnownUnit[], learnt: readonly { unitId: string; written: string }[] = []) {
    this.#learnt = new Map(learnt.map(({ unitId, written }) => [tokensOf(written).join(' '), unitId]))
    this.#names = units
      .flatMap(({ id, name, shortName }) =>
        [name, shortName].map((each) => ({ id, words: tokensOf(each).join(' ') })),
      )
      .filter(({ words }) => words.includes(' '))
      .toSorted((a, b) => b.words.length - a.words.length)
  }

  find(text: string): string[] {
    const learnt = this.#learnt.get(tokensOf(text).join(' '))
    if (learnt !== undefined) return [learnt]
    let rest = ` ${tokensOf(text).join(' ')} `
    const found: { id: string; at: number }[] = []
    for (const { id, words } of this.#names) {
      const at = rest.indexOf(` ${words} `)
      if (at < 0) continue
      if (!found.some((unit) => unit.id === id)) found.push({ id, at })
      rest = rest.replace(` ${words} `, ` ${'#'.repeat(words.length)} `)
    }
    return found.toSorted((a, b) => a.at - b.at).map(({ id }) => id)
  }
}
