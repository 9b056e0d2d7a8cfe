import { sql } from 'kysely'
import type { QueryOf, ResponseOf } from '#domain/contract/route.ts'
import type { summarizeObligations as route } from '#domain/obligation/contract.ts'
import { addCounts, sourceKinds } from '#domain/obligation/count.ts'
import type { UnitReference } from '#domain/contract/field.ts'
import type { WorkFieldReference } from '#domain/work-field/contract.ts'
import { visibleUnits } from '#domain/session/actor.ts'
import type { Query, QueryContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { unitReference, unitsOn } from '#server/unit/units-on.ts'
import { countsAtHand } from './counts-at-hand.ts'
import { type Part, readTallies, wholeLedger } from './read-tallies.ts'
import { visibleObligation } from './visible-obligation.ts'

/**
 * Counts by the unit that owes: the unit asked for by itself, then each unit directly below with all under it. A task
 * within a task is not counted beside it, and parts of cooperating units are counted apart.
 */
export const summarizeObligations: Query<typeof route> = async ({ query }, context) => {
  const below = query.below ?? (await topUnitOf(context))
  const branches = await readBranches(context, below)
  const ids = branches.flatMap(({ unitIds }) => unitIds)
  const read = await readParts(context, ids, query)
  const parts = read.filter(
    ({ source, workFieldId }) =>
      (!query.source || source === query.source) &&
      (!query.workField || (workFieldId ?? 'none') === query.workField),
  )
  const byUnit = Map.groupBy(parts, ({ unitId }) => unitId)
  const units = branches.flatMap(({ unit, unitIds }) => {
    const of = unitIds.flatMap((id) => byUnit.get(id) ?? [])
    return of.length === 0 ? [] : [{ ...addCounts(of), unit, isWhole: unit.id !== below }]
  })
  return {
    below,
    total: addCounts(units),
    units: units.filter(hasAny),
    sources: bySource(parts, new Set(ids)),
    workFields: byWorkField(parts, new Set(ids), await readWorkFields(context)),
  }
}

type Summary = ResponseOf<typeof route>

/** What was counted once and has since been finished elsewhere leaves a count of nothing behind. */
const hasAny = ({ tasks, contributions }: Summary['units'][number]): boolean =>
  [...Object.values(tasks), ...Object.values(contributions)].some((count) => count > 0)

const bySource = (parts: readonly Part[], ids: ReadonlySet<string>): Summary['sources'] =>
  sourceKinds.flatMap((source) => {
    const of = parts.filter((part) => part.source === source && ids.has(part.unitId))
    return of.length === 0 ? [] : [{ source, ...addCounts(of) }]
  })

function byWorkField(
  parts: readonly Part[],
  ids: ReadonlySet<string>,
  named: readonly WorkFieldReference[],
): Summary['workFields'] {
  const byField = Map.groupBy(
    parts.filter(({ unitId }) => ids.has(unitId)),
    ({ workFieldId }) => workFieldId,
  )
  return [...named, null].flatMap((workField) => {
    const of = byField.get(workField?.id ?? null)
    return of ? [{ workField, ...addCounts(of) }] : []
  })
}

const readWorkFields = ({ db }: QueryContext): Promise<WorkFieldReference[]> =>
  db
    .selectFrom('work_field')
    .select(['id', 'name'])
    .orderBy(sql`name collate "vi-x-icu"`)
    .execute()

/**
 * Who reaches every unit asked for reads from what is kept at hand, and of what is limited the rows that they see; who
 * does not reads the rows.
 */
async function readParts(
  { db, actor, today }: QueryContext,
  unitIds: readonly string[],
  { from, to }: Pick<QueryOf<typeof route>, 'from' | 'to'>,
): Promise<Part[]> {
  const counted = { today, from, to }
  const reach = visibleUnits(actor)
  if (reach === 'all') return countsAtHand(db, counted)
  const reached = new Set(reach)
  const seen = sql<boolean>`o.owed_by_unit_id = any(${unitIds}::uuid[]) and ${visibleObligation(actor)}`
  if (!unitIds.every((id) => reached.has(id)))
    return (await readTallies(db, wholeLedger, counted, seen)).parts
  const limited = sql<boolean>`o.confidentiality <> 'ordinary' and ${seen}`
  const ordinary = (await countsAtHand(db, counted)).filter(({ isLimited }) => !isLimited)
  return [...ordinary, ...(await readTallies(db, wholeLedger, counted, limited)).parts]
}

/** Where a reader stands who asks for no unit: at the top, or at the unit of their own post. */
async function topUnitOf({ db, actor, today }: QueryContext): Promise<string> {
  const [first] = actor.positions
  if (first && first.reaches !== 'all') return first.unitId
  const top = await db
    .selectFrom(unitsOn(today).as('unit'))
    .select('unit.id')
    .where('unit.parent_id', 'is', null)
    .orderBy('unit.ordinal')
    .executeTakeFirst()
  return found(top).id
}

interface Branch {
  readonly unit: UnitReference
  readonly unitIds: string[]
}

/** The unit by itself, then each unit directly below with all under it. */
async function readBranches({ db, today }: QueryContext, below: string): Promise<Branch[]> {
  const { rows } = await sql<Branch>`
    select ${unitReference('member')} as unit, array(
        select closure.descendant_id::text from unit_closure closure where closure.ancestor_id = member.id
          and closure.valid_from <= ${today} and coalesce(closure.valid_to > ${today}, true)
          and (member.id <> ${below} or closure.descendant_id = ${below})) as "unitIds"
    from (${unitsOn(today)}) member where member.parent_id = ${below} or member.id = ${below}
    order by member.id = ${below} desc, member.ordinal, member.name collate "vi-x-icu", member.id`.execute(db)
  return rows
}
