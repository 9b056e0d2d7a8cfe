import { randomUUIDv7 } from 'node:crypto'
import type { ClientBase } from 'pg'
import type { Statement } from '../app/messages.ts'
import { percentile } from './statistics.ts'

/** Sends a request's own statements again and again over one plain connection, one after another, reading all rows. */
export async function timeBareSql(
  client: ClientBase,
  statements: readonly Statement[],
  seconds: number,
): Promise<{ p50: number; p95: number }> {
  const times: number[] = []
  const end = performance.now() + seconds * 1000
  do {
    const repeated = renew(statements, times.length)
    const start = performance.now()
    for (const { text, values } of repeated) await client.query(text, [...values])
    times.push(performance.now() - start)
  } while (performance.now() < end)
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) }
}

const uuidV7 = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/gi

/** A figure that is written again as it stands would not be written at all. */
const figure = /"value":"(\d+)"/g

/** Everything in the set was made before this day, and what a write makes bears the real day. */
const newestOfSet = Date.parse('2024-01-01T00:00:00Z')
const instantOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)

/** A write makes rows, versions and figures: repeated, it must make others. What existed before keeps its id. */
export function renew(statements: readonly Statement[], turn: number): Statement[] {
  const made = new Map<string, string>()
  const renewed = (id: string): string => {
    if (instantOf(id) < newestOfSet) return id
    const other = made.get(id) ?? randomUUIDv7()
    made.set(id, other)
    return other
  }
  const anew = (_all: string, held: string): string => `"value":"${Number(held) + turn + 1}"`
  return statements.map(({ text, values }) => {
    const version = /"?version"? = \$(\d+)/.exec(text)?.[1]
    const isUpdate = /\bupdate /.test(text)
    return {
      text,
      values: values.map((value, index) => {
        if (typeof value === 'string') return value.replace(uuidV7, renewed).replace(figure, anew)
        return isUpdate && index + 1 === Number(version) ? Number(value) + turn + 1 : value
      }),
    }
  })
}
