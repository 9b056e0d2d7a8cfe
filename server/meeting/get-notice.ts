import { sql } from 'kysely'
import type { NoticeSubject } from '#domain/meeting/notice-version-policy.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'
import { meetingsSeen } from './meetings-seen.ts'

/** The meeting whose notice it is, as the policy looks at it. Throws `not_found` when it is not the actor's to see. */
export async function getNotice(db: Db | Tx, actor: Actor, meetingId: string) {
  const meeting = found(
    await meetingsSeen(db, actor)
      .leftJoin('document as d', 'd.id', 'm.notice_document_id')
      .select(['m.id', 'm.title', 'm.held_on as heldOn', 'm.state', 'm.host_unit_id as hostUnitId'])
      .select(['m.notice_document_id as documentId', 'm.version'])
      .select((select) => [
        select('d.issued_on', 'is not', null).as('isIssued'),
        sql<boolean>`exists (select from notice_version v where v.meeting_id = m.id and v.state = 'waiting')`.as(
          'hasWaiting',
        ),
      ])
      .where('m.id', '=', meetingId)
      .executeTakeFirst(),
  )
  const { hostUnitId, state, hasWaiting } = meeting
  const subject: NoticeSubject = { hostUnitId, state, hasWaiting, isIssued: meeting.isIssued === true }
  return { ...meeting, subject }
}

/** The notice as it stands: the accepted version of the highest ordinal. */
export const currentVersion = (db: Db | Tx, meetingId: string) =>
  db
    .selectFrom('notice_version as v')
    .innerJoin('file as f', 'f.id', 'v.file_id')
    .select(['v.id', 'v.ordinal', 'v.file_id as fileId', 'f.hash'])
    .where('v.meeting_id', '=', meetingId)
    .where('v.state', '=', 'accepted')
    .orderBy('v.ordinal', 'desc')
    .limit(1)
    .executeTakeFirst()
