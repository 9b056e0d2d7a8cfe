import { isPast } from '#domain/cut-off/cut-off.ts'
import type { ShownReopening, readCutOffs as route } from '#domain/cut-off/contract.ts'
import { canKeepCutOff, canReopen } from '#domain/cut-off/policy.ts'
import type { Query, QueryContext } from '#server/kernel/context.ts'
import { personReference } from '#server/person/person-reference.ts'
import { isVisibleTo } from '#server/target/visible-to.ts'
import { unitReference, unitsOn } from '#server/unit/units-on.ts'
import { loadCutOffs } from './load-terms.ts'
import { showRule } from './keep-rule.ts'

export const readCutOffs: Query<typeof route> = async ({ query }, context) => {
  const { db, actor, today } = context
  const { year } = query
  const { rule, ofMonth, terms } = await loadCutOffs(db, year)
  return {
    year,
    rule: rule && showRule(rule),
    periods: Array.from({ length: 12 }, (_, index) => {
      const month = index + 1
      const own = ofMonth.get(month)
      return {
        month,
        ...terms(month),
        own: own ? { id: own.id, source: own.source, version: own.version } : null,
        isFrozen: isPast(terms(month), today),
      }
    }),
    reopenings: await listReopenings(context, year),
    can: { keep: canKeepCutOff(actor), reopen: canReopen(actor) },
  }
}

async function listReopenings({ db, actor, today }: QueryContext, year: number): Promise<ShownReopening[]> {
  const rows = await db
    .selectFrom('period_reopening as r')
    .innerJoin(unitsOn(today).as('u'), 'u.id', 'r.unit_id')
    .leftJoin('person_detail as p', 'p.id', 'r.reopened_by')
    .select(['r.id', 'r.month', 'r.reason', 'r.until_on as untilOn', 'r.reopened_on as reopenedOn'])
    .select(unitReference('u').as('unit'))
    .select(personReference('r.reopened_by', 'p.full_name', null).as('reopenedBy'))
    .where('r.year', '=', year)
    .where(isVisibleTo(actor, 'r.unit_id'))
    .orderBy('r.reopened_on', 'desc')
    .orderBy('r.id', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, isInForce: row.untilOn >= today }))
}
