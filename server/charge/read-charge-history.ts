import type { readChargeHistory as route } from '#domain/charge/contract.ts'
import type { Query } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { personReference } from '#server/person/person-reference.ts'
import { isVisibleTo } from '#server/target/visible-to.ts'
import { findWorkField } from '#server/work-field/find-work-field.ts'
import { unitEver } from '#server/unit/unit-ever.ts'

/** Who held it from when to when, the latest first. */
export const readChargeHistory: Query<typeof route> = async ({ params }, { db, actor, today }) => {
  found(
    await db
      .selectFrom('unit')
      .select('id')
      .where('id', '=', params.unitId)
      .where(isVisibleTo(actor, 'unit.id'))
      .executeTakeFirst(),
  )
  await findWorkField(db, params.workFieldId)
  const charges = await db
    .selectFrom('charge as c')
    .leftJoin('person_detail as d', 'd.id', 'c.person_id')
    .leftJoin('person_detail as e', 'e.id', 'c.deputy_id')
    .select(['c.id', 'c.begins_on as beginsOn', 'c.ends_on as endsOn'])
    .select([
      personReference('c.person_id', 'd.full_name', null).as('person'),
      personReference('c.deputy_id', 'e.full_name', null).as('deputy'),
      unitEver('c.cover_unit_id', today).as('cover'),
    ])
    .where('c.unit_id', '=', params.unitId)
    .where('c.work_field_id', '=', params.workFieldId)
    .orderBy('c.begins_on', 'desc')
    .orderBy('c.id', 'desc')
    .limit(50)
    .execute()
  return { charges }
}
