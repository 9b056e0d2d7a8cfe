import { sql } from 'kysely'
import { type previewFile as route } from '#domain/file/contract.ts'
import { canConvertLetters } from '#domain/file/policy.ts'
import { isSameDocument } from '#domain/file/same-document.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Db } from '#server/kernel/database.ts'
import type { Query } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { isConverted } from './convert-letters.ts'
import { previewOf } from './preview-of.ts'
import { visibleFile } from './visible-file.ts'

/** What of a file a page can show, and the other versions of the document that hang on the same thing. */
export const previewFile: Query<typeof route> = async ({ params }, { db, actor, files }) => {
  const { hash, mediaType, ...file } = found(
    await db
      .selectFrom('file')
      .select(['id', 'hash', 'name', 'size', 'media_type as mediaType'])
      .where('id', '=', params.id)
      .where(visibleFile(actor))
      .executeTakeFirst(),
  )
  const [preview, versions] = await Promise.all([
    previewOf(files.placeOf(hash), mediaType),
    versionsOf(db, actor, file),
  ])
  const hasOldLetters = 'oldLetters' in preview && preview.oldLetters !== null
  const conversion = { hasOldLetters, isConverted: hasOldLetters && (await isConverted(db, file.id)) }
  return {
    file: { ...file, mediaType },
    preview,
    versions,
    can: { convert: canConvertLetters(actor, conversion) },
  }
}

interface Version {
  id: string
  name: string
  uploadedAt: string
  isUnicode: boolean
}

/**
 * Files of the same name but for its count, on the same work or the same matter, each as far as it may be seen; and what
 * was made of any of them, or of which this one was made.
 */
async function versionsOf(db: Db, actor: Actor, file: { id: string; name: string }): Promise<Version[]> {
  const origin = sql`(select coalesce(derived_from_id, id) from file where id = ${file.id})`
  const { rows } = await sql<Version>`
    with recursive chain as (
      select m.id, m.resubmits_id from matter_file x join matter m on m.id = x.matter_id where x.file_id = ${origin}
      union select m.id, m.resubmits_id from matter m join chain c on m.id = c.resubmits_id or m.resubmits_id = c.id),
    beside as (
      select other.file_id from evidence e join submission s on s.id = e.submission_id
      join submission t on t.obligation_id = s.obligation_id join evidence other on other.submission_id = t.id
      where e.file_id = ${origin}
      union select x.file_id from chain join matter_file x on x.matter_id = chain.id
      union select ${origin}),
    whole as (select file_id as id from beside union
      select copy.id from file copy join beside on beside.file_id = copy.derived_from_id)
    select file.id, file.name, file.uploaded_at as "uploadedAt", file.derived_from_id is not null as "isUnicode" from file
    where file.id in (select id from whole) and ${visibleFile(actor)}
    order by file.uploaded_at, file.id limit 200`.execute(db)
  const same = rows.filter(({ name }) => isSameDocument(name, file.name))
  return same.map(({ uploadedAt, ...version }) => ({
    ...version,
    uploadedAt: new Date(uploadedAt).toISOString(),
  }))
}
