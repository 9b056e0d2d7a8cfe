import { buffer } from 'node:stream/consumers'
import { compareTexts } from '#domain/appraisal/compare-texts.ts'
import type { compareVersions as route } from '#domain/appraisal/contract.ts'
import { readWords } from '#documents/in/read-words.ts'
import type { Query } from '#server/kernel/context.ts'
import { found, refused } from '#server/kernel/problem.ts'
import { appraisalsSeen } from './appraisals-seen.ts'

/** Longer texts are compared outside of Nhịp. Characters of both together. */
const mostCharacters = 600_000

/** Two versions of the text of one draft, word by word. */
export const compareVersions: Query<typeof route> = async ({ params, query }, { db, actor, files }) => {
  const { document_id: documentId } = found(
    await appraisalsSeen(db, actor).select('a.document_id').where('a.id', '=', params.id).executeTakeFirst(),
  )
  const versions = await db
    .selectFrom('document_file as x')
    .innerJoin('file as f', 'f.id', 'x.file_id')
    .select(['x.id', 'f.hash'])
    .where('x.document_id', '=', documentId)
    .where('x.id', 'in', [query.before, query.after])
    .execute()
  const textOf = async (id: string): Promise<string> => {
    const { hash } = found(versions.find((version) => version.id === id))
    const { stream } = await files.read(hash)
    return readWords(await buffer(stream))
  }
  const [before, after] = [await textOf(query.before), await textOf(query.after)]
  if (before.length + after.length > mostCharacters) throw refused('texts_too_long_to_compare')
  return { paragraphs: compareTexts(before, after) }
}
