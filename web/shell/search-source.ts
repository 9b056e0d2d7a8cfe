/** Something found: where it leads, what it is called and of which kind it is. */
export type Found = { key: string; title: string; kind: string; to: string }

/** Asks one place for what was typed; diacritics do not matter. */
export type SearchSource = (typed: string, signal: AbortSignal) => Promise<readonly Found[]>

/** The places that the command bar asks, besides the rooms and the actions of the page. */
export const searchSources: readonly SearchSource[] = []
