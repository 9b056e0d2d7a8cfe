import type {
  delegate as delegateRoute,
  endDelegation as endRoute,
} from '#domain/appraisal/catalogue-contract.ts'
import { headsUnit } from '#domain/appraisal/policy.ts'
import { canSetDocuments } from '#domain/document/policy.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { Problem, found, permit, refused, sameVersion } from '#server/kernel/problem.ts'
import { isVisibleTo } from '#server/target/visible-to.ts'
import { sql } from 'kysely'

/** A head lets a deputy act in their place from a day to a day; the office and the administrator write it down for others. */
export const delegate: Command<typeof delegateRoute> = async ({ body }, context) => {
  const { tx, actor, today } = context
  const isOwn = actor.personId === body.fromPersonId && headsUnit(actor, body.unitId)
  if (!isOwn && !canSetDocuments(actor).allowed)
    throw new Problem('forbidden', { reason: 'only_the_head_delegates' })
  if (body.fromPersonId === body.toPersonId) throw refused('delegated_to_oneself')
  if (body.endsOn < body.beginsOn) throw refused('ends_before_it_begins')
  if (body.endsOn < today) throw refused('delegation_is_past')
  await insistOnPosts(context, body)
  await tx
    .insertInto('delegation')
    .values({
      id: body.id,
      unit_id: body.unitId,
      from_person_id: body.fromPersonId,
      to_person_id: body.toPersonId,
      begins_on: body.beginsOn,
      ends_on: body.endsOn,
      basis: body.basis,
      made_by: actor.personId,
      made_on: today,
    })
    .execute()
  return { id: body.id, version: 1 }
}

/** Power is given by whoever heads the unit, to somebody who works here and does more than read. */
async function insistOnPosts(
  { tx, today }: CommandContext,
  { unitId, fromPersonId, toPersonId }: { unitId: string; fromPersonId: string; toPersonId: string },
): Promise<void> {
  const posts = await tx
    .selectFrom('position')
    .select(['person_id', 'unit_id', 'role'])
    .where('person_id', 'in', [fromPersonId, toPersonId])
    .where('valid_from', '<=', today)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', today)]))
    .execute()
  const heads = ['leader', 'office', 'unit_head']
  const isHead = posts.some(
    (post) => post.person_id === fromPersonId && post.unit_id === unitId && heads.includes(post.role),
  )
  if (!isHead) throw refused('delegated_without_power')
  if (!posts.some((post) => post.person_id === toPersonId && post.role !== 'inspector'))
    throw refused('deputy_without_post')
}

/** Ends a delegation from today: what the deputy begins now is refused. */
export const endDelegation: Command<typeof endRoute> = async ({ params, body }, { tx, actor, today }) => {
  const row = found(
    await tx
      .selectFrom('delegation as g')
      .selectAll()
      .where('g.id', '=', params.id)
      .where(
        sql<boolean>`(${isVisibleTo(actor, 'g.unit_id')} or ${canSetDocuments(actor).allowed}
          or ${actor.personId} in (g.from_person_id, g.to_person_id))`,
      )
      .forUpdate()
      .executeTakeFirst(),
  )
  sameVersion(row, body.version)
  if (row.from_person_id !== actor.personId) {
    const set = canSetDocuments(actor)
    permit(set.allowed ? set : { allowed: false, reason: 'only_the_head_delegates' })
  }
  if (row.ended_on !== null || row.ends_on < today) throw refused('delegation_ended')
  const version = row.version + 1
  await tx
    .updateTable('delegation')
    .set({ ended_on: today, ended_by: actor.personId, version })
    .where('id', '=', row.id)
    .execute()
  return { id: row.id, version }
}
