/** What a mark in a document stands for: a figure, a clause, a source that figures point to, or a line of the head. */
export type MarkKind = 'figure' | 'clause' | 'source' | 'head'

const prefixes: Readonly<Record<MarkKind, string>> = {
  figure: 'nhip_f_',
  clause: 'nhip_c_',
  source: 'nhip_s_',
  head: 'nhip_h_',
}
const longestName = 40
const shape = /^nhip_([fcsh])_([A-Za-z0-9_]+)$/
const kinds: Readonly<Record<string, MarkKind>> = { f: 'figure', c: 'clause', s: 'source', h: 'head' }

/**
 * The name of the bookmark and the tag of the content control by which a part is known again; a UUID goes without its
 * hyphens. Word allows forty letters, digits and underscores. Throws RangeError for an id that does not fit.
 */
export function markName(kind: MarkKind, id: string): string {
  const name = `${prefixes[kind]}${id.replaceAll('-', '')}`
  if (name.length > longestName || !shape.test(name)) throw new RangeError(`no name of a mark: ${id}`)
  return name
}

/** What a name found in a document stands for; null when it is none of ours. */
export function readMarkName(name: string): { kind: MarkKind; id: string } | null {
  const [, letter = '', id = ''] = shape.exec(name) ?? []
  const kind = kinds[letter]
  return kind ? { kind, id } : null
}
