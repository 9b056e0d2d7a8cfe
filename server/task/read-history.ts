import { sql } from 'kysely'
import * as z from 'zod'
import { type CalendarDate, calendarDateSchema } from '#domain/calendar/date.ts'
import { bulkSteps } from '#domain/task/bulk.ts'
import { qualityMarkSchema } from '#domain/obligation/obligation.ts'
import type { Obligation } from '#domain/obligation/obligation-row.ts'
import type { HistoryEntry } from '#domain/task/task-detail.ts'
import type { Db } from '#server/kernel/database.ts'
import { personReference } from '#server/person/person-reference.ts'
import { unitEver } from '#server/unit/unit-ever.ts'

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

/** What the log keeps of a row, as far as the timeline tells it. */
const rowSchema = z.object({
  id: z.string(),
  obligation_id: z.string().optional(),
  task_id: z.string().optional(),
  step: z.enum(bulkSteps).optional(),
  percent: z.number().optional(),
  note: z.string().optional(),
  reason: z.string().nullish(),
  cancelled_reason: z.string().nullish(),
  decision_reason: z.string().nullish(),
  quality: qualityMarkSchema.nullish(),
  owed_by_person_id: z.string().nullish(),
  to_unit_id: z.string().optional(),
  proposed_unit_id: z.string().optional(),
  due_on: calendarDateSchema.nullish(),
})
type LoggedRow = z.infer<typeof rowSchema>
interface Named {
  readonly people: ReadonlyMap<string, HistoryEntry['person']>
  readonly units: ReadonlyMap<string, HistoryEntry['unit']>
}
interface Logged {
  readonly noun: string
  readonly before: LoggedRow | null
  readonly after: LoggedRow
}

/** The acts upon a task and its parts, newest first: the log read act by act. */
export async function readHistory(
  db: Db,
  taskId: string,
  today: CalendarDate,
  parts: readonly Pick<Obligation, 'id' | 'owedBy'>[],
): Promise<HistoryEntry[]> {
  const events = await readEvents(db, [taskId, ...parts.map(({ id }) => id)])
  const acts = [...Map.groupBy(events, ({ act_id }) => act_id).values()]
  const people = await readPeople(db, events)
  const units = await readUnits(db, events, today)
  return acts.map((of) => {
    const logged = of.map(({ noun, before, after }) => ({
      noun,
      before: before === null ? null : rowSchema.parse(before),
      after: rowSchema.parse(after),
    }))
    const concerned = logged.map(({ after }) => after.obligation_id ?? after.task_id ?? after.id)
    const part = concerned.includes(taskId) ? null : (parts.find(({ id }) => concerned.includes(id)) ?? null)
    const [first] = of
    if (!first) throw new RangeError('an act without events')
    return {
      actId: first.act_id,
      verb: first.verb,
      at: first.at.toISOString(),
      by: first.by,
      part: part?.owedBy ?? null,
      ...told(logged, part?.id ?? taskId, { people, units }),
    }
  })
}

/** What is asked for with a reason, and decided with one. */
const asks = ['extension', 'contest']

/** The values that an act changed, in the words of the timeline. */
function told(logged: readonly Logged[], subjectId: string, { people, units }: Named) {
  const ledger = logged.find(({ noun, after }) => noun === 'obligation' && after.id === subjectId)
  const report = logged.find(({ noun }) => noun === 'progress_report')?.after
  const submission = logged.find(({ noun }) => noun === 'submission')
  const changed = <Key extends keyof LoggedRow>(key: Key): LoggedRow[Key] | null => {
    const value = ledger?.after[key] ?? null
    return value === (ledger?.before?.[key] ?? null) ? null : value
  }
  const decided = submission?.before ? submission.after : null
  const asked = logged.find(({ noun }) => asks.includes(noun))
  const askedReason = asked?.before ? asked.after.decision_reason : asked?.after.reason
  const bulk = logged.find(({ noun, before }) => noun === 'bulk_act' && before === null)?.after
  const transfer = logged.find(({ noun }) => noun === 'transfer')?.after
  return {
    step: bulk?.step ?? null,
    percent: report?.percent ?? null,
    note: report?.note ?? (decided ? null : submission?.after.note) ?? null,
    reason:
      decided?.reason ??
      askedReason ??
      transfer?.reason ??
      bulk?.reason ??
      changed('cancelled_reason') ??
      null,
    quality: decided?.quality ?? null,
    unit: units.get(transfer?.to_unit_id ?? asked?.after.proposed_unit_id ?? '') ?? null,
    person: people.get(changed('owed_by_person_id') ?? '') ?? null,
    dueOn: changed('due_on') ?? null,
  }
}

/** The rows are found by their ids first: walking the log backwards instead would read all of it. */
function readEvents(db: Db, obligationIds: string[]) {
  return db
    .with(
      (cte) => cte('touched').materialized(),
      (cte) =>
        cte
          .selectFrom('event')
          .select(['seq', 'act_id', 'actor_id', 'verb', 'at', 'noun', 'before', 'after'])
          .where(
            sql<boolean>`noun_id = any(${obligationIds}::uuid[]
              || array(select id from progress_report where obligation_id = any(${obligationIds}::uuid[]))
              || array(select id from extension where obligation_id = any(${obligationIds}::uuid[]))
              || array(select id from guidance where task_id = any(${obligationIds}::uuid[]))
              || array(select unnest(array[id, bulk_act_id]) from bulk_act_item where task_id = any(${obligationIds}::uuid[]))
              || array(select id from contest where obligation_id = any(${obligationIds}::uuid[]))
              || array(select id from transfer where obligation_id = any(${obligationIds}::uuid[]))
              || array(select id from submission where obligation_id = any(${obligationIds}::uuid[])))`,
          )
          .where('noun', 'in', nouns),
    )
    .selectFrom('touched as e')
    .leftJoin('person_detail as d', 'd.id', 'e.actor_id')
    .select(['e.act_id', 'e.verb', 'e.at', 'e.noun', 'e.before', 'e.after'])
    .select(personReference('e.actor_id', 'd.full_name', null).$castTo<HistoryEntry['by']>().as('by'))
    .orderBy('e.seq', 'desc')
    .limit(most)
    .execute()
}

async function readPeople(db: Db, events: readonly { after: unknown }[]) {
  const named = z.object({ owed_by_person_id: z.string() })
  const ids = events.map(({ after }) => named.safeParse(after).data?.owed_by_person_id ?? null)
  const rows = await db
    .selectFrom('person as p')
    .leftJoin('person_detail as d', 'd.id', 'p.id')
    .select('p.id')
    .select(personReference('p.id', 'd.full_name', null).as('person'))
    .where(sql<boolean>`p.id = any(${ids.filter((id) => id !== null)}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, person }) => [id, person]))
}

/** The units to which work was passed on, or proposed to be. */
async function readUnits(db: Db, events: readonly { after: unknown }[], today: CalendarDate) {
  const named = z.object({ to_unit_id: z.string().optional(), proposed_unit_id: z.string().optional() })
  const ids = events.flatMap(({ after }) => Object.values(named.safeParse(after).data ?? {}))
  if (ids.length === 0) return new Map<string, HistoryEntry['unit']>()
  const rows = await db
    .selectFrom('unit')
    .select('unit.id')
    .select(unitEver('unit.id', today).as('unit'))
    .where('unit.id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, unit }) => [id, unit]))
}
