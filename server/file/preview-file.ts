import { sql } from 'kysely'
import { type previewFile as route } from '#domain/file/contract.ts'
import type { Preview } from '#domain/file/preview.ts'
import { isSameDocument } from '#domain/file/same-document.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Db } from '#server/kernel/database.ts'
import { atMost } from '#server/kernel/at-most.ts'
import type { Query } from '#server/kernel/context.ts'
import { runInProcess } from '#server/kernel/jobs/run-in-process.ts'
import { found } from '#server/kernel/problem.ts'
import { visibleFile } from './visible-file.ts'

const module = import.meta.resolve('./preview-process.ts')
const limits = { megabytes: 192, seconds: 15 }
const inTurn = atMost(2)
const read = /wordprocessingml\.document$|spreadsheetml\.sheet$|^text\/plain$/
const drawn = /^image\/(png|apng|jpeg|gif|webp|avif|bmp)$/

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
  return { file: { ...file, mediaType }, preview, versions }
}

async function previewOf(path: string, mediaType: string): Promise<Preview> {
  if (mediaType === 'application/pdf') return { kind: 'pdf' }
  if (drawn.test(mediaType)) return { kind: 'picture' }
  if (!read.test(mediaType)) return { kind: 'none', reason: 'kind_not_shown' }
  return inTurn(() =>
    runInProcess<Preview>(
      module,
      { path, mediaType },
      { ...limits, signal: new AbortController().signal, report: async () => {} },
    ),
  )
}

interface Version {
  id: string
  name: string
  uploadedAt: string
}

/** Files of the same name but for its count, on the same work or the same matter, each as far as it may be seen. */
async function versionsOf(db: Db, actor: Actor, file: { id: string; name: string }): Promise<Version[]> {
  const { rows } = await sql<Version>`
    with recursive chain as (
      select m.id, m.resubmits_id from matter_file x join matter m on m.id = x.matter_id where x.file_id = ${file.id}
      union select m.id, m.resubmits_id from matter m join chain c on m.id = c.resubmits_id or m.resubmits_id = c.id),
    beside as (
      select other.file_id from evidence e join submission s on s.id = e.submission_id
      join submission t on t.obligation_id = s.obligation_id join evidence other on other.submission_id = t.id
      where e.file_id = ${file.id}
      union select x.file_id from chain join matter_file x on x.matter_id = chain.id)
    select file.id, file.name, file.uploaded_at as "uploadedAt" from file
    where file.id in (select file_id from beside) and ${visibleFile(actor)}
    order by file.uploaded_at, file.id limit 200`.execute(db)
  const same = rows.filter(({ name }) => isSameDocument(name, file.name))
  return same.map(({ uploadedAt, ...version }) => ({
    ...version,
    uploadedAt: new Date(uploadedAt).toISOString(),
  }))
}
