import { sql } from 'kysely'
import { allowed, refused } from '#domain/decision/decision.ts'
import type { readAppraisalCatalogue as route } from '#domain/appraisal/catalogue-contract.ts'
import { headsUnit } from '#domain/appraisal/policy.ts'
import { canSetDocuments } from '#domain/document/policy.ts'
import type { Query, QueryContext } from '#server/kernel/context.ts'
import { personReference } from '#server/person/person-reference.ts'
import { isVisibleTo } from '#server/target/visible-to.ts'
import { unitEver } from '#server/unit/unit-ever.ts'

/** Kinds of drafts, causes of return, and who may act in whose place. */
export const readAppraisalCatalogue: Query<typeof route> = async (_input, context) => {
  const { db, actor } = context
  const set = canSetDocuments(actor)
  const heads = actor.positions.some(({ unitId }) => headsUnit(actor, unitId))
  const [types, causes, delegations, people] = await Promise.all([
    db
      .selectFrom('appraisal_type as t')
      .innerJoin('document_type as d', 'd.id', 't.document_type_id')
      .select(['t.id', 't.name', 't.document_type_id as documentTypeId', 'd.name as documentType'])
      .select(['t.needs_opinions as needsOpinions', 't.drafting_days as draftingDays'])
      .select(['t.opinion_days as opinionDays', 't.appraisal_days as appraisalDays'])
      .select([
        't.revision_days as revisionDays',
        't.decision_days as decisionDays',
        't.issue_days as issueDays',
      ])
      .select(['t.valid_from as validFrom', 't.valid_to as validTo', 't.source', 't.version'])
      .orderBy(sql`t.name collate "vi-x-icu"`)
      .execute(),
    db
      .selectFrom('return_cause')
      .select(['id', 'name', 'ordinal', 'retired_on as retiredOn', 'version'])
      .orderBy('ordinal')
      .orderBy('id')
      .execute(),
    listDelegations(context),
    set.allowed || heads ? listPeople(context) : [],
  ])
  const mayDelegate = set.allowed || heads ? allowed : refused('only_the_head_delegates')
  return { types, causes, delegations, people, can: { set, delegate: mayDelegate } }
}

async function listDelegations({ db, actor, today }: QueryContext) {
  const rows = await db
    .selectFrom('delegation as g')
    .leftJoin('person_detail as principal', 'principal.id', 'g.from_person_id')
    .leftJoin('person_detail as deputy', 'deputy.id', 'g.to_person_id')
    .select(['g.id', 'g.basis', 'g.version', 'g.begins_on as beginsOn', 'g.ends_on as endsOn'])
    .select(['g.ended_on as endedOn', 'g.unit_id as unitId', 'g.from_person_id as fromId'])
    .select(unitEver('g.unit_id', today).as('unit'))
    .select(personReference('g.from_person_id', 'principal.full_name', null).as('from'))
    .select(personReference('g.to_person_id', 'deputy.full_name', null).as('to'))
    .where(
      sql<boolean>`(${isVisibleTo(actor, 'g.unit_id')} or ${actor.personId} in (g.from_person_id, g.to_person_id))`,
    )
    .orderBy('g.begins_on', 'desc')
    .orderBy('g.id', 'desc')
    .limit(200)
    .execute()
  return rows.map(({ fromId, unitId: _unitId, ...row }) => {
    const isOver = row.endedOn !== null || row.endsOn < today
    const isTheirs = fromId === actor.personId || canSetDocuments(actor).allowed
    const end = isOver ? refused('delegation_ended') : isTheirs ? allowed : refused('only_the_head_delegates')
    return { ...row, isInForce: !isOver && row.beginsOn <= today, can: { end } }
  })
}

/** Who holds a post in a unit within reach today, and whether it is that of a head. */
const listPeople = ({ db, actor, today }: QueryContext) =>
  db
    .selectFrom('position as p')
    .innerJoin('person_detail as x', 'x.id', 'p.person_id')
    .select(['p.person_id as id', 'x.full_name as name', 'p.title', 'p.unit_id as unitId'])
    .select(sql<boolean>`p.role in ('leader', 'office', 'unit_head')`.as('isHead'))
    .where('p.role', '<>', 'inspector')
    .where('p.valid_from', '<=', today)
    .where((where) => where.or([where('p.valid_to', 'is', null), where('p.valid_to', '>', today)]))
    .where(
      sql<boolean>`(${isVisibleTo(actor, 'p.unit_id')} or p.unit_id = any(${actor.positions.map(({ unitId }) => unitId)}::uuid[])
        or ${canSetDocuments(actor).allowed})`,
    )
    .orderBy(sql`x.given_name collate "vi-x-icu", x.full_name collate "vi-x-icu"`)
    .limit(500)
    .execute()
