import { sql } from 'kysely'
import type { UnitReference } from '#domain/contract/field.ts'
import type { readDocumentCatalogue as route } from '#domain/document/catalogue-contract.ts'
import { canSetDocuments, unitsDraftedFor, unitsKeptBy } from '#domain/document/policy.ts'
import type { Query, QueryContext } from '#server/kernel/context.ts'
import { unitEver } from '#server/unit/unit-ever.ts'
import { unitReference, unitsOn } from '#server/unit/units-on.ts'

/** What the organisation set for its documents, and how far every series of numbers has come. */
export const readDocumentCatalogue: Query<typeof route> = async (_input, context) => {
  const { db, actor, today } = context
  const dates = ['valid_from as validFrom', 'valid_to as validTo', 'version'] as const
  const [types, bodies, rules, numberings, keepsFor, draftsFor] = await Promise.all([
    db
      .selectFrom('document_type')
      .select(['id', 'family', 'name', 'symbol', 'kind', 'with_year as withYear', 'source', ...dates])
      .orderBy('family')
      .orderBy(sql`name collate "vi-x-icu"`)
      .execute(),
    db
      .selectFrom('issuing_body as b')
      .select(['b.id', 'b.family', 'b.name', 'b.symbol', 'b.place', ...dates])
      .select(unitEver('b.unit_id', today).as('unit'))
      .orderBy('b.family')
      .orderBy(sql`b.name collate "vi-x-icu"`)
      .execute(),
    db
      .selectFrom('numbering_rule')
      .select(['id', 'family', 'basis', 'name', 'source', 'begins_on as beginsOn', 'version'])
      .orderBy('family')
      .orderBy('begins_on')
      .execute(),
    listNumberings(context),
    unitsNamed(context, unitsKeptBy(actor)),
    unitsNamed(context, unitsDraftedFor(actor)),
  ])
  return { types, bodies, rules, numberings, keepsFor, draftsFor, can: { set: canSetDocuments(actor) } }
}

/** Whole where every number since the start stands in the register, void ones among them. */
const listNumberings = ({ db }: QueryContext) =>
  db
    .selectFrom('numbering as n')
    .leftJoin('number_series as s', (join) =>
      join.on(sql<boolean>`s.name = 'document ' || n.id and s.year = n.year`),
    )
    .leftJoinLateral(
      (lateral) =>
        lateral
          .selectFrom('document as d')
          .select([
            sql<number>`count(*)::integer`.as('given'),
            sql<number>`(count(*) filter (where d.voided_on is not null))::integer`.as('voided'),
          ])
          .whereRef('d.numbering_id', '=', 'n.id')
          .whereRef('d.number', '>', 'n.start_number')
          .as('used'),
      (join) => join.onTrue(),
    )
    .select([
      'n.id',
      'n.body_id as bodyId',
      'n.type_id as typeId',
      'n.rule_id as ruleId',
      'n.year',
      'n.version',
    ])
    .select(['n.start_number as startNumber'])
    .select(sql<number>`coalesce(s.last_number, n.start_number)`.as('lastNumber'))
    .select([
      sql<number>`coalesce(used.given, 0)`.as('given'),
      sql<number>`coalesce(used.voided, 0)`.as('voided'),
    ])
    .select(
      sql<boolean>`coalesce(s.last_number, n.start_number) - n.start_number = coalesce(used.given, 0)`.as(
        'isWhole',
      ),
    )
    .orderBy('n.id')
    .execute()

async function unitsNamed({ db, today }: QueryContext, ids: readonly string[]): Promise<UnitReference[]> {
  const rows = await db
    .selectFrom(unitsOn(today).as('u'))
    .select(unitReference('u').as('unit'))
    .where(sql<boolean>`u.id = any(${[...new Set(ids)]}::uuid[])`)
    .orderBy('u.ordinal')
    .execute()
  return rows.map(({ unit }) => unit)
}
