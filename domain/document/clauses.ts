import { normalizeText } from '#domain/text/normalize.ts'

/** A piece of a document that can be cited: `III.2.b`, `Điều 5.1`, and what it says. */
export interface ReadClause {
  readonly address: string
  readonly text: string
}

const headings: readonly (readonly [level: number, pattern: RegExp, name: (found: string) => string])[] = [
  [0, /^Điều\s+(\d{1,3})\s*[.:]\s*(.*)$/iu, (found) => `Điều ${found}`],
  [0, /^([IVX]{1,6})\s*[.\-–]\s*(.*)$/u, (found) => found],
  [1, /^(\d{1,3})\s*[.)\-–]\s+(.*)$/u, (found) => found],
  [2, /^([a-zđ])\s*\)\s*(.*)$/u, (found) => found],
]

/**
 * Takes a text apart into its clauses by the headings at the beginning of lines: I, 1, a) or Điều, khoản, điểm. What stands
 * before the first heading is no clause; a heading of each level belongs to the nearest above. A proposal that a person confirms.
 */
export function splitClauses(text: string): ReadClause[] {
  const clauses: { address: string; lines: string[] }[] = []
  const path: (string | undefined)[] = []
  for (const line of normalizeText(text)
    .split('\n')
    .map((each) => each.trim())) {
    const heading = headingOf(line)
    if (heading) {
      path.length = heading.level
      path[heading.level] = heading.name
      clauses.push({ address: path.filter(Boolean).join('.'), lines: [heading.rest] })
    } else clauses.at(-1)?.lines.push(line)
  }
  return clauses
    .map(({ address, lines }) => ({ address, text: lines.filter(Boolean).join('\n') }))
    .filter((clause) => clause.text !== '')
}

function headingOf(line: string): { level: number; name: string; rest: string } | null {
  for (const [level, pattern, name] of headings) {
    const found = pattern.exec(line)
    if (found?.[1]) return { level, name: name(found[1]), rest: found[2] ?? '' }
  }
  return null
}
