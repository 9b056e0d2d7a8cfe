import type { ExpressionBuilder } from 'kysely'
import type { Tables } from '#db/types.ts'
import type { Succession } from '#domain/task/succession.ts'
import type { Block } from '#domain/task/task-detail.ts'
import type { Db } from '#server/kernel/database.ts'
import { personReference } from '#server/person/person-reference.ts'

/** What stands with a whole task alone: its product and rhythm, what holds it up, whence it came and where it went. */
export async function readWhole(db: Db, taskId: string) {
  const [own, blocks, wentInto, cameFrom] = await Promise.all([
    readOwn(db, taskId),
    readBlocks(db, taskId),
    readSuccessions(db, taskId, { here: 's.from_task_id', there: 's.to_task_id' }),
    readSuccessions(db, taskId, { here: 's.to_task_id', there: 's.from_task_id' }),
  ])
  return { ...own, blocks, wentInto, cameFrom }
}

const nextOf = (select: ExpressionBuilder<Tables & { t: Tables['task'] }, 't'>) =>
  select.selectFrom('task as next').select('next.id').whereRef('next.recurs_from_id', '=', 't.id')

const readOwn = (db: Db, taskId: string) =>
  db
    .selectFrom('task as t')
    .select(['t.description', 't.source_sentence as sourceSentence', 't.product', 't.rhythm'])
    .select(['t.recurs_from_id as recursFromId', 't.batch_id as batchId'])
    .select((select) => nextOf(select).as('nextId'))
    .where('t.id', '=', taskId)
    .executeTakeFirstOrThrow()

async function readBlocks(db: Db, taskId: string): Promise<Block[]> {
  const rows = await db
    .selectFrom('task_block as b')
    .innerJoin('difficulty as d', 'd.id', 'b.difficulty_id')
    .leftJoin('person_detail as p', 'p.id', 'b.blocked_by')
    .select([
      'b.id',
      'b.blocked_on',
      'b.removed_on',
      'd.id as difficulty_id',
      'd.text',
      'd.cause',
      'd.closed_on',
    ])
    .select(personReference('b.blocked_by', 'p.full_name', null).as('blockedBy'))
    .where('b.task_id', '=', taskId)
    .orderBy('b.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    difficulty: { id: row.difficulty_id, text: row.text, cause: row.cause, closedOn: row.closed_on },
    blockedBy: row.blockedBy,
    blockedOn: row.blocked_on,
    removedOn: row.removed_on,
    isOpen: row.removed_on === null && row.closed_on === null,
  }))
}

type Side = 's.from_task_id' | 's.to_task_id'

const readSuccessions = (
  db: Db,
  taskId: string,
  { here, there }: { here: Side; there: Side },
): Promise<Succession[]> =>
  db
    .selectFrom('task_succession as s')
    .innerJoin('obligation as o', 'o.id', there)
    .leftJoin('person_detail as p', 'p.id', 's.decided_by')
    .select(['s.kind', 'o.id as taskId', 'o.number', 'o.year', 'o.title', 's.reason'])
    .select('s.decided_on as decidedOn')
    .select(personReference('s.decided_by', 'p.full_name', null).as('decidedBy'))
    .where(here, '=', taskId)
    .orderBy('s.id')
    .execute()
