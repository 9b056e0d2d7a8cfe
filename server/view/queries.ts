import { type RawBuilder, sql } from 'kysely'
import type { View, listViews as route } from '#domain/view/contract.ts'
import { canChangeView, canShareView } from '#domain/view/policy.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Query } from '#server/kernel/context.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { personReference } from '#server/person/person-reference.ts'

/** The views in use that the actor has: their own, and what is shared. */
export const hasView = (actor: Actor): RawBuilder<boolean> =>
  sql<boolean>`v.removed_on is null and (v.is_shared or v.kept_by = ${actor.personId})`

const most = 200

export async function readViews(
  db: Db | Tx,
  actor: Actor,
  where: RawBuilder<boolean> = sql<boolean>`true`,
): Promise<View[]> {
  const rows = await db
    .selectFrom('saved_view as v')
    .leftJoin('person_detail as d', 'd.id', 'v.kept_by')
    .select(['v.id', 'v.name', 'v.is_shared as isShared', 'v.version', 'v.kept_by'])
    .select(sql<View['choices']>`v.choices`.as('choices'))
    .select(personReference('v.kept_by', 'd.full_name', null).as('keptBy'))
    .where(sql<boolean>`${hasView(actor)} and ${where}`)
    .orderBy('v.is_shared')
    .orderBy(sql`v.name collate "vi-x-icu", v.id`)
    .limit(most)
    .execute()
  return rows.map(({ kept_by: keptById, ...view }) => ({
    ...view,
    can: { change: canChangeView(actor, { keptById, isShared: view.isShared }) },
  }))
}

export const listViews: Query<typeof route> = async (_input, { db, actor }) => ({
  views: await readViews(db, actor),
  can: { share: canShareView(actor) },
})
