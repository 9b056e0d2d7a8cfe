import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Contest, Transfer } from '#domain/task/task-detail.ts'
import type { Db } from '#server/kernel/database.ts'
import { personReference } from '#server/person/person-reference.ts'
import { unitEver } from '#server/unit/unit-ever.ts'

/** Where it was said that the work is another unit's, newest first. */
export async function readContests(
  db: Db,
  obligationIds: string[],
  today: CalendarDate,
): Promise<Map<string, Contest[]>> {
  const rows = await db
    .selectFrom('contest as c')
    .leftJoin('person_detail as contester', 'contester.id', 'c.contested_by')
    .leftJoin('person_detail as decider', 'decider.id', 'c.decided_by')
    .select(['c.id', 'c.obligation_id', 'c.reason', 'c.decision', 'c.contested_on as contestedOn'])
    .select(['c.decision_reason as decisionReason', 'c.decided_on as decidedOn'])
    .select(unitEver('c.unit_id', today).as('unit'))
    .select(unitEver('c.proposed_unit_id', today).as('proposedUnit'))
    .select(personReference('c.contested_by', 'contester.full_name', null).as('contestedBy'))
    .select(
      personReference('c.decided_by', 'decider.full_name', null)
        .$castTo<Contest['decidedBy']>()
        .as('decidedBy'),
    )
    .where('c.obligation_id', 'in', obligationIds)
    .orderBy('c.id', 'desc')
    .execute()
  const grouped = Map.groupBy(rows, (row) => row.obligation_id)
  return new Map(
    [...grouped].map(([id, of]) => [id, of.map(({ obligation_id: _id, ...contest }) => contest)]),
  )
}

/** From which unit to which it was passed on, newest first. */
export async function readTransfers(
  db: Db,
  obligationIds: string[],
  today: CalendarDate,
): Promise<Map<string, Transfer[]>> {
  const rows = await db
    .selectFrom('transfer as t')
    .leftJoin('person_detail as decider', 'decider.id', 't.decided_by')
    .select(['t.id', 't.obligation_id', 't.reason', 't.decided_on as decidedOn'])
    .select(unitEver('t.from_unit_id', today).as('from'))
    .select(unitEver('t.to_unit_id', today).as('to'))
    .select(personReference('t.decided_by', 'decider.full_name', null).as('decidedBy'))
    .where('t.obligation_id', 'in', obligationIds)
    .orderBy('t.id', 'desc')
    .execute()
  const grouped = Map.groupBy(rows, (row) => row.obligation_id)
  return new Map(
    [...grouped].map(([id, of]) => [id, of.map(({ obligation_id: _id, ...transfer }) => transfer)]),
  )
}
