import { type RawBuilder, sql } from 'kysely'
import { allowed, refused } from '#domain/decision/decision.ts'
import type { QueryOf } from '#domain/contract/route.ts'
import type { listAppraisals as route } from '#domain/appraisal/contract.ts'
import { unitsDraftedFor } from '#domain/document/policy.ts'
import { calendarAtHand } from '#server/calendar/read-calendar.ts'
import type { Query } from '#server/kernel/context.ts'
import { pageOfDays, pastCursor, readDayCursor } from '#server/kernel/day-cursor.ts'
import { patternOf } from '#server/search/search.ts'
import { describeAppraisal, holderColumn, withHolder } from './appraisal-rows.ts'
import { appraisalsSeen, awaitedOpinion } from './appraisals-seen.ts'

/** Drafts on their way, the latest first. */
export const listAppraisals: Query<typeof route> = async ({ query }, context) => {
  const { db, actor, today } = context
  const calendar = await calendarAtHand(context)
  const rows = await withHolder(appraisalsSeen(db, actor), today)
    .where((where) => where.and(conditionsOf(query, today)))
    .where(pastCursor({ on: 'a.opened_on', id: 'a.id' }, readDayCursor(query.after), 'desc'))
    .orderBy('a.opened_on', 'desc')
    .orderBy('a.id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const page = pageOfDays(rows, query.limit, ({ openedOn, id }) => ({ on: openedOn, id }))
  return {
    next: page.next,
    rows: page.rows.map((row) => describeAppraisal(row, today, calendar)),
    can: {
      open: unitsDraftedFor(actor).length > 0 ? allowed : refused('only_people_of_the_drafting_unit'),
    },
  }
}

function conditionsOf(query: QueryOf<typeof route>, today: string): RawBuilder<boolean>[] {
  const { state, open, late, typeId, draftedById, holderId, words } = query
  const conditions = [
    state && sql<boolean>`a.state = ${state}`,
    open && sql<boolean>`a.ended_on is null`,
    late && sql<boolean>`a.ended_on is null and coalesce(${awaitedOpinion('due_on')}, g.due_on) < ${today}`,
    typeId && sql<boolean>`a.type_id = ${typeId}`,
    draftedById && sql<boolean>`a.drafted_by_unit_id = ${draftedById}`,
    holderId && sql<boolean>`${holderColumn} = ${holderId}`,
    issuedIn(query),
    returnedIn(query),
    words &&
      sql<boolean>`shared.fold_text(d.title || ' ' || coalesce(d.symbol, '')) like shared.fold_text(${patternOf(words)})`,
  ]
  return conditions.filter((condition) => !!condition)
}

function issuedIn({ issuedFrom, issuedTo }: QueryOf<typeof route>): RawBuilder<boolean> | null {
  if (!issuedFrom && !issuedTo) return null
  return sql<boolean>`a.state = 'issued' and a.ended_on >= coalesce(${issuedFrom ?? null}::date, '-infinity')
    and a.ended_on <= coalesce(${issuedTo ?? null}::date, 'infinity')`
}

function returnedIn({
  returnedFrom,
  returnedTo,
  causeId,
}: QueryOf<typeof route>): RawBuilder<boolean> | null {
  if (!returnedFrom && !returnedTo && !causeId) return null
  const cause = causeId
    ? sql`exists (select from appraisal_return r where r.step_id = s.id and r.cause_id = ${causeId})`
    : sql`true`
  return sql<boolean>`exists (select from appraisal_step s where s.appraisal_id = a.id and s.outcome = 'returned'
    and s.given_on >= coalesce(${returnedFrom ?? null}::date, '-infinity')
    and s.given_on <= coalesce(${returnedTo ?? null}::date, 'infinity') and ${cause})`
}
