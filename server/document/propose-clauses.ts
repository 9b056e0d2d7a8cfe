import { buffer } from 'node:stream/consumers'
import { splitClauses } from '#domain/document/clauses.ts'
import type { proposeClauses as route } from '#domain/document/contract.ts'
import { readWords } from '#documents/in/read-words.ts'
import type { Query } from '#server/kernel/context.ts'
import { found, refused } from '#server/kernel/problem.ts'
import { documentsSeen } from './documents-seen.ts'

/** The clauses that the text, or the latest file of it, seems to have. */
export const proposeClauses: Query<typeof route> = async ({ params }, { db, actor, files }) => {
  const document = found(
    await documentsSeen(db, actor)
      .leftJoin('file as f', 'f.id', 'd.file_id')
      .select(['d.text', 'f.hash'])
      .where('d.id', '=', params.id)
      .executeTakeFirst(),
  )
  if (document.text !== null) return { clauses: splitClauses(document.text).slice(0, 600) }
  if (document.hash === null) throw refused('document_has_no_text')
  const { stream } = await files.read(document.hash)
  return { clauses: splitClauses(await readWords(await buffer(stream))).slice(0, 600) }
}
