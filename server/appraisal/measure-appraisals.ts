import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import { dateOf, endOfMonth } from '#domain/calendar/date.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import type { measureAppraisals as route } from '#domain/appraisal/contract.ts'
import { type Stage, daysByPlace, mediansOf } from '#domain/appraisal/measure.ts'
import type { UnitReference } from '#domain/contract/field.ts'
import type { QualityMark } from '#domain/obligation/obligation.ts'
import { calendarAtHand } from '#server/calendar/read-calendar.ts'
import type { Query, QueryContext } from '#server/kernel/context.ts'
import { unitEver } from '#server/unit/unit-ever.ts'
import { appraisalsSeen } from './appraisals-seen.ts'

type Measured = ResponseOf<typeof route>
interface Period {
  readonly from: CalendarDate
  readonly to: CalendarDate
}

/** Medians and returns of a quarter, in all, by type and by drafting unit; causes of return beside them. */
export const measureAppraisals: Query<typeof route> = async ({ query }, context) => {
  const { today } = context
  const first = query.quarter * 3 - 2
  const period = { from: dateOf(query.year, first, 1), to: endOfMonth(query.year, first + 2) }
  const calendar = await calendarAtHand(context)
  const drafts = (await readDrafts(context, period)).map((draft) => ({
    ...draft,
    days: daysByPlace(draft.stages, today, calendar),
  }))
  const measure = (of: readonly (typeof drafts)[number][]) => {
    const issued = of.filter(({ isIssued }) => isIssued)
    return {
      issued: issued.length,
      medians: mediansOf(issued.map(({ days }) => days)),
      returned: of.filter(({ causes }) => causes.length > 0).length,
      returns: of.reduce((sum, { returns }) => sum + returns, 0),
    }
  }
  const byType = [...Map.groupBy(drafts, ({ type }) => type.id).values()]
  const byUnit = [...Map.groupBy(drafts, ({ unit }) => unit.id).values()]
  const marked = (mark: QualityMark) =>
    drafts.filter(({ isIssued, quality }) => isIssued && quality === mark).length
  return {
    ...period,
    total: measure(drafts),
    types: byType.flatMap((of) => (of[0] ? [{ type: of[0].type, ...measure(of) }] : [])),
    units: byUnit.flatMap((of) => (of[0] ? [{ unit: of[0].unit, ...measure(of) }] : [])),
    causes: countCauses(drafts),
    quality: { below: marked('below'), meets: marked('meets'), exceeds: marked('exceeds') },
  }
}

interface Caused {
  /** Of each return in the period, the causes: a row a cause. */
  readonly causes: readonly { id: string; name: string }[]
}

function countCauses(drafts: readonly Caused[]): Measured['causes'] {
  const all = drafts.flatMap(({ causes }, draft) => causes.map((cause) => ({ cause, draft })))
  return [...Map.groupBy(all, ({ cause }) => cause.id).values()]
    .flatMap((of) =>
      of[0]
        ? [{ cause: of[0].cause, returned: new Set(of.map(({ draft }) => draft)).size, returns: of.length }]
        : [],
    )
    .toSorted((a, b) => b.returned - a.returned || a.cause.name.localeCompare(b.cause.name))
}

/** Drafts that were issued or returned in the period, with their stages and the causes of their returns then. */
const readDrafts = ({ db, actor, today }: QueryContext, { from, to }: Period) =>
  appraisalsSeen(db, actor)
    .select('a.quality')
    .select(sql<boolean>`(a.state = 'issued' and a.ended_on between ${from} and ${to})`.as('isIssued'))
    .select(sql<{ id: string; name: string }>`jsonb_build_object('id', t.id, 'name', t.name)`.as('type'))
    .select(sql<UnitReference>`${unitEver('a.drafted_by_unit_id', today)}`.as('unit'))
    .select(
      sql<
        Stage[]
      >`(select coalesce(jsonb_agg(jsonb_build_object('state', h.state, 'from', h.from_on, 'to', h.to_on)
        order by h.id), '[]') from appraisal_stage h where h.appraisal_id = a.id)`.as('stages'),
    )
    .select(
      sql<number>`(select count(*)::integer from appraisal_step s where s.appraisal_id = a.id and s.outcome = 'returned'
        and s.given_on between ${from} and ${to})`.as('returns'),
    )
    .select(
      sql<
        Caused['causes']
      >`(select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name) order by r.id), '[]')
        from appraisal_step s join appraisal_return r on r.step_id = s.id join return_cause c on c.id = r.cause_id
        where s.appraisal_id = a.id and s.outcome = 'returned' and s.given_on between ${from} and ${to})`.as(
        'causes',
      ),
    )
    .where(
      sql<boolean>`(a.state = 'issued' and a.ended_on between ${from} and ${to} or exists (select from appraisal_step s
        where s.appraisal_id = a.id and s.outcome = 'returned' and s.given_on between ${from} and ${to}))`,
    )
    .orderBy(sql`t.name collate "vi-x-icu"`)
    .orderBy('a.id')
    .execute()
