import { sql } from 'kysely'
import {
  type listIntakes as listRoute,
  type readIntake as readRoute,
  intakeHeadSchema,
} from '#domain/intake/contract.ts'
import { canCorrect, canReadIn } from '#domain/intake/policy.ts'
import { holdsRoleOverAll } from '#domain/session/actor.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Query } from '#server/kernel/context.ts'
import { found, notFound, permit } from '#server/kernel/problem.ts'
import { findUsualQuality } from './find-usual-quality.ts'
import { describeItem } from './intake-row.ts'

/** Readings are the office's working papers; those who read everything read them too. */
export function seesIntakes(actor: Actor): boolean {
  return holdsRoleOverAll(actor, ['office', 'leader', 'inspector'])
}

export const listIntakes: Query<typeof listRoute> = async ({ query }, { db, actor }) => {
  if (!seesIntakes(actor)) permit(canReadIn(actor))
  const rows = await db
    .selectFrom('intake as i')
    .select(['i.id', 'i.name', 'i.state', 'i.created_on as createdOn', 'i.confirmed_on as confirmedOn'])
    .select((select) => {
      const items = select
        .selectFrom('intake_item as t')
        .whereRef('t.intake_id', '=', 'i.id')
        .where('t.merged_into_id', 'is', null)
      return [
        items.select(sql<number>`count(*) filter (where t.state = 'confirmed')`.as('n')).as('confirmed'),
        items.select(sql<number>`count(*) filter (where t.state = 'dismissed')`.as('n')).as('dismissed'),
        items.select(sql<number>`count(*)`.as('n')).as('total'),
      ]
    })
    .$if(query.after !== undefined, (all) => all.where('i.id', '<', query.after ?? ''))
    .orderBy('i.id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const shown = rows.slice(0, query.limit).map((row) => ({
    ...row,
    confirmed: row.confirmed ?? 0,
    dismissed: row.dismissed ?? 0,
    total: row.total ?? 0,
  }))
  return {
    rows: shown,
    next: rows.length > query.limit ? (shown.at(-1)?.id ?? null) : null,
    can: { readIn: canReadIn(actor) },
  }
}

export const readIntake: Query<typeof readRoute> = async ({ params }, { db, actor }) => {
  if (!seesIntakes(actor)) throw notFound()
  const intake = found(
    await db
      .selectFrom('intake as i')
      .innerJoin('document as d', 'd.id', 'i.document_id')
      .leftJoin('intake as f', 'f.id', 'i.follows_id')
      .select([
        'i.id',
        'i.name',
        'i.state',
        'i.head',
        'i.missed',
        'i.version',
        'i.meeting_id',
        'i.document_id',
        'd.text',
        'd.file_id',
        'f.id as followsId',
        'f.name as followsName',
      ])
      .where('i.id', '=', params.id)
      .executeTakeFirst(),
  )
  const items = await db
    .selectFrom('intake_item')
    .selectAll()
    .where('intake_id', '=', intake.id)
    .where('merged_into_id', 'is', null)
    .orderBy('starts_at')
    .orderBy('ordinal')
    .execute()
  return {
    id: intake.id,
    name: intake.name,
    usualQuality: await findUsualQuality(db),
    state: intake.state,
    text: intake.text ?? '',
    head: intakeHeadSchema.parse(intake.head),
    missed: intake.missed as { startsAt: number; endsAt: number }[],
    items: items.map(describeItem),
    follows:
      intake.followsId && intake.followsName ? { id: intake.followsId, name: intake.followsName } : null,
    documentId: intake.document_id,
    fileId: intake.file_id,
    meetingId: intake.meeting_id,
    version: intake.version,
    can: { correct: canCorrect(actor, intake.state) },
  }
}
