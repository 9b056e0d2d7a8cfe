import { type RawBuilder, sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Chain, Link } from '#domain/task/cascade.ts'
import type { QueryContext } from '#server/kernel/context.ts'
import type { Db } from '#server/kernel/database.ts'
import { visibleTask } from '#server/obligation/visible-obligation.ts'
import { personReference } from '#server/person/person-reference.ts'
import { unitEver } from '#server/unit/unit-ever.ts'

type Reader = Pick<QueryContext, 'actor' | 'today'>
const most = 1000

/**
 * From the one who gave it first down to whoever does it. Whoever carries a task may read of what it is made, though
 * not open it; whoever sees a task sees what was made of it.
 */
export async function readChain(db: Db, taskId: string, reader: Reader): Promise<Chain> {
  const [above, below] = await Promise.all([
    readLinks(db, linksAbove(taskId), reader),
    readLinks(db, linksBelow(taskId), reader),
  ])
  return { above: above.toReversed(), below }
}

const linksAbove = (taskId: string) => sql`with recursive link as (
    select o.parent_id as id, 1 as depth, '{}'::int[] as path from obligation o where o.id = ${taskId}
    union all select o.parent_id, link.depth + 1, link.path || link.depth from obligation o join link on o.id = link.id)
  select id, depth, path from link where id is not null`

const linksBelow = (taskId: string) => sql`with recursive link as (
    select o.id, 1 as depth, array[o.number] as path from obligation o where o.parent_id = ${taskId} and o.kind = 'task'
    union all select o.id, link.depth + 1, link.path || o.number from obligation o join link on o.parent_id = link.id
    where o.kind = 'task')
  select id, depth, path from link`

function readLinks(db: Db, links: RawBuilder<unknown>, { actor, today }: Reader): Promise<Link[]> {
  return db
    .selectFrom(sql<{ id: string; depth: number; path: number[] }>`(${links})`.as('link'))
    .innerJoin('obligation as o', 'o.id', 'link.id')
    .leftJoin('person_detail as person', 'person.id', 'o.owed_by_person_id')
    .select(['o.id', 'o.parent_id as parentId', 'link.depth', 'o.number', 'o.year', 'o.state'])
    .select(['o.due_on as dueOn', 'o.progress_percent as progressPercent'])
    .select(unitEver('o.owed_by_unit_id', today).as('owedBy'))
    .select(unitEver('o.owed_to_unit_id', today).as('owedTo'))
    .select(
      personReference('o.owed_by_person_id', 'person.full_name', null)
        .$castTo<Link['owedByPerson']>()
        .as('owedByPerson'),
    )
    .select(title(actor).as('title'))
    .select(isOverdue(today).as('isOverdue'))
    .select(sql<boolean>`coalesce(${visibleTask(actor)}, false)`.as('isSeen'))
    .orderBy(sql`link.path`)
    .limit(most)
    .execute()
}

const title = (actor: Reader['actor']) =>
  sql<string | null>`case when o.confidentiality = 'ordinary' or ${visibleTask(actor)} then o.title end`

const isOverdue = (today: CalendarDate) =>
  sql<boolean>`o.verified_on is null and o.cancelled_on is null and coalesce(o.due_on < ${today}, false)`
