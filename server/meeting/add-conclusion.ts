import type { CalendarDate } from '#domain/calendar/date.ts'
import type { addConclusion as route } from '#domain/meeting/conclusion-contract.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Command } from '#server/kernel/context.ts'
import type { Tx } from '#server/kernel/database.ts'
import { type ConclusionFields, conclusionValues } from './conclusion-values.ts'
import { getMeetingToTake } from './get-meeting.ts'
import { listConclusions } from './list-conclusions.ts'
import { nextOrdinal } from './number-rows.ts'

export interface NewConclusion extends ConclusionFields {
  readonly id: string
  readonly meetingId: string
  /** The sentence it was read from, where it was taken from a document. */
  readonly clauseId?: string | null
}

/**
 * Adds a conclusion at the end of an open meeting, under the next number. Checks the right, the state and what it
 * names; the meeting stays locked until the transaction ends, so that no two take one number.
 */
export async function addConclusion(
  tx: Tx,
  facts: { actor: Actor; today: CalendarDate },
  conclusion: NewConclusion,
): Promise<{ id: string; ordinal: number }> {
  await getMeetingToTake(tx, facts, conclusion.meetingId, 'conclude')
  const ordinal = await nextOrdinal(tx, 'conclusion', conclusion.meetingId)
  await tx
    .insertInto('conclusion')
    .values({
      ...(await conclusionValues(tx, facts, conclusion)),
      id: conclusion.id,
      meeting_id: conclusion.meetingId,
      ordinal,
      clause_id: conclusion.clauseId ?? null,
      written_by: facts.actor.personId,
    })
    .execute()
  return { id: conclusion.id, ordinal }
}

export const typeConclusion: Command<typeof route> = async ({ params, body }, context) => {
  await addConclusion(context.tx, context, { ...body, meetingId: params.id })
  return { conclusions: await listConclusions(context.tx, params.id, context.today) }
}
