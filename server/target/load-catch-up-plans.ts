import type { CalendarDate } from '#domain/calendar/date.ts'
import { cellOf } from '#domain/obligation/four-cells.ts'
import type { CatchUpPlan, CatchUpStepRow } from '#domain/target/catch-up-contract.ts'
import type { Db } from '#server/kernel/database.ts'
import { personReference } from '#server/person/person-reference.ts'
import { type UnitTree, referenceOf } from './load-units.ts'

/** The plans of a target, the latest first, with the names of who drafted, submitted and decided. */
export const loadPlans = (db: Db, targetId: string) =>
  db
    .selectFrom('catch_up_plan as p')
    .leftJoin('person_detail as drafter', 'drafter.id', 'p.drafted_by')
    .leftJoin('person_detail as submitter', 'submitter.id', 'p.submitted_by')
    .leftJoin('person_detail as decider', 'decider.id', 'p.decided_by')
    .select(['p.id', 'p.ordinal', 'p.state', 'p.cause', 'p.remedy', 'p.periods', 'p.amounts', 'p.version'])
    .select(['p.cause_detail as causeDetail', 'p.after_month as afterMonth', 'p.started_at as startedAt'])
    .select(['p.drafted_on as draftedOn', 'p.submitted_on as submittedOn', 'p.decided_on as decidedOn'])
    .select(['p.returned_reason as returnedReason', 'p.submitted_by as submittedById'])
    .select(personReference('p.drafted_by', 'drafter.full_name', null).as('draftedBy'))
    .select(personReference('p.submitted_by', 'submitter.full_name', null).as('submittedBy'))
    .select(personReference('p.decided_by', 'decider.full_name', null).as('decidedBy'))
    .where('p.target_id', '=', targetId)
    .orderBy('p.ordinal', 'desc')
    .execute()

export type LoadedPlan = Awaited<ReturnType<typeof loadPlans>>[number]

/** The steps of plans by plan, each with the task that it became as the ledger holds it today. */
export async function loadSteps(
  db: Db,
  planIds: readonly string[],
  tree: UnitTree,
  today: CalendarDate,
): Promise<ReadonlyMap<string, CatchUpPlan['steps']>> {
  if (planIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('catch_up_step as s')
    .leftJoin('obligation as o', 'o.id', 's.task_id')
    .leftJoin('person_detail as person', 'person.id', 's.person_id')
    .select(['s.id', 's.plan_id', 's.title', 's.lead_unit_id', 's.due_on', 's.acceptance'])
    .select(['o.id as taskId', 'o.number', 'o.year', 'o.state', 'o.due_on as taskDueOn'])
    .select(['o.claimed_on', 'o.verified_on', 'o.progress_percent'])
    .select(
      personReference('s.person_id', 'person.full_name', null)
        .$castTo<CatchUpStepRow['person']>()
        .as('person'),
    )
    .where('s.plan_id', 'in', planIds)
    .where('s.is_dropped', '=', false)
    .orderBy('s.ordinal')
    .execute()
  const byPlan = Map.groupBy(rows, (row) => row.plan_id)
  return new Map([...byPlan].map(([id, of]) => [id, of.map((row) => describeStep(row, tree, today))]))
}

interface StepRow {
  id: string
  title: string
  lead_unit_id: string
  due_on: CalendarDate
  acceptance: string
  person: CatchUpStepRow['person']
  taskId: string | null
  number: number | null
  year: number | null
  state: NonNullable<CatchUpStepRow['task']>['state'] | null
  taskDueOn: CalendarDate | null
  claimed_on: CalendarDate | null
  verified_on: CalendarDate | null
  progress_percent: number | null
}

const describeStep = (row: StepRow, tree: UnitTree, today: CalendarDate): CatchUpStepRow => ({
  id: row.id,
  title: row.title,
  leadUnit: referenceOf(tree, row.lead_unit_id),
  person: row.person,
  dueOn: row.due_on,
  acceptance: row.acceptance,
  task: taskOf(row, today),
})

function taskOf(row: StepRow, today: CalendarDate): CatchUpStepRow['task'] {
  const { taskId: id, number, year, state, taskDueOn: dueOn } = row
  if (id === null || number === null || year === null || state === null) return null
  const dates = { dueOn, claimedOn: row.claimed_on, verifiedOn: row.verified_on }
  const cell = state === 'cancelled' ? null : cellOf(dates, today)
  return { id, number, year, state, cell, dueOn, progressPercent: row.progress_percent ?? 0 }
}
