import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import { type Decision, allowed, firstRefusal, refused as refusal } from '#domain/decision/decision.ts'
import type { BodyOf } from '#domain/contract/route.ts'
import type { actOnMany as route } from '#domain/task/bulk-contract.ts'
import { canMoveDueTo } from '#domain/task/extension.ts'
import { mayStep, stepsOpenTo } from '#domain/task/policy.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { notFound, permit, refused } from '#server/kernel/problem.ts'
import { urgeAll } from '#server/reminder/urge-all.ts'
import { cancelBelow } from './cancel-work.ts'
import { keepBulkAct } from './keep-bulk-act.ts'
import { type Work, loadWorks } from './load-work.ts'

type Body = BodyOf<typeof route>

/**
 * Moves, reminds of or cancels many tasks in one act. What may not be is left as it is, and named with the
 * reason: also what was urged today already. Refused when nothing of it can be done.
 */
export const actOnMany: Command<typeof route> = async ({ body }, context) => {
  if ((body.step === 'extend') !== (body.dueOn !== null)) throw refused('extend_needs_a_date')
  const works = await loadWorks(context, 'task', [...new Set(body.taskIds)])
  if (works.length === 0) throw notFound()
  const wholes = await readWholes(context, works)
  const urged = body.step === 'remind' ? await urgedToday(context, works) : new Set<string>()
  const judged = works.map((work) => ({ work, decision: decide(work, body, { wholes, urged }, context) }))
  const able = judged.filter(({ decision }) => decision.allowed).map(({ work }) => work)
  const left = judged.flatMap(({ work, decision }) =>
    decision.allowed ? [] : [{ taskId: work.id, title: work.title, reason: decision.reason }],
  )
  if (able.length === 0) {
    for (const { subject } of works) permit(mayStep(context.actor, subject, body.step))
    throw refused(left[0]?.reason ?? 'nothing_to_act_on')
  }
  const items = await perform(context, able, body)
  await keepBulkAct(context, { ...body, items })
  return { id: body.id, done: able.length, left }
}

/** The dates of the tasks of which some of these were made. */
async function readWholes({ tx }: CommandContext, works: readonly Work[]) {
  const ids = works.flatMap(({ parent_id }) => parent_id ?? [])
  if (ids.length === 0) return new Map<string, CalendarDate | null>()
  const rows = await tx.selectFrom('obligation').select(['id', 'due_on']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, due_on }) => [id, due_on]))
}

/** What else a decision looks at: the dates of the wholes, and what was urged today. */
interface Standing {
  readonly wholes: ReadonlyMap<string, CalendarDate | null>
  readonly urged: ReadonlySet<string>
}

/** Of these, what somebody has urged today by hand. */
async function urgedToday({ tx, today }: CommandContext, works: readonly Work[]): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('reminder')
    .select('obligation_id')
    .where(
      'obligation_id',
      'in',
      works.map(({ id }) => id),
    )
    .where('sent_on', '=', today)
    .where('urged_by', 'is not', null)
    .execute()
  return new Set(rows.map(({ obligation_id }) => obligation_id))
}

function decide(
  work: Work,
  { step, dueOn }: Body,
  { wholes, urged }: Standing,
  { actor, today }: CommandContext,
): Decision {
  const may = stepsOpenTo(actor, work.subject)[step]
  if (urged.has(work.id)) return firstRefusal<string>(may, refusal('already_urged_today'))
  if (step !== 'extend') return may
  const wholeDueOn = wholes.get(work.parent_id ?? '') ?? null
  const moves =
    dueOn && work.due_on
      ? canMoveDueTo({ kind: 'task', dueOn: work.due_on, wholeDueOn }, dueOn, today)
      : refusal('no_due_date')
  return firstRefusal<string>(may, moves, allowed)
}

async function perform(context: CommandContext, works: readonly Work[], body: Body) {
  const { tx, today } = context
  const ids = works.map(({ id }) => id)
  switch (body.step) {
    case 'extend':
      return extendAll(context, works, body)
    case 'remind':
      await urgeAll(context, works.map(owedOf), body.reason)
      return works.map(({ id, version }) => ({ taskId: id, versionAfter: version }))
    case 'cancel': {
      const below = await cancelBelow(tx, ids, body.reason, today)
      const cancelled = await tx
        .updateTable('obligation')
        .set({ cancelled_on: today, cancelled_reason: body.reason, version: sql`version + 1` })
        .where('id', 'in', ids)
        .returning(['id', 'version'])
        .execute()
      return [...cancelled, ...below].map(({ id, version }) => ({ taskId: id, versionAfter: version }))
    }
  }
}

const owedOf = (work: Work) => ({
  id: work.id,
  owedByUnitId: work.owed_by_unit_id,
  owedByPersonId: work.owed_by_person_id,
  owedToUnitId: work.owed_to_unit_id,
})

async function extendAll(
  { tx, actor, today }: CommandContext,
  works: readonly Work[],
  { dueOn, reason }: Body,
) {
  const extended = works.flatMap(({ id, version, due_on }) =>
    due_on && dueOn ? [{ id, version, from: due_on, to: dueOn, extensionId: newId() }] : [],
  )
  await tx
    .insertInto('extension')
    .values(
      extended.map(({ id, from, to, extensionId }) => ({
        id: extensionId,
        obligation_id: id,
        due_on_before: from,
        proposed_due_on: to,
        reason,
        asked_on: today,
        decision: 'granted' as const,
        granted_due_on: to,
        decided_by: actor.personId,
        decided_on: today,
      })),
    )
    .execute()
  await tx
    .updateTable('obligation')
    .set({ due_on: dueOn, extensions: sql`extensions + 1`, version: sql`version + 1` })
    .where(
      'id',
      'in',
      extended.map(({ id }) => id),
    )
    .execute()
  return extended.map(({ id, version, from, extensionId }) => ({
    taskId: id,
    versionAfter: version + 1,
    dueOnBefore: from,
    extensionId,
  }))
}
