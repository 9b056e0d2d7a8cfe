import { sql } from 'kysely'
import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { qualityMarkSchema } from '#domain/obligation/obligation.ts'
import type { Obligation } from '#domain/obligation/obligation-row.ts'
import type { HistoryEntry } from '#domain/task/task-detail.ts'
import type { Db } from '#server/kernel/database.ts'
import { personReference } from '#server/person/person-reference.ts'

const most = 200

/** What the log keeps of a row, as far as the timeline tells it. */
const rowSchema = z.object({
  id: z.string(),
  obligation_id: z.string().optional(),
  percent: z.number().optional(),
  note: z.string().optional(),
  reason: z.string().nullish(),
  cancelled_reason: z.string().nullish(),
  decision_reason: z.string().nullish(),
  quality: qualityMarkSchema.nullish(),
  owed_by_person_id: z.string().nullish(),
  due_on: calendarDateSchema.nullish(),
})
type LoggedRow = z.infer<typeof rowSchema>
interface Logged {
  readonly noun: string
  readonly before: LoggedRow | null
  readonly after: LoggedRow
}

/** The acts upon a task and its parts, newest first: the log read act by act. */
export async function readHistory(
  db: Db,
  taskId: string,
  parts: readonly Pick<Obligation, 'id' | 'owedBy'>[],
): Promise<HistoryEntry[]> {
  const events = await readEvents(db, [taskId, ...parts.map(({ id }) => id)])
  const acts = [...Map.groupBy(events, ({ act_id }) => act_id).values()]
  const people = await readPeople(db, events)
  return acts.map((of) => {
    const logged = of.map(({ noun, before, after }) => ({
      noun,
      before: before === null ? null : rowSchema.parse(before),
      after: rowSchema.parse(after),
    }))
    const concerned = logged.map(({ after }) => after.obligation_id ?? after.id)
    const part = concerned.includes(taskId) ? null : (parts.find(({ id }) => concerned.includes(id)) ?? null)
    const [first] = of
    if (!first) throw new RangeError('an act without events')
    return {
      actId: first.act_id,
      verb: first.verb,
      at: first.at.toISOString(),
      by: first.by,
      part: part?.owedBy ?? null,
      ...told(logged, part?.id ?? taskId, people),
    }
  })
}

/** The values that an act changed, in the words of the timeline. */
function told(
  logged: readonly Logged[],
  subjectId: string,
  people: ReadonlyMap<string, HistoryEntry['person']>,
) {
  const ledger = logged.find(({ noun, after }) => noun === 'obligation' && after.id === subjectId)
  const report = logged.find(({ noun }) => noun === 'progress_report')?.after
  const submission = logged.find(({ noun }) => noun === 'submission')
  const changed = <Key extends keyof LoggedRow>(key: Key): LoggedRow[Key] | null => {
    const value = ledger?.after[key] ?? null
    return value === (ledger?.before?.[key] ?? null) ? null : value
  }
  const decided = submission?.before ? submission.after : null
  const extension = logged.find(({ noun }) => noun === 'extension')
  const extensionReason = extension?.before ? extension.after.decision_reason : extension?.after.reason
  return {
    percent: report?.percent ?? null,
    note: report?.note ?? (decided ? null : submission?.after.note) ?? null,
    reason: decided?.reason ?? extensionReason ?? changed('cancelled_reason') ?? null,
    quality: decided?.quality ?? null,
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
              || array(select id from submission where obligation_id = any(${obligationIds}::uuid[])))`,
          )
          .where('noun', 'in', ['obligation', 'progress_report', 'submission', 'extension']),
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
