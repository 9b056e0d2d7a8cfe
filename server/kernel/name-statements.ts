import { createHash } from 'node:crypto'
import pg from 'pg'

/** Texts that are named; lists of varying length make ever new ones, and each takes memory in every connection. */
const mostNames = 300
/** Texts that came once and may come again. */
const mostSeen = 5_000

/** The names of the statements of a pool: whatever comes a second time has one. */
export function openNames(): (text: string) => string | undefined {
  const names = new Map<string, string>()
  const seen = new Set<string>()
  return (text) => {
    const known = names.get(text)
    if (known || names.size >= mostNames || / like |group by|count\(/i.test(text)) return known
    if (!seen.delete(text)) {
      if (seen.size >= mostSeen) seen.clear()
      seen.add(text)
      return undefined
    }
    const name = createHash('sha256').update(text).digest('hex').slice(0, 32)
    names.set(text, name)
    return name
  }
}

/**
 * Lets PostgreSQL keep the plan of a statement that comes again, by sending it under a name: planning the joins of a
 * list takes longer than reading its fifty rows. What searches by a pattern or counts is planned each time: there only
 * the values say which way is short, and planning is little beside the work.
 */
export function nameStatements(client: pg.ClientBase, nameOf: ReturnType<typeof openNames>): void {
  // oxlint-disable typescript/unbound-method -- called with their client
  client.query = new Proxy(client.query, {
    apply: (_query, self, [text, values, ...rest]: unknown[]) =>
      Reflect.apply(pg.Client.prototype.query, self, [...named(text, values, nameOf), ...rest]),
  })
  // oxlint-enable typescript/unbound-method
}

function named(text: unknown, values: unknown, nameOf: ReturnType<typeof openNames>): unknown[] {
  if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return [text, values]
  const name = nameOf(text)
  return name ? [{ name, text, values }] : [text, values]
}
