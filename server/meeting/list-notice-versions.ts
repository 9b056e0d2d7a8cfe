import { sql } from 'kysely'
import type { NoticeVersion, listNoticeVersions as route } from '#domain/meeting/notice-version-contract.ts'
import { canBringBack, canDecide } from '#domain/meeting/notice-version-policy.ts'
import { differenceSchema } from '#domain/official-document/compare-documents.ts'
import type { Query } from '#server/kernel/context.ts'
import { personReference } from '#server/person/person-reference.ts'
import type { Db } from '#server/kernel/database.ts'
import { getNotice } from './get-notice.ts'

export const listNoticeVersions: Query<typeof route> = async ({ params }, { db, actor }) => {
  const { id, title, heldOn, subject } = await getNotice(db, actor, params.id)
  // A version that waits or was declined is a draft: seen by who may decide on it.
  const isKeeper = canBringBack(actor, {
    ...subject,
    hasWaiting: false,
    isIssued: false,
    state: 'closed',
  }).allowed
  const rows = (await readVersions(db, params.id)).filter(({ state }) => isKeeper || state === 'accepted')
  const current = rows.find(({ state }) => state === 'accepted')
  return {
    meeting: { id, title, heldOn },
    versions: rows.map((row) => ({
      ...row,
      isCurrent: row.id === current?.id,
      differences: differenceSchema.array().parse(row.differences),
      can: { decide: canDecide(actor, subject, row.state) },
    })),
    can: { bring: canBringBack(actor, subject) },
  }
}

type Row = Omit<NoticeVersion, 'isCurrent' | 'can' | 'differences'> & { readonly differences: unknown }

const readVersions = (db: Db, meetingId: string): Promise<Row[]> =>
  db
    .selectFrom('notice_version as v')
    .innerJoin('file as f', 'f.id', 'v.file_id')
    .leftJoin('person_detail as bringer', 'bringer.id', 'v.brought_by')
    .leftJoin('person_detail as decider', 'decider.id', 'v.decided_by')
    .select(['v.id', 'v.ordinal', 'v.origin', 'v.state', 'v.differences', 'v.reason', 'v.version'])
    .select(['v.brought_on as broughtOn', 'v.decided_on as decidedOn'])
    .select(sql<boolean>`v.content is not null`.as('hasPdf'))
    .select(
      sql<Row['file']>`jsonb_build_object('id', f.id, 'name', f.name, 'size', f.size,
        'mediaType', f.media_type)`.as('file'),
    )
    .select(personReference('v.brought_by', 'bringer.full_name', null).as('broughtBy'))
    .select(
      sql<Row['decidedBy']>`${personReference('v.decided_by', 'decider.full_name', null)}`.as('decidedBy'),
    )
    .where('v.meeting_id', '=', meetingId)
    .orderBy('v.ordinal', 'desc')
    .execute()
