import { createHash } from 'node:crypto'
import pg from 'pg'

/** Texts that are named; lists of varying length make ever new ones, and each takes memory in every connection. */
const mostNames = 300
const names = new Map<string, string>()

/**
 * Lets PostgreSQL keep the plan of a statement that comes again, by sending it under a name: planning the joins of a
 * list takes longer than reading its fifty rows. What searches by a pattern or counts is planned each time: there only
 * the values say which way is short, and planning is little beside the work.
 */
export function nameStatements(client: pg.ClientBase): void {
  // oxlint-disable typescript/unbound-method -- called with their client
  client.query = new Proxy(client.query, {
    apply: (_query, self, [text, values, ...rest]: unknown[]) =>
      Reflect.apply(pg.Client.prototype.query, self, [...named(text, values), ...rest]),
  })
  // oxlint-enable typescript/unbound-method
}

function named(text: unknown, values: unknown): unknown[] {
  if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return [text, values]
  const name = nameOf(text)
  return name ? [{ name, text, values }] : [text, values]
}

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= mostNames || / like |group by|count\(/i.test(text)) return known
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32)
  names.set(text, name)
  return name
}
