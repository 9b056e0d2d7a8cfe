import { sql } from 'kysely'
import type {
  listRecommendations as listRoute,
  readRecommendation as readRoute,
} from '#domain/recommendation/contract.ts'
import { openStates } from '#domain/recommendation/lifecycle.ts'
import { speaksForItself } from '#domain/recommendation/policy.ts'
import { calendarAtHand } from '#server/calendar/read-calendar.ts'
import type { Query } from '#server/kernel/context.ts'
import { pageOfDays, pastCursor, readDayCursor } from '#server/kernel/day-cursor.ts'
import { found } from '#server/kernel/problem.ts'
import { countWaiting } from './count-waiting.ts'
import { describeRecommendation } from './describe-recommendation.ts'
import { leadersOver } from './leaders-over.ts'
import { listClarifications } from './list-clarifications.ts'
import { listDirections } from './list-directions.ts'
import { unitsToRaiseFor } from './units-to-raise-for.ts'
import { recommendationsSeen, withParties } from './recommendations-seen.ts'

export const listRecommendations: Query<typeof listRoute> = async ({ query }, context) => {
  const { db, actor, today } = context
  const { answer, unitId, level, words, limit } = query
  const after = readDayCursor(query.after)
  const isWaiting = answer === 'waiting'
  const order = isWaiting ? 'asc' : 'desc'
  const rows = await withParties(recommendationsSeen(db, actor), today)
    .where('r.state', isWaiting ? 'in' : 'not in', openStates)
    .$if(unitId !== undefined, (rows) =>
      rows.where((where) =>
        where.or(
          (['r.raised_by_unit_id', 'r.addressed_to_unit_id', 'o.owed_by_unit_id'] as const).map((column) =>
            where(column, '=', unitId ?? ''),
          ),
        ),
      ),
    )
    .$if(level !== undefined, (rows) => rows.where('answering_unit.kind', '=', level ?? ''))
    .$if(words !== undefined, (rows) =>
      rows.where(sql<boolean>`position(fold_text(${words ?? ''}) in fold_text(r.text)) > 0`),
    )
    .where(pastCursor({ on: 'r.raised_on', id: 'r.id' }, after, order))
    .orderBy('r.raised_on', order)
    .orderBy('r.id', order)
    .limit(limit + 1)
    .execute()
  const reading = { actor, today, calendar: await calendarAtHand(context) }
  const page = pageOfDays(rows, limit, ({ raisedOn, id }) => ({ on: raisedOn, id }))
  return {
    rows: page.rows.map((row) => describeRecommendation(row, reading)),
    next: page.next,
    ...(await countWaiting(context, reading)),
    ...(await unitsToRaiseFor(db, actor, today)),
  }
}

export const readRecommendation: Query<typeof readRoute> = async ({ params }, context) => {
  const { db, actor, today } = context
  const row = found(
    await withParties(recommendationsSeen(db, actor), today)
      .leftJoin('difficulty as d', 'd.id', 'r.difficulty_id')
      .leftJoin('clause as c', 'c.id', 'r.clause_id')
      .leftJoin('document as doc', 'doc.id', 'c.document_id')
      .select('o.id as obligationId')
      .select(
        sql<{ id: string; text: string } | null>`case when d.id is not null then
          jsonb_build_object('id', d.id, 'text', d.text) end`.as('difficulty'),
      )
      .select(
        sql<{
          documentId: string
          title: string
          symbol: string | null
          address: string
          sentence: string
        } | null>`case when c.id is not null then jsonb_build_object('documentId', doc.id, 'title', doc.title,
          'symbol', doc.symbol, 'address', c.address, 'sentence', c.text) end`.as('source'),
      )
      .where('r.id', '=', params.id)
      .executeTakeFirst(),
  )
  const { obligationId, difficulty, source, ...recommendation } = row
  const described = describeRecommendation(recommendation, {
    actor,
    today,
    calendar: await calendarAtHand(context),
  })
  return {
    ...described,
    obligationId,
    difficulty,
    source,
    directions: await listDirections(db, params.id, { actor, today }),
    clarifications: await listClarifications(db, params.id),
    leaders: described.can.direct.allowed ? await leadersOver(db, row.answeringUnitId, today) : [],
    mustName: !speaksForItself(actor, row.answeringUnitId),
  }
}
