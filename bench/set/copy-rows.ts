import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Insertable } from 'kysely'
import { escapeIdentifier } from 'pg'
import type { ClientBase } from 'pg'
import { from } from 'pg-copy-streams'
import type { Tables } from '#db/types.ts'

export type Row<Name extends keyof Tables> = Insertable<Tables[Name]>

const rowsInChunk = 500
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** Writes rows of one table by COPY. Every row names the same columns. */
export async function copyRows<Name extends keyof Tables>(
  client: ClientBase,
  table: Name,
  rows: readonly Row<Name>[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
  const list = columns.map(escapeIdentifier).join(', ')
  const copy = client.query(from(`copy ${escapeIdentifier(table)} (${list}) from stdin`))
  await pipeline(Readable.from(chunksOf(rows, columns)), copy)
}

function* chunksOf(rows: readonly object[], columns: readonly string[]): Generator<string> {
  for (let start = 0; start < rows.length; start += rowsInChunk) {
    const lines = rows.slice(start, start + rowsInChunk).map((row) => {
      const values = new Map<string, unknown>(Object.entries(row))
      return `${columns.map((column) => copyText(values.get(column))).join('\t')}\n`
    })
    yield lines.join('')
  }
}

/** A value in the text format of COPY. */
export function copyText(value: unknown): string {
  if (value === null || value === undefined) return '\\N'
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return `{${value.map(String).join(',')}}`
  return escape(typeof value === 'string' ? value : JSON.stringify(value))
}

const escape = (text: string): string => text.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? '')
