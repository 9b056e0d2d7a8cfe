/** What stands in the fields of a proposal, readable or not. */
export type Values = Record<string, unknown>

/** Values typed over one version of a proposal. */
export type Edit = { values: Values; version: number }

/** An edit kept in this window, when it is one. */
export function findEdit(kept: Record<string, unknown> | null): Edit | null {
  const values = kept?.['values']
  const version = kept?.['version']
  if (typeof version !== 'number' || typeof values !== 'object' || values === null) return null
  return { values: Object.fromEntries(Object.entries(values)), version }
}
