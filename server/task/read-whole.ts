import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tables } from '#db/types.ts'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Block } from '#domain/task/task-detail.ts'
import type { QueryContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import type { Db } from '#server/kernel/database.ts'
import { personReference } from '#server/person/person-reference.ts'
import { type Places, writeOnce } from '#server/kernel/write-once.ts'
import { visibleById } from '#server/obligation/visible-obligation.ts'
import { linksOf } from './chain-of.ts'
import { guidanceOf } from './guidance-of.ts'
import { loggedOf } from './read-history.ts'

const task = expressionBuilder<Tables & { t: Tables['task'] }, 't'>()

/**
 * What stands with a whole task alone: its product and rhythm, what holds it up, whence it came and where it went, the
 * chain in which it stands, the guidance that goes along with it and what the log holds of it.
 */
export async function readWhole(
  db: Db,
  taskId: string,
  obligationIds: string[],
  { actor, today }: Pick<QueryContext, 'actor' | 'today'>,
) {
  const { rows } = await whole({ taskId, obligationIds, today, isSeen: visibleById(actor) }).execute(db)
  return found(rows[0])
}

interface WholePlaces {
  readonly taskId: string
  /** The task and its parts: the log of all of them is its history. */
  readonly obligationIds: string[]
  readonly today: CalendarDate
  readonly isSeen: boolean
}

const whole = writeOnce((at: Places<WholePlaces>) =>
  expressionBuilder<Tables>()
    .selectFrom('task as t')
    .select(['t.description', 't.source_sentence as sourceSentence', 't.product', 't.rhythm'])
    .select(['t.recurs_from_id as recursFromId', 't.batch_id as batchId'])
    .select(
      task
        .selectFrom('task as next')
        .select('next.id')
        .whereRef('next.recurs_from_id', '=', 't.id')
        .as('nextId'),
    )
    .select(blocks.as('blocks'))
    .select(successions({ here: 's.from_task_id', there: 's.to_task_id' }).as('wentInto'))
    .select(successions({ here: 's.to_task_id', there: 's.from_task_id' }).as('cameFrom'))
    .select(linksOf(at.taskId, at).as('links'))
    .select(guidanceOf(at.taskId, at.today).as('guidance'))
    .select(loggedOf(at.obligationIds, at.today).as('logged'))
    .where('t.id', '=', at.taskId),
)

const difficulty = sql<Block['difficulty']>`jsonb_build_object(
  'id', d.id, 'text', d.text, 'cause', d.cause, 'closedOn', d.closed_on)`

const blocks = jsonArrayFrom(
  task
    .selectFrom('task_block as b')
    .innerJoin('difficulty as d', 'd.id', 'b.difficulty_id')
    .leftJoin('person_detail as p', 'p.id', 'b.blocked_by')
    .select(['b.id', 'b.blocked_on as blockedOn', 'b.removed_on as removedOn'])
    .select(difficulty.as('difficulty'))
    .select(personReference('b.blocked_by', 'p.full_name', null).as('blockedBy'))
    .select(sql<boolean>`b.removed_on is null and d.closed_on is null`.as('isOpen'))
    .whereRef('b.task_id', '=', 't.id')
    .orderBy('b.id', 'desc'),
)

type Side = 's.from_task_id' | 's.to_task_id'

const successions = ({ here, there }: { here: Side; there: Side }) =>
  jsonArrayFrom(
    task
      .selectFrom('task_succession as s')
      .innerJoin('obligation as o', 'o.id', there)
      .leftJoin('person_detail as p', 'p.id', 's.decided_by')
      .select(['s.kind', 'o.id as taskId', 'o.number', 'o.year', 'o.title', 's.reason'])
      .select('s.decided_on as decidedOn')
      .select(personReference('s.decided_by', 'p.full_name', null).as('decidedBy'))
      .whereRef(here, '=', 't.id')
      .orderBy('s.id'),
  )
