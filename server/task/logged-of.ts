import { type Expression, sql } from 'kysely'
import type { HistoryEntry } from '#domain/task/history-entry.ts'

const most = 200

/** A changed row as far as the timeline tells it, units and people by their ids. What stands in the ledger is told only where it changed. */
export interface Logged extends Pick<
  HistoryEntry,
  'actId' | 'verb' | 'percent' | 'note' | 'reason' | 'quality' | 'dueOn' | 'step'
> {
  readonly at: string
  readonly by: string | null
  readonly person: string | null
  /** The unit to which work was passed on, or proposed to be. */
  readonly unit: string | null
  readonly noun: string
  readonly isNew: boolean
  /** The obligation that it is or belongs to. */
  readonly ofId: string
  readonly decisionReason: string | null
}

/**
 * The log of these rows and of the acts upon many in which these tasks stood, newest first. Found by ids, since walking the
 * log backwards would read all of it; each row is unpacked once, since a row before and after is long and kept compressed.
 */
export const loggedOf = (rowIds: Expression<string[]>, taskIds: Expression<string[]>) => sql<Logged>`
  select e.seq, e.act_id as "actId", e.verb, e.noun, e.at, e.actor_id as "by", e.before is null as "isNew",
    coalesce(a.obligation_id, a.task_id, e.noun_id) as "ofId", a.step, a.percent, a.quality,
    coalesce(a.note, case when e.before is not null and a.required_quality is distinct from b.required_quality then a.required_quality end) as note,
    coalesce(a.reason, case when a.cancelled_reason is distinct from b.cancelled_reason then a.cancelled_reason end) as reason,
    a.decision_reason as "decisionReason",
    case when e.noun = 'obligation' and a.due_on is distinct from b.due_on then a.due_on end as "dueOn",
    case when a.owed_by_person_id is distinct from b.owed_by_person_id then a.owed_by_person_id end as person,
    coalesce(a.to_unit_id, a.proposed_unit_id) as unit
  from (select * from event where noun_id = any(${rowIds}::uuid[]
      || array(select unnest(array[id, bulk_act_id]) from bulk_act_item where task_id = any(${taskIds}::uuid[])))
    and noun in ('obligation', 'progress_report', 'submission', 'extension', 'contest', 'transfer', 'guidance', 'bulk_act', 'bulk_act_item')
    order by seq desc limit ${sql.lit(most)}) e
  cross join jsonb_to_record(e.after) as a(obligation_id uuid, task_id uuid, step text, percent integer, quality text, note text,
    required_quality text, reason text, cancelled_reason text, decision_reason text, due_on date, owed_by_person_id uuid,
    to_unit_id uuid, proposed_unit_id uuid)
  cross join jsonb_to_record(case when e.noun = 'obligation' then e.before end) as b(required_quality text,
    cancelled_reason text, due_on date, owed_by_person_id uuid)`
