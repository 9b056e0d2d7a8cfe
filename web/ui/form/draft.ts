/** What is being written, kept in this window until it is sent. */
export type Draft = Record<string, unknown>

const placeOf = (name: string): string => `nhip.draft.${name}`

export function findDraft(name: string | undefined): Draft | null {
  if (!name) return null
  const stored = sessionStorage.getItem(placeOf(name))
  if (stored === null) return null
  try {
    const draft: unknown = JSON.parse(stored)
    return typeof draft === 'object' && draft !== null ? Object.fromEntries(Object.entries(draft)) : null
  } catch {
    return null
  }
}

export function keepDraft(name: string | undefined, draft: Draft): void {
  if (!name) return
  try {
    sessionStorage.setItem(placeOf(name), JSON.stringify(draft))
  } catch {
    // A full store loses the draft, not the work on the screen.
  }
}

export function dropDraft(name: string | undefined): void {
  if (name) sessionStorage.removeItem(placeOf(name))
}
