import { sql } from 'kysely'
import type { downloadFile as route } from '#domain/file/contract.ts'
import { seesIntakes } from '#server/intake/queries.ts'
import type { DownloadQuery } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { meetingsSeen } from '#server/meeting/meetings-seen.ts'
import { isVisibleTo } from '#server/target/visible-to.ts'
import { visibleObligation } from '#server/obligation/visible-obligation.ts'

/**
 * Gives a file to whoever uploaded it, or may see something that it is evidence of, that it goes along with as guidance, a paper of
 * money asked for or of a matter submitted, or the reading of a document that
 * it is; for others it does not exist.
 */
export const downloadFile: DownloadQuery<typeof route> = async ({ params }, { db, actor, files }) => {
  const file = found(
    await db
      .selectFrom('file')
      .select(['hash', 'name', 'media_type'])
      .where('id', '=', params.id)
      .where(
        sql<boolean>`(file.uploaded_by = ${actor.personId} or exists (
          select from evidence join submission s on s.id = evidence.submission_id
          join obligation o on o.id = s.obligation_id
          where evidence.file_id = file.id and ${visibleObligation(actor)})
          or exists (
          with recursive told as (
            select g.task_id as id from guidance_file gf join guidance g on g.id = gf.guidance_id where gf.file_id = file.id
            union select child.id from obligation child join told on child.parent_id = told.id)
          select from obligation o join told on told.id = o.id where ${visibleObligation(actor)})
          or exists (select from funding f left join funding_step s on s.funding_id = f.id
            where file.id in (f.file_id, s.file_id) and ${isVisibleTo(actor, 'f.unit_id')})
          or exists (select from matter_file x join matter m on m.id = x.matter_id
            where x.file_id = file.id and (${isVisibleTo(actor, 'm.submitted_by_unit_id')}
              or ${isVisibleTo(actor, 'm.addressed_to_unit_id')}))
          or exists (select from meeting_paper_version v join meeting_paper p on p.id = v.paper_id
            where v.file_id = file.id and p.removed_at is null
              and p.meeting_id in (${meetingsSeen(db, actor).select('m.id')}))
          or ${seesIntakes(actor)} and exists (
            select from intake join document d on d.id = intake.document_id where d.file_id = file.id))`,
      )
      .executeTakeFirst(),
  )
  const { stream, size } = await files.read(file.hash)
  return { bytes: stream, mediaType: file.media_type, name: file.name, size }
}
