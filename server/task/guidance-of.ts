import { expressionBuilder, sql } from 'kysely'
import type { Tables } from '#db/types.ts'
import type { FileReference } from '#domain/file/contract.ts'
import type { Obligation } from '#domain/obligation/obligation-row.ts'
import type { Guidance } from '#domain/task/guidance-contract.ts'
import { canReadGuidance } from '#domain/task/policy.ts'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { QueryContext } from '#server/kernel/context.ts'
import type { Db } from '#server/kernel/database.ts'
import { type Places, statementOnce } from '#server/kernel/write-once.ts'
import { personReference } from '#server/person/person-reference.ts'
import { unitEver } from '#server/unit/unit-ever.ts'
import type { Day } from '#server/unit/units-on.ts'
import { wholesOf } from './wholes-of.ts'

type Task = Pick<Obligation, 'owedBy' | 'owedByPerson'>

/** What goes along with a task: the guidance given with it and with those it was made of, and who has read it. */
export const guidanceOf = (db: Db, taskId: string, today: CalendarDate): Promise<Omit<Guidance, 'can'>[]> =>
  given(db, { taskId, today })

interface GuidancePlaces {
  readonly taskId: string
  readonly today: CalendarDate
}

const given = statementOnce(({ taskId, today }: Places<GuidancePlaces>) =>
  expressionBuilder<Tables>()
    .selectFrom('guidance as g')
    .leftJoin('person_detail as d', 'd.id', 'g.given_by')
    .select(['g.id', 'g.task_id as taskId', 'g.text', 'g.given_on as givenOn'])
    .select(personReference('g.given_by', 'd.full_name', null).as('givenBy'))
    .select(files.as('files'))
    .select(readings(today).as('readings'))
    .select(unreadBy(today).as('unreadBy'))
    .where(sql<boolean>`g.task_id in (${wholesOf(taskId)})`)
    .orderBy('g.id'),
)

/** The same with whether the reader may say that they have read it. */
export function withReading(
  guidance: readonly Omit<Guidance, 'can'>[],
  task: Task,
  actor: QueryContext['actor'],
): Guidance[] {
  const subject = { owedByUnitId: task.owedBy.id, owedByPersonId: task.owedByPerson?.id ?? null }
  return guidance.map((row) => ({
    ...row,
    can: { read: canReadGuidance(actor, subject, row.givenBy.id) },
  }))
}

const files = sql<FileReference[]>`coalesce((
  select jsonb_agg(jsonb_build_object('id', file.id, 'name', file.name, 'size', file.size, 'mediaType', file.media_type)
    order by gf.id)
  from guidance_file gf join file on file.id = gf.file_id where gf.guidance_id = g.id), '[]')`

const readings = (today: Day) => sql<Guidance['readings']>`coalesce((
  select jsonb_agg(jsonb_build_object('person', ${personReference('r.person_id', 'reader.full_name', null)},
    'unit', ${unitEver('r.unit_id', today)}, 'readOn', r.read_on) order by r.id)
  from guidance_reading r left join person_detail reader on reader.id = r.person_id where r.guidance_id = g.id), '[]')`

/** The units below with open tasks made of it in which nobody has said that they read it. */
const unreadBy = (today: Day) => sql<Guidance['unreadBy']>`coalesce((
  with recursive below as (
    select o.id, o.owed_by_unit_id from obligation o
    where o.parent_id = g.task_id and o.kind = 'task' and o.cancelled_on is null
    union all select o.id, o.owed_by_unit_id from obligation o join below on o.parent_id = below.id
    where o.kind = 'task' and o.cancelled_on is null)
  select jsonb_agg(${unitEver('unread.id', today)} order by unread.id)
  from (select distinct below.owed_by_unit_id as id from below where not exists (
    select from guidance_reading r where r.guidance_id = g.id and r.unit_id = below.owed_by_unit_id)) unread), '[]')`
