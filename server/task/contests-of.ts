import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Contest } from '#domain/task/task-detail.ts'
import { ledger } from '#server/obligation/ledger.ts'
import { personReference } from '#server/person/person-reference.ts'
import { unitEver } from '#server/unit/unit-ever.ts'
import type { Day } from '#server/unit/units-on.ts'

/** Where it was said of a row of the ledger that the work is another unit's, newest first. */
export const contestsOf = (today: Day) =>
  jsonArrayFrom(
    ledger
      .selectFrom('contest as c')
      .leftJoin('person_detail as contester', 'contester.id', 'c.contested_by')
      .leftJoin('person_detail as decider', 'decider.id', 'c.decided_by')
      .select(['c.id', 'c.reason', 'c.decision', 'c.contested_on as contestedOn'])
      .select(['c.decision_reason as decisionReason', 'c.decided_on as decidedOn'])
      .select(unitEver('c.unit_id', today).as('unit'))
      .select(unitEver('c.proposed_unit_id', today).as('proposedUnit'))
      .select(personReference('c.contested_by', 'contester.full_name', null).as('contestedBy'))
      .select(
        personReference('c.decided_by', 'decider.full_name', null)
          .$castTo<Contest['decidedBy']>()
          .as('decidedBy'),
      )
      .whereRef('c.obligation_id', '=', 'o.id')
      .orderBy('c.id', 'desc'),
  )

/** From which unit to which it was passed on, newest first. */
export const transfersOf = (today: Day) =>
  jsonArrayFrom(
    ledger
      .selectFrom('transfer as t')
      .leftJoin('person_detail as decider', 'decider.id', 't.decided_by')
      .select(['t.id', 't.reason', 't.decided_on as decidedOn'])
      .select(unitEver('t.from_unit_id', today).as('from'))
      .select(unitEver('t.to_unit_id', today).as('to'))
      .select(personReference('t.decided_by', 'decider.full_name', null).as('decidedBy'))
      .whereRef('t.obligation_id', '=', 'o.id')
      .orderBy('t.id', 'desc'),
  )
