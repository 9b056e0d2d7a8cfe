import { sql } from 'kysely'
import type { listPositions as positionsRoute, listUnits as unitsRoute } from '#domain/unit/contract.ts'
import { canKeepUnits } from '#domain/unit/policy.ts'
import type { Query } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { personReference } from '#server/person/person-reference.ts'

export const listUnits: Query<typeof unitsRoute> = async ({ query }, { db, actor, today }) => {
  const day = query.on ?? today
  const units = await db
    .selectFrom('unit_version as v')
    .innerJoin('unit as u', 'u.id', 'v.unit_id')
    .innerJoin('unit_closure as c', (join) =>
      join
        .onRef('c.descendant_id', '=', 'u.id')
        .on('c.valid_from', '<=', day)
        .on((on) => on.or([on('c.valid_to', 'is', null), on('c.valid_to', '>', day)])),
    )
    .select(['u.id', 'u.kind', 'v.name', 'v.short_name as shortName', 'v.parent_id as parentId', 'v.ordinal'])
    .select(['v.valid_from as validFrom', 'v.version'])
    .select((select) => sql<number>`${select.fn.max('c.depth')}`.as('depth'))
    .where('v.valid_from', '<=', day)
    .where((where) => where.or([where('v.valid_to', 'is', null), where('v.valid_to', '>', day)]))
    .groupBy(['u.id', 'v.id'])
    .orderBy('depth')
    .orderBy('v.ordinal')
    .orderBy(sql`v.name collate "vi-x-icu"`)
    .execute()
  return { units, can: { establish: canKeepUnits(actor) } }
}

export const listPositions: Query<typeof positionsRoute> = async ({ params }, { db, actor, today }) => {
  found(await db.selectFrom('unit').select('id').where('id', '=', params.id).executeTakeFirst())
  const positions = await db
    .selectFrom('position as p')
    .leftJoin('person_detail as d', 'd.id', 'p.person_id')
    .select(['p.id', 'p.title', 'p.role', 'p.jurisdiction', 'p.valid_from as validFrom'])
    .select(personReference('p.person_id', 'd.full_name', 'p.title').as('person'))
    .where('p.unit_id', '=', params.id)
    .where('p.valid_from', '<=', today)
    .where((where) => where.or([where('p.valid_to', 'is', null), where('p.valid_to', '>', today)]))
    .orderBy(sql`d.given_name collate "vi-x-icu", d.full_name collate "vi-x-icu"`)
    .execute()
  return { positions, can: { appoint: canKeepUnits(actor) } }
}
