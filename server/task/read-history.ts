import { type Expression, expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tables } from '#db/types.ts'
import type { Obligation } from '#domain/obligation/obligation-row.ts'
import type { HistoryEntry } from '#domain/task/task-detail.ts'
import { personReference } from '#server/person/person-reference.ts'
import { unitEver } from '#server/unit/unit-ever.ts'
import type { Day } from '#server/unit/units-on.ts'

const most = 200
const nouns = [
  'obligation',
  'progress_report',
  'submission',
  'extension',
  'contest',
  'transfer',
  'guidance',
  'bulk_act',
  'bulk_act_item',
]

type Named = Pick<
  HistoryEntry,
  'percent' | 'note' | 'reason' | 'quality' | 'person' | 'unit' | 'dueOn' | 'step'
>

/** A changed row as far as the timeline tells it. What stands in the ledger is told only where it changed. */
export interface Logged extends Named, Pick<HistoryEntry, 'actId' | 'verb' | 'by'> {
  readonly at: string
  readonly noun: string
  readonly isNew: boolean
  /** The obligation that it is or belongs to. */
  readonly ofId: string
  readonly decisionReason: string | null
}

/** The acts upon a task and its parts, newest first: the log told act by act. */
export function historyOf(
  taskId: string,
  logged: readonly Logged[],
  parts: readonly Pick<Obligation, 'id' | 'owedBy'>[],
): HistoryEntry[] {
  const acts = [...Map.groupBy(logged, ({ actId }) => actId).values()]
  return acts.map((of) => {
    const concerned = of.map(({ ofId }) => ofId)
    const part = concerned.includes(taskId) ? null : (parts.find(({ id }) => concerned.includes(id)) ?? null)
    const [first] = of
    if (!first) throw new RangeError('an act without events')
    const { actId, verb, at, by } = first
    return {
      actId,
      verb,
      at: new Date(at).toISOString(),
      by,
      part: part?.owedBy ?? null,
      ...told(of, part?.id ?? taskId),
    }
  })
}

/** What is asked for with a reason, and decided with one. */
const asks = ['extension', 'contest']

/** The values that an act changed, in the words of the timeline. */
function told(logged: readonly Logged[], subjectId: string): Named {
  const of = (noun: string) => logged.find((each) => each.noun === noun)
  const ledger = logged.find(({ noun, ofId }) => noun === 'obligation' && ofId === subjectId)
  const [report, submission, transfer] = [of('progress_report'), of('submission'), of('transfer')]
  const decided = submission?.isNew ? null : submission
  const asked = logged.find(({ noun }) => asks.includes(noun))
  const bulk = logged.find(({ noun, isNew }) => noun === 'bulk_act' && isNew)
  return {
    step: bulk?.step ?? null,
    percent: report?.percent ?? null,
    note: report?.note ?? (decided ? null : submission?.note) ?? null,
    reason:
      decided?.reason ??
      (asked?.isNew ? asked.reason : asked?.decisionReason) ??
      transfer?.reason ??
      bulk?.reason ??
      ledger?.reason ??
      null,
    quality: decided?.quality ?? null,
    unit: transfer?.unit ?? asked?.unit ?? null,
    person: ledger?.person ?? null,
    dueOn: ledger?.dueOn ?? null,
  }
}

/**
 * The rows are found by their ids first: walking the log backwards instead would read all of it. Of each only the values
 * told are taken, since a row before and after is long and there may be hundreds.
 */
export const loggedOf = (obligationIds: Expression<string[]>, today: Day) =>
  jsonArrayFrom(
    expressionBuilder<Tables>()
      .selectFrom((from) =>
        from
          .selectFrom('event')
          .selectAll()
          .where(touches(obligationIds))
          .where('noun', 'in', nouns)
          .orderBy('seq', 'desc')
          .limit(most)
          .as('e'),
      )
      .leftJoin('person_detail as d', 'd.id', 'e.actor_id')
      .select(['e.act_id as actId', 'e.verb', 'e.noun'])
      .select(sql<string>`e.at`.as('at'))
      .select(personReference('e.actor_id', 'd.full_name', null).$castTo<HistoryEntry['by']>().as('by'))
      .select(sql<boolean>`e.before is null`.as('isNew'))
      .select(
        sql<string>`coalesce(e.after ->> 'obligation_id', e.after ->> 'task_id', e.noun_id::text)`.as('ofId'),
      )
      .select(sql<Named['step']>`e.after ->> 'step'`.as('step'))
      .select(sql<number | null>`(e.after ->> 'percent')::int`.as('percent'))
      .select(sql<string | null>`e.after ->> 'note'`.as('note'))
      .select(sql<string | null>`coalesce(e.after ->> 'reason', ${changed('cancelled_reason')})`.as('reason'))
      .select(sql<string | null>`e.after ->> 'decision_reason'`.as('decisionReason'))
      .select(sql<Named['quality']>`e.after ->> 'quality'`.as('quality'))
      .select(sql<Named['dueOn']>`${changed('due_on')}`.as('dueOn'))
      .select(personChanged.as('person'))
      .select(unitNamed(today).as('unit'))
      .orderBy('e.seq', 'desc'),
  )

const touches = (obligationIds: Expression<string[]>) => sql<boolean>`noun_id = any(${obligationIds}::uuid[]
  || array(select id from progress_report where obligation_id = any(${obligationIds}::uuid[]))
  || array(select id from extension where obligation_id = any(${obligationIds}::uuid[]))
  || array(select id from guidance where task_id = any(${obligationIds}::uuid[]))
  || array(select unnest(array[id, bulk_act_id]) from bulk_act_item where task_id = any(${obligationIds}::uuid[]))
  || array(select id from contest where obligation_id = any(${obligationIds}::uuid[]))
  || array(select id from transfer where obligation_id = any(${obligationIds}::uuid[]))
  || array(select id from submission where obligation_id = any(${obligationIds}::uuid[])))`

/** A value of the ledger where the act gave it or changed it. */
const changed = (column: string) => sql`case when e.noun = 'obligation'
  and e.after ->> ${sql.lit(column)} is distinct from e.before ->> ${sql.lit(column)} then e.after ->> ${sql.lit(column)} end`

const personChanged = sql<HistoryEntry['person']>`(
  select ${personReference('p.id', 'n.full_name', null)} from person p left join person_detail n on n.id = p.id
  where p.id = (${changed('owed_by_person_id')})::uuid)`

/** The unit to which work was passed on, or proposed to be. */
const unitNamed = (today: Day) => sql<HistoryEntry['unit']>`(
  select ${unitEver('u.id', today)} from unit u
  where u.id = coalesce(e.after ->> 'to_unit_id', e.after ->> 'proposed_unit_id')::uuid)`
