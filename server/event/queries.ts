import { sql } from 'kysely'
import type { LoggedEvent, listEvents as listRoute, readSeal as sealRoute } from '#domain/event/contract.ts'
import { canReadLog, readsChanges } from '#domain/event/policy.ts'
import type { Query } from '#server/kernel/context.ts'
import { permit } from '#server/kernel/problem.ts'
import { personReference } from '#server/person/person-reference.ts'
import { changesBetween } from './changes-between.ts'

export const listEvents: Query<typeof listRoute> = async ({ query }, { db, actor }) => {
  permit(canReadLog(actor))
  const rows = await db
    .selectFrom('event as e')
    .leftJoin('event_seal as s', 's.seq', 'e.seq')
    .leftJoin('person_detail as d', 'd.id', 'e.actor_id')
    .select([
      'e.seq',
      'e.act_id',
      'e.at',
      'e.verb',
      'e.noun',
      'e.noun_id',
      'e.before',
      'e.after',
      's.position',
    ])
    .select(personReference('e.actor_id', 'd.full_name', null).as('actor'))
    .$if(query.about !== undefined, (all) => all.where('e.noun_id', '=', query.about ?? ''))
    .$if(query.verb !== undefined, (all) => all.where('e.verb', '=', query.verb ?? ''))
    .$if(query.after !== undefined, (all) => all.where('e.seq', '<', Number(query.after)))
    .orderBy('e.seq', 'desc')
    .limit(query.limit + 1)
    .execute()
  const shown = rows.slice(0, query.limit)
  const mayReadChanges = readsChanges(actor)
  return {
    rows: shown.map((row): LoggedEvent => ({
      seq: row.seq,
      actId: row.act_id,
      at: row.at.toISOString(),
      actor: row.actor,
      verb: row.verb,
      noun: row.noun,
      nounId: row.noun_id,
      position: row.position,
      changes: mayReadChanges ? changesBetween(row.before, row.after) : null,
    })),
    next: rows.length > query.limit ? String(shown.at(-1)?.seq) : null,
  }
}

interface SealRow {
  sealed: number
  waiting: number
  last_hash: string | null
  sealed_at: Date | null
}

export const readSeal: Query<typeof sealRoute> = async (_input, { db, actor }) => {
  permit(canReadLog(actor))
  const { rows } = await sql<SealRow>`
    with last as (
      select s.position, s.hash, s.sealed_at, e.transaction_id, e.seq from event_seal s join event e on e.seq = s.seq
      order by s.position desc limit 1
    )
    select coalesce((select position from last), 0)::bigint as sealed, (select hash from last) as last_hash,
      (select sealed_at from last) as sealed_at,
      (select count(*) from (select from event e where (e.transaction_id, e.seq) >
        (coalesce((select transaction_id from last), '0'::xid8), coalesce((select seq from last), 0)) limit 1000) w) as waiting`.execute(
    db,
  )
  const row = rows[0]
  return {
    sealed: row?.sealed ?? 0,
    waiting: row?.waiting ?? 0,
    lastHash: row?.last_hash ?? null,
    sealedAt: row?.sealed_at?.toISOString() ?? null,
  }
}
