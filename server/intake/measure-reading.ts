import { sql } from 'kysely'
import { draftKinds } from '#domain/intake/draft.ts'
import type { ReadingOutcome, measureReading as route } from '#domain/intake/measure-contract.ts'
import { canReadIn } from '#domain/intake/policy.ts'
import type { Query } from '#server/kernel/context.ts'
import { permit } from '#server/kernel/problem.ts'
import { unitsOn } from '#server/unit/units-on.ts'
import { seesIntakes } from './queries.ts'

const confidences = ['sure', 'check', 'guess'] as const

/** How often proposals were taken as they were read, by kind and by trust, and the names that people taught. */
export const measureReading: Query<typeof route> = async (_, { db, actor, today }) => {
  if (!seesIntakes(actor)) permit(canReadIn(actor))
  const rows = await db
    .selectFrom('intake_item as t')
    .select(['t.kind', 't.confidence'])
    .select([
      countWhere(sql`t.state = 'confirmed' and ${isAsRead} and not ${isMarked}`).as('asRead'),
      countWhere(sql`t.state = 'confirmed' and not ${isAsRead} and not ${isMarked}`).as('mended'),
      countWhere(sql`t.state = 'dismissed' and t.merged_into_id is null and t.twin is null`).as('dropped'),
      countWhere(sql`t.state = 'confirmed' and ${isMarked}`).as('marked'),
      countWhere(isTask).as('tasks'),
      countWhere(sql`${isTask} and ${differs('leadUnitIds')}`).as('lead'),
      countWhere(sql`${isTask} and ${differs('cooperatingUnitIds')}`).as('cooperating'),
      countWhere(sql`${isTask} and ${differs('dueOn')}`).as('dueOn'),
      countWhere(sql`${isTask} and ${differs('title')}`).as('title'),
    ])
    .where('t.state', '<>', 'proposed')
    .groupBy(['t.kind', 't.confidence'])
    .execute()
  const names = await db
    .selectFrom('import_alias as a')
    .innerJoin(unitsOn(today).as('u'), 'u.id', 'a.unit_id')
    .select(['a.written', 'u.id as unitId', 'u.short_name as unit'])
    .where('a.kind', '=', 'unit')
    .where('a.is_forgotten', '=', false)
    .orderBy('a.written')
    .limit(200)
    .execute()
  const sum = (name: 'tasks' | 'lead' | 'cooperating' | 'dueOn' | 'title'): number =>
    rows.reduce((total, row) => total + row[name], 0)
  return {
    kinds: draftKinds.map((kind) => ({ kind, ...outcomeOf(rows.filter((row) => row.kind === kind)) })),
    confidences: confidences.map((confidence) => ({
      confidence,
      ...outcomeOf(rows.filter((row) => row.confidence === confidence)),
    })),
    fields: {
      tasks: sum('tasks'),
      lead: sum('lead'),
      cooperating: sum('cooperating'),
      dueOn: sum('dueOn'),
      title: sum('title'),
    },
    names,
    can: { forget: canReadIn(actor) },
  }
}

type Fragment = ReturnType<typeof sql>

const countWhere = (condition: Fragment) => sql<number>`count(*) filter (where ${condition})`

/** What the reader never knows, how well it must be done, does not make a proposal one that was mended. */
const isAsRead = sql`(t.correction is null
  or jsonb_strip_nulls(t.correction - 'requiredQuality') = jsonb_strip_nulls(t.proposal - 'requiredQuality'))`
const isMarked = sql`'marked_by_hand' = any (t.reasons)`
const isTask = sql`(t.state = 'confirmed' and t.kind = 'task' and not 'marked_by_hand' = any (t.reasons))`
const differs = (field: string): Fragment =>
  sql`(t.correction is not null and t.correction -> ${sql.lit(field)} is distinct from t.proposal -> ${sql.lit(field)})`

const outcomeOf = (rows: readonly ReadingOutcome[]): ReadingOutcome => ({
  asRead: total(rows, 'asRead'),
  mended: total(rows, 'mended'),
  dropped: total(rows, 'dropped'),
  marked: total(rows, 'marked'),
})

const total = (rows: readonly ReadingOutcome[], name: keyof ReadingOutcome): number =>
  rows.reduce((sum, row) => sum + row[name], 0)
