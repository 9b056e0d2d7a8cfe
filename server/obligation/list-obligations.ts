import { type RawBuilder, sql } from 'kysely'
import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import type { QueryOf, ResponseOf } from '#domain/contract/route.ts'
import type { listObligations as route } from '#domain/obligation/contract.ts'
import type { Obligation } from '#domain/obligation/obligation-row.ts'
import { calendarAtHand } from '#server/calendar/read-calendar.ts'
import type { Query, QueryContext } from '#server/kernel/context.ts'
import { invalid } from '#server/kernel/problem.ts'
import { conditionsOf } from './filter-obligations.ts'
import { readObligations } from './read-obligations.ts'
import { owedBy } from './sides.ts'
import { visibleObligation, visibleTask } from './visible-obligation.ts'

export const listObligations: Query<typeof route> = ({ query }, context) => pageOfObligations(query, context)

/**
 * A page of what the reader may see. Dated rows come first in order of their date, then the standing ones, so that
 * each part is one walk along an index. `among` narrows it to these ids.
 */
export async function pageOfObligations(
  query: QueryOf<typeof route>,
  context: QueryContext,
  among?: readonly string[],
): Promise<ResponseOf<typeof route>> {
  const { sort, after, limit, ...filter } = query
  const visible = filter.kind === 'task' ? visibleTask(context.actor) : visibleObligation(context.actor)
  const conditions = [visible, ...conditionsOf(filter, context.today)]
  if (among) conditions.push(sql<boolean>`o.id = any(${among}::uuid[])`)
  if (filter.mine) conditions.push(owedBy(context.actor))
  const { actor, today } = context
  const reading = { actor, today, calendar: await calendarAtHand(context) }
  const cursor = after === undefined ? null : readCursor(after)
  const take = async (part: RawBuilder<unknown>, orderBy: RawBuilder<unknown>, most: number) => {
    const where = sql.join([...conditions, part], sql` and `)
    return readObligations(context.db, { where, orderBy, limit: most }, reading)
  }
  const rows: Obligation[] = []
  if (cursor?.dueOn !== null) rows.push(...(await take(datedAfter(cursor, sort), orderOf(sort), limit + 1)))
  if (rows.length <= limit && filter.to === undefined && filter.from === undefined) {
    const afterId = cursor?.dueOn === null ? sql`and o.id > ${cursor.id}` : sql``
    rows.push(...(await take(sql`o.due_on is null ${afterId}`, sql`o.id`, limit + 1 - rows.length)))
  }
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last ? writeCursor(last) : null }
}

type Sort = QueryOf<typeof route>['sort']

const orderOf = (sort: Sort): RawBuilder<unknown> =>
  sort === 'due' ? sql`o.due_on, o.id` : sql`o.due_on desc, o.id desc`

const datedAfter = (cursor: Cursor | null, sort: Sort): RawBuilder<unknown> =>
  cursor
    ? sql`(o.due_on, o.id) ${sql.raw(sort === 'due' ? '>' : '<')} (${cursor.dueOn}, ${cursor.id})`
    : sql`o.due_on is not null`

const cursorSchema = z.object({ dueOn: calendarDateSchema.nullable(), id: z.uuid() })
type Cursor = z.infer<typeof cursorSchema>

const writeCursor = ({ dueOn, id }: Cursor): string => `${dueOn ?? ''}~${id}`

function readCursor(text: string): Cursor {
  const [dueOn, id] = text.split('~')
  const cursor = cursorSchema.safeParse({ dueOn: dueOn || null, id })
  if (!cursor.success) throw invalid([{ path: 'query.after', code: 'cursor_broken' }])
  return cursor.data
}
