import { sql } from 'kysely'
import { firstRefusal } from '#domain/decision/decision.ts'
import { mayTake } from '#domain/meeting/lifecycle.ts'
import type { MeetingState } from '#domain/meeting/meeting.ts'
import type { Question } from '#domain/meeting/question-contract.ts'
import { canRaiseFor } from '#domain/recommendation/policy.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { unitEver } from '#server/unit/unit-ever.ts'
import type { CalendarDate } from '#domain/calendar/date.ts'

/** The questions that stand, in the order in which they were put, with what their reader may do. */
export async function listQuestions(
  db: Db | Tx,
  meeting: { id: string; state: MeetingState },
  { actor, today }: { actor: Actor; today: CalendarDate },
): Promise<Question[]> {
  const rows = await db
    .selectFrom('meeting_question as q')
    .select(['q.id', 'q.agenda_item_id as agendaItemId', 'q.text', 'q.answer', 'q.version'])
    .select([
      sql.ref<string>('q.asked_by_unit_id').as('askedById'),
      sql.ref<string>('q.addressed_to_unit_id').as('toId'),
    ])
    .select(unitEver('q.asked_by_unit_id', today).as('askedBy'))
    .select(unitEver('q.addressed_to_unit_id', today).as('addressedTo'))
    .where('q.meeting_id', '=', meeting.id)
    .where('q.withdrawn_at', 'is', null)
    .orderBy('q.asked_at')
    .orderBy('q.id')
    .execute()
  return rows.map(({ askedById, toId, ...question }) => ({
    ...question,
    can: {
      answer: firstRefusal<string>(canRaiseFor(actor, toId), mayTake(meeting.state, 'attend')),
      withdraw: firstRefusal<string>(canRaiseFor(actor, askedById), mayTake(meeting.state, 'raise')),
    },
  }))
}
