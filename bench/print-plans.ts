import type { ClientBase } from 'pg'
import type { Statement } from './app/messages.ts'
import { renew } from './measure/bare-sql.ts'

/** How PostgreSQL answers each statement of a request, with times and buffers; nothing that it writes is kept. */
export async function plansOf(client: ClientBase, statements: readonly Statement[]): Promise<string> {
  const parts: string[] = []
  await client.query('begin')
  try {
    for (const { text, values } of renew(statements, 0)) {
      if (/^(begin|commit|start transaction)/i.test(text)) continue
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${text}`, [
        ...values,
      ])
      const plan = rows.map((row) => `    ${row['QUERY PLAN']}`).join('\n')
      parts.push(`  ${text.trim()}\n${plan}`)
    }
  } finally {
    await client.query('rollback')
  }
  return parts.join('\n\n')
}
