import { sql } from 'kysely'
import { firstRefusal } from '#domain/decision/decision.ts'
import { mayTake } from '#domain/meeting/lifecycle.ts'
import type { MeetingState } from '#domain/meeting/meeting.ts'
import type { Paper } from '#domain/meeting/paper-contract.ts'
import { canBringPaper } from '#domain/meeting/policy.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Db, Tx } from '#server/kernel/database.ts'

interface Of {
  readonly id: string
  readonly state: MeetingState
  readonly hostUnitId: string
}

/** The papers of a meeting by title, each with all its versions. */
export async function listPapers(db: Db | Tx, meeting: Of, { actor }: { actor: Actor }): Promise<Paper[]> {
  const rows = await db
    .selectFrom('meeting_paper as p')
    .innerJoin('agenda_item as i', 'i.id', 'p.agenda_item_id')
    .select(['p.id', 'p.agenda_item_id as agendaItemId', 'p.title', 'p.version', 'i.speaker_unit_id'])
    .select(
      sql<Paper['versions']>`(select jsonb_agg(jsonb_build_object('ordinal', v.ordinal, 'addedAt',
        to_char(v.added_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'file', jsonb_build_object('id', f.id, 'name', f.name, 'size', f.size, 'mediaType', f.media_type))
        order by v.ordinal desc) from meeting_paper_version v join file f on f.id = v.file_id
        where v.paper_id = p.id)`.as('versions'),
    )
    .where('p.meeting_id', '=', meeting.id)
    .where('p.removed_at', 'is', null)
    .where('i.removed_at', 'is', null)
    .orderBy('p.title')
    .orderBy('p.id')
    .execute()
  return rows.map(({ speaker_unit_id: speakerUnitId, ...paper }) => ({
    ...paper,
    can: {
      renew: firstRefusal<string>(
        canBringPaper(actor, meeting.hostUnitId, speakerUnitId),
        mayTake(meeting.state, 'prepare'),
      ),
    },
  }))
}
