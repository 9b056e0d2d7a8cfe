import { type RawBuilder, sql } from 'kysely'
import { seesDrafts } from '#domain/bulletin/policy.ts'
import type { Actor } from '#domain/session/actor.ts'
import { documentSeen } from '#server/document/documents-seen.ts'
import { seesIntakes } from '#server/intake/queries.ts'
import { visibleObligation } from '#server/obligation/visible-obligation.ts'
import { isReachedAs, isVisibleTo } from '#server/target/visible-to.ts'

/** A copy in Unicode is seen as the file of which it was made. */
const whole = sql`coalesce(file.derived_from_id, file.id)`

/**
 * Whether a row of `file` may be seen: by whoever uploaded it, or may see something that it is evidence of, that it goes
 * along with as guidance, what shows a milestone of a project, its photograph, a paper of money asked for, of a matter submitted or of a meeting, its photograph, a notice, a
 * picture of news, what shows a good practice, the form of a report that came by mail, a document that the reader sees, or the reading of a document that it is. For others it
 * does not exist.
 */
export const visibleFile = (actor: Actor): RawBuilder<boolean> =>
  sql<boolean>`((file.derived_from_id is null and file.uploaded_by = ${actor.personId})
          or exists (select from file origin where origin.id = file.derived_from_id and origin.uploaded_by = ${actor.personId})
          or exists (
          select from evidence join submission s on s.id = evidence.submission_id
          join obligation o on o.id = s.obligation_id
          where evidence.file_id = ${whole} and ${visibleObligation(actor)})
          or exists (
          with recursive told as (
            select g.task_id as id from guidance_file gf join guidance g on g.id = gf.guidance_id where gf.file_id = ${whole}
            union select child.id from obligation child join told on child.parent_id = told.id)
          select from obligation o join told on told.id = o.id where ${visibleObligation(actor)})
          or exists (select from funding f left join funding_step s on s.funding_id = f.id
            where ${whole} in (f.file_id, s.file_id) and ${isVisibleTo(actor, 'f.unit_id')})
          or exists (select from matter_file x join matter m on m.id = x.matter_id
            where x.file_id = ${whole} and (${isVisibleTo(actor, 'm.submitted_by_unit_id')}
              or ${isVisibleTo(actor, 'm.addressed_to_unit_id')}))
          or exists (select from practice_file x join practice p on p.id = x.practice_id
            where x.file_id = ${whole} and (p.recommended_on is not null or ${isVisibleTo(actor, 'p.unit_id')}))
          or exists (select from meeting_paper_version v join meeting_paper p on p.id = v.paper_id
            join meeting m on m.id = p.meeting_id
            where v.file_id = ${whole} and p.removed_at is null and (${isVisibleTo(actor, 'm.host_unit_id')}
              or exists (select from attendance a where a.meeting_id = m.id and a.withdrawn_at is null
                and ${isVisibleTo(actor, 'a.unit_id')})))
          or exists (select from meeting_picture p join meeting m on m.id = p.meeting_id
            where p.file_id = ${whole} and p.removed_at is null and (${isVisibleTo(actor, 'm.host_unit_id')}
              or exists (select from attendance a where a.meeting_id = m.id and a.withdrawn_at is null
                and ${isVisibleTo(actor, 'a.unit_id')})))
          or exists (select from received_mail x join report r on r.id = x.report_id join obligation o on o.id = r.id
            where x.file_id = ${whole} and (${isVisibleTo(actor, 'r.about_unit_id')}
              or ${isVisibleTo(actor, 'o.owed_by_unit_id')} or ${isVisibleTo(actor, 'o.owed_to_unit_id')}))
          or exists (select from project_picture x join capital_project c on c.id = x.project_id
            where x.file_id = ${whole} and x.removed_at is null and ${isVisibleTo(actor, 'c.owner_unit_id')})
          or exists (select from project_milestone x join capital_project c on c.id = x.project_id
            where x.file_id = ${whole} and ${isVisibleTo(actor, 'c.owner_unit_id')})
          or exists (select from document d where ${documentSeen(actor)} and (d.file_id = ${whole}
            or exists (select from document_file x where x.document_id = d.id and x.file_id = ${whole})))
          or exists (select from notice_version v join meeting m on m.id = v.meeting_id
            where v.file_id = ${whole}
              and ((v.state = 'accepted' and (${isVisibleTo(actor, 'm.host_unit_id')}
                or exists (select from attendance a where a.meeting_id = m.id and a.withdrawn_at is null
                  and ${isVisibleTo(actor, 'a.unit_id')})))
                or ${isReachedAs(actor, ['office', 'leader'], 'm.host_unit_id')}))
          or exists (select from news_picture x join news_item n on n.id = x.news_item_id
            where x.file_id = ${whole} and (${seesDrafts(actor)} or n.state = 'published'))
          or ${seesIntakes(actor)} and exists (
            select from intake join document d on d.id = intake.document_id where d.file_id = ${whole}))`
