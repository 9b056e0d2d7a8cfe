import { type Expression, expressionBuilder, sql } from 'kysely'
import type { Tables } from '#db/types.ts'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Chain, Link } from '#domain/task/cascade.ts'
import type { QueryContext } from '#server/kernel/context.ts'
import { type Places, writeOnce } from '#server/kernel/write-once.ts'
import { visibleById } from '#server/obligation/visible-obligation.ts'
import { personReference } from '#server/person/person-reference.ts'
import { unitEver } from '#server/unit/unit-ever.ts'
import type { Day } from '#server/unit/units-on.ts'

interface LinkPlaces {
  readonly taskId: string
  readonly today: CalendarDate
  /** Whether the obligation under the alias `o` is the reader's to see. */
  readonly isSeen: boolean
}

const most = 1000

/**
 * From the one who gave it first down to whoever does it. Whoever carries a task may read of what it is made, though
 * not open it; whoever sees a task sees what was made of it.
 */
export async function chainOf(
  { db, actor, today }: Pick<QueryContext, 'db' | 'actor' | 'today'>,
  taskId: string,
): Promise<Chain> {
  const { rows } = await links({ taskId, today, isSeen: visibleById(actor) }).execute(db)
  const of = (wanted: Side) =>
    rows.filter(({ side }) => side === wanted).map(({ side: _side, ...link }) => link)
  return { above: of('above').toReversed(), below: of('below') }
}

type Side = keyof Chain

const idsOf = (taskId: Expression<string>) => sql<{ id: string; side: Side; depth: number; path: number[] }>`(
  with recursive above as (
    select o.parent_id as id, 1 as depth from obligation o where o.id = ${taskId}
    union all select o.parent_id, above.depth + 1 from obligation o join above on o.id = above.id),
  below as (
    select o.id, 1 as depth, array[o.number] as path from obligation o where o.parent_id = ${taskId} and o.kind = 'task'
    union all select o.id, below.depth + 1, below.path || o.number from obligation o join below on o.parent_id = below.id
    where o.kind = 'task')
  select id, 'above' as side, depth, array[depth] as path from above where id is not null
  union all select id, 'below', depth, path from below)`

const links = writeOnce(({ taskId, today, isSeen }: Places<LinkPlaces>) =>
  expressionBuilder<Tables>()
    .selectFrom(idsOf(taskId).as('link'))
    .innerJoin('obligation as o', 'o.id', 'link.id')
    .leftJoin('person_detail as person', 'person.id', 'o.owed_by_person_id')
    .select(['o.id', 'o.parent_id as parentId', 'link.side', 'link.depth', 'o.number', 'o.year', 'o.state'])
    .select(['o.due_on as dueOn', 'o.progress_percent as progressPercent'])
    .select(unitEver('o.owed_by_unit_id', today).as('owedBy'))
    .select(unitEver('o.owed_to_unit_id', today).as('owedTo'))
    .select(
      personReference('o.owed_by_person_id', 'person.full_name', null)
        .$castTo<Link['owedByPerson']>()
        .as('owedByPerson'),
    )
    .select(title(isSeen).as('title'))
    .select(isOverdue(today).as('isOverdue'))
    .select(sql<boolean>`coalesce(${isSeen}, false)`.as('isSeen'))
    .orderBy('link.path')
    .limit(most),
)

const title = (isSeen: Expression<boolean>) =>
  sql<string | null>`case when o.confidentiality = 'ordinary' or ${isSeen} then o.title end`

const isOverdue = (today: Day) =>
  sql<boolean>`o.verified_on is null and o.cancelled_on is null and coalesce(o.due_on < ${today}, false)`
