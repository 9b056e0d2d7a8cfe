import { type RawBuilder, sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { QueryOf, ResponseOf } from '#domain/contract/route.ts'
import { idSchema } from '#domain/contract/field.ts'
import type { listProjects as route } from '#domain/project/contract.ts'
import { canKeepSome } from '#domain/project/policy.ts'
import { projectStandings } from '#domain/project/project.ts'
import type { Query, QueryContext } from '#server/kernel/context.ts'
import { invalid } from '#server/kernel/problem.ts'
import { describeProject } from './get-project.ts'
import { placeOn, projectsSeen, standingOn, withStanding } from './projects-seen.ts'

type Asked = QueryOf<typeof route>

/** Those furthest behind first. Standing and money of all that match but for the standing asked for. */
export const listProjects: Query<typeof route> = async ({ query }, context) => {
  const { db, actor, today } = context
  const { standing, limit } = query
  const rows = await withStanding(projectsSeen(db, actor), today)
    .where((where) => where.and(conditionsOf(query)))
    .$if(standing !== undefined, (seen) => seen.where(standingOn(today), '=', standing ?? 'stopped'))
    .where(pastPlace(query.after, today))
    .orderBy(placeOn(today), 'desc')
    .orderBy('c.id', 'desc')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    rows: shown.map(describeProject),
    next: last ? `${last.place}_${last.id}` : null,
    ...(await sumProjects(context, query)),
    can: { enter: canKeepSome(actor) },
  }
}

/** How many stand how, and the money of these. */
export async function sumProjects(
  { db, actor, today }: QueryContext,
  asked: Pick<Asked, 'programmeId' | 'ownerUnitId' | 'words'>,
): Promise<Pick<ResponseOf<typeof route>, 'total' | 'standings'>> {
  const rows = await projectsSeen(db, actor)
    .where((where) => where.and(conditionsOf(asked)))
    .select(standingOn(today).as('standing'))
    .select([
      sql<number>`count(*)::int`.as('count'),
      sql<number>`coalesce(sum(c.investment), 0)::bigint`.as('investment'),
      sql<number>`coalesce(sum(c.allotted), 0)::bigint`.as('allotted'),
      sql<number>`coalesce(sum(c.disbursed), 0)::bigint`.as('disbursed'),
    ])
    .groupBy(sql`1`)
    .execute()
  const total = { count: 0, investment: 0, allotted: 0, disbursed: 0 }
  for (const row of rows)
    for (const name of ['count', 'investment', 'allotted', 'disbursed'] as const) total[name] += row[name]
  return {
    total,
    standings: projectStandings.flatMap((name) => rows.find(({ standing }) => standing === name) ?? []),
  }
}

function conditionsOf({
  programmeId,
  ownerUnitId,
  words,
}: Pick<Asked, 'programmeId' | 'ownerUnitId' | 'words'>): RawBuilder<boolean>[] {
  const conditions = [
    programmeId && sql<boolean>`c.programme_id = ${programmeId}`,
    ownerUnitId && sql<boolean>`c.owner_unit_id = ${ownerUnitId}`,
    words && sql<boolean>`position(fold_text(${words}) in fold_text(c.name)) > 0`,
  ]
  return conditions.filter((condition) => !!condition)
}

/** Past the cursor `<place>_<id>`; everything on the first page. */
function pastPlace(after: string | undefined, today: CalendarDate): RawBuilder<boolean> {
  if (after === undefined) return sql<boolean>`true`
  const [place = '', id = ''] = after.split('_')
  if (!/^-?\d{1,7}$/.test(place) || !idSchema.safeParse(id).success)
    throw invalid([{ path: 'query.after', code: 'invalid_cursor' }])
  return sql<boolean>`(${placeOn(today)}, c.id) < (${Number(place)}::int, ${id}::uuid)`
}
