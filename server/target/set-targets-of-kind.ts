import { sql } from 'kysely'
import type { setTargetsOfKind as route } from '#domain/target/cascade-contract.ts'
import { canPlan } from '#domain/target/plan.ts'
import { canKeepTargets } from '#domain/target/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { insist, permit, refused } from '#server/kernel/problem.ts'
import { unitReference, unitsOn } from '#server/unit/units-on.ts'
import { citeClause } from './cite-clause.ts'
import { getIndicator } from './get-indicator.ts'
import { dayOfReview } from './load-targets.ts'
import { profileColumns } from './plan-of.ts'
import { resolveProfile } from './resolve-profile.ts'

/** The same target for every unit of a kind, such as the papers that each kind of organisation must subscribe to. */
export const setTargetsOfKind: Command<typeof route> = async ({ body }, { tx, actor, today }) => {
  permit(canKeepTargets(actor))
  const indicator = await getIndicator(tx, body.indicatorId)
  if (indicator.retiredOn !== null) throw refused('indicator_retired')
  const { year, planned, plannedHigh = null, dueOn = null } = body
  insist(canPlan(indicator.direction, { year, planned, plannedHigh, dueOn }))
  const units = await tx
    .selectFrom(unitsOn(dayOfReview(year, today)).as('u'))
    .innerJoin('unit', 'unit.id', 'u.id')
    .select('u.id')
    .select(unitReference('u').as('unit'))
    .where('unit.kind', '=', body.unitKind)
    .orderBy('u.ordinal')
    .execute()
  const [first] = units
  if (!first) throw refused('no_unit_of_this_kind', { kind: body.unitKind })
  if (body.profile.kind === 'last_year') throw refused('shape_of_each_unit')
  const profile = await resolveProfile(tx, body.profile, { indicator, unitId: first.id, year, planned })
  const columns = profileColumns(profile)
  const clauseId = await citeClause(tx, body)
  const rows = units.map(({ id }) => ({ id: newId(), unit_id: id }))
  const { rows: set } = await sql<{ unit_id: string }>`
    insert into target (id, indicator_id, unit_id, year, planned, planned_high, due_on, first_planned, profile,
      profile_amounts, clause_id)
    select x.id, ${body.indicatorId}, x.unit_id, ${year}, ${planned}, ${plannedHigh}::numeric, ${dueOn}::date, ${planned},
      ${columns.profile}::target_profile, ${columns.profile_amounts}::numeric[], ${clauseId}::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, unit_id uuid)
    on conflict (indicator_id, unit_id, year) do nothing
    returning unit_id`.execute(tx)
  const isSet = new Set(set.map((row) => row.unit_id))
  return { set: set.length, kept: units.filter(({ id }) => !isSet.has(id)).map(({ unit }) => unit) }
}
