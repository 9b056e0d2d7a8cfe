import { type RawBuilder, sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { QueryOf } from '#domain/contract/route.ts'
import { allowed, refused } from '#domain/decision/decision.ts'
import type { Document, listDocuments as route } from '#domain/document/contract.ts'
import type { DocumentState } from '#domain/document/lifecycle.ts'
import { unitsDraftedFor, unitsKeptBy } from '#domain/document/policy.ts'
import type { Query, QueryContext } from '#server/kernel/context.ts'
import { pageOfDays, pastCursor, readDayCursor } from '#server/kernel/day-cursor.ts'
import { patternOf } from '#server/search/search.ts'
import { describeDocument, withRegister } from './document-rows.ts'
import { documentsSeen } from './documents-seen.ts'

type Asked = QueryOf<typeof route>
/** A document that is only cited has no day in the register; in lists it stands under a day before them all. */
const earliest = '1900-01-01' as CalendarDate

/** The register, what was entered last first. */
export const listDocuments: Query<typeof route> = async ({ query }, context) => ({
  ...(await pageOfDocuments(query, context)),
  can: {
    enter: unitsKeptBy(context.actor).length > 0 ? allowed : refused('only_the_clerk_of_the_register'),
    draft: unitsDraftedFor(context.actor).length > 0 ? allowed : refused('only_people_of_the_drafting_unit'),
  },
})

export async function pageOfDocuments(
  query: Asked,
  { db, actor, today }: QueryContext,
): Promise<{ rows: Document[]; next: string | null }> {
  const isCited = query.state === 'cited'
  const day = isCited ? 'd.issued_on' : 'd.registered_on'
  const placed = isCited
    ? sql<CalendarDate>`coalesce(d.issued_on, ${earliest}::date)`
    : sql<CalendarDate>`d.registered_on`
  const cursor = readDayCursor(query.after)
  const rows = await withRegister(documentsSeen(db, actor), today)
    .select(placed.as('placedOn'))
    .where(isCited ? sql<boolean>`d.side is null` : sql<boolean>`d.side is not null`)
    .where((where) => where.and(conditionsOf(query)))
    .where(
      isCited && cursor
        ? sql<boolean>`(${placed}, d.id) < (${cursor.on}::date, ${cursor.id}::uuid)`
        : pastCursor({ on: day, id: 'd.id' }, cursor, 'desc'),
    )
    .orderBy(placed, 'desc')
    .orderBy('d.id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const page = pageOfDays(rows, query.limit, ({ placedOn, id }) => ({ on: placedOn, id }))
  return {
    next: page.next,
    rows: page.rows.map(({ placedOn: _placedOn, ...row }) => describeDocument(row)),
  }
}

const isIn: Record<DocumentState, RawBuilder<boolean>> = {
  cited: sql<boolean>`d.side is null`,
  to_issue: sql<boolean>`d.side = 'outgoing' and d.number is null and d.voided_on is null`,
  issued: sql<boolean>`d.side = 'outgoing' and d.number is not null and d.voided_on is null`,
  arrived: sql<boolean>`d.side = 'incoming' and d.voided_on is null`,
  void: sql<boolean>`d.voided_on is not null`,
}

function conditionsOf(query: Asked): RawBuilder<boolean>[] {
  const { side, state, typeId, unitId, urgency, from, to, words } = query
  const conditions = [
    side && sql<boolean>`d.side = ${side}`,
    state && isIn[state],
    typeId && sql<boolean>`d.type_id = ${typeId}`,
    unitId && sql<boolean>`${unitId} in (d.kept_by_unit_id, d.drafted_by_unit_id, d.handled_by_unit_id)`,
    urgency && sql<boolean>`d.urgency = ${urgency}`,
    from && sql<boolean>`d.registered_on >= ${from}`,
    to && sql<boolean>`d.registered_on <= ${to}`,
    words &&
      sql<boolean>`shared.fold_text(d.title || ' ' || coalesce(d.symbol, '')) like shared.fold_text(${patternOf(words)})`,
  ]
  return conditions.filter((condition) => !!condition)
}
