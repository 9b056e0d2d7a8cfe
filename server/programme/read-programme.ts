import { yearOf } from '#domain/calendar/date.ts'
import type { Standing } from '#domain/communication/standing.ts'
import { addCounts } from '#domain/obligation/count.ts'
import { lastsIn } from '#domain/programme/period.ts'
import { canKeepProgrammes } from '#domain/programme/policy.ts'
import type { readProgramme as route } from '#domain/programme/standing-contract.ts'
import { lastClosedMonth } from '#domain/target/month.ts'
import { communicationSeen, standingIn } from '#server/communication/communication-seen.ts'
import { isInYear } from '#server/communication/list-communication.ts'
import { fundingSeen } from '#server/funding/funding-seen.ts'
import { sums } from '#server/funding/sum-funding.ts'
import type { Query, QueryContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { readTallies, wholeLedger } from '#server/obligation/read-tallies.ts'
import { visibleObligation } from '#server/obligation/visible-obligation.ts'
import { sumProjects } from '#server/project/list-projects.ts'
import { loadStandings } from '#server/target/load-standings.ts'
import { countVerdicts } from '#server/target/read-board.ts'
import { sql } from 'kysely'
import { programmes } from './list-programmes.ts'

/** Where a programme stands; each figure is counted as the list that it opens counts. */
export const readProgramme: Query<typeof route> = async ({ params: { id }, query }, context) => {
  const { db, actor, today } = context
  const programme = found(await programmes(db, today).where('p.id', '=', id).executeTakeFirst())
  const year = query.year ?? yearOf(today)
  const through = query.through ?? lastClosedMonth(year, today)
  return {
    ...programme,
    ...(await readNeighbours(context, programme)),
    year,
    through,
    targets: await readTargets(context, lastsIn(programme, year) ? programme.indicatorIds : [], {
      year,
      through,
    }),
    tasks: await countTasks(context, id),
    projects: await sumProjects(context, { programmeId: id }),
    funding: await fundingSeen(db, actor)
      .select(sums)
      .where('f.programme_id', '=', id)
      .executeTakeFirstOrThrow(),
    communication: await countCommunication(context, id, year),
    can: { keep: canKeepProgrammes(actor) },
  }
}

/** What it goes on as, and what went on as it. */
async function readNeighbours({ db }: QueryContext, programme: { id: string; successorId: string | null }) {
  const rows = await db
    .selectFrom('programme')
    .select(['id', 'name', 'short_name as shortName', 'successor_id as successorId'])
    .where((where) =>
      where.or([where('id', '=', programme.successorId), where('successor_id', '=', programme.id)]),
    )
    .orderBy('begins_on')
    .orderBy('id')
    .execute()
  const named = rows.map(({ successorId: _id, ...each }) => each)
  return {
    successor: named.find(({ id }) => id === programme.successorId) ?? null,
    predecessors: named.filter(({ id }) => id !== programme.successorId),
  }
}

/** By verdict, in all and of each indicator; a sum of units is not counted beside its units. */
async function readTargets(
  { db, actor, today }: QueryContext,
  indicatorIds: readonly string[],
  period: { year: number; through: number },
) {
  if (indicatorIds.length === 0) return { counts: countVerdicts([]), indicators: [] }
  const review = await loadStandings(db, actor, { ...period, today })
  const own = Map.groupBy(
    review.visible.filter(({ basis }) => basis === 'own'),
    ({ target }) => target.indicatorId,
  )
  return {
    counts: countVerdicts(indicatorIds.flatMap((id) => own.get(id) ?? [])),
    indicators: review.of.indicators
      .filter(({ id }) => indicatorIds.includes(id))
      .map(({ id, name }) => ({ id, name, counts: countVerdicts(own.get(id) ?? []) })),
  }
}

async function countTasks({ db, actor, today }: QueryContext, programmeId: string) {
  const seen = sql<boolean>`o.programme_id = ${programmeId} and ${visibleObligation(actor)}`
  const { parts } = await readTallies(db, wholeLedger, { today }, seen)
  return addCounts(parts)
}

async function countCommunication({ db, actor, today }: QueryContext, programmeId: string, year: number) {
  const items = communicationSeen(db, actor)
    .select(standingIn(today).as('standing'))
    .where('c.programme_id', '=', programmeId)
    .where(isInYear(year))
  const counted = await db
    .selectFrom(items.as('item'))
    .select('standing')
    .select((select) => select.fn.countAll<number>().as('count'))
    .groupBy('standing')
    .execute()
  const of = (standing: Standing) => counted.find((each) => each.standing === standing)?.count ?? 0
  return {
    ahead: of('ahead'),
    missing: of('missing'),
    appeared: of('appeared'),
    appeared_late: of('appeared_late'),
    unplanned: of('unplanned'),
    cancelled: of('cancelled'),
  }
}
