import { type ConclusionDraft, closingOf } from '#domain/meeting/closing.ts'
import type { Conclusion } from '#domain/meeting/conclusion-contract.ts'
import type { closeMeeting as route } from '#domain/meeting/contract.ts'
import type { Command } from '#server/kernel/context.ts'
import type { Tx } from '#server/kernel/database.ts'
import { Problem, refused } from '#server/kernel/problem.ts'
import { assignConclusions } from './assign-conclusions.ts'
import { draftMeetingNotice } from './draft-meeting-notice.ts'
import { answerRecommendations } from './answer-recommendations.ts'
import { getMeetingToTake } from './get-meeting.ts'
import { numberForNotice } from './number-for-notice.ts'

/**
 * Closes a meeting in one transaction: the notice is drafted and kept, each conclusion with a lead unit becomes a
 * task, each one on a recommendation a direction. Refused by number while a conclusion lacks something.
 */
export const closeMeeting: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, now, today } = context
  const meeting = await getMeetingToTake(tx, context, params.id, 'close', body.version)
  const conclusions = await numberForNotice(tx, meeting.id, today)
  if (conclusions.length === 0) throw refused('no_conclusions')
  const closing = closingOf(conclusions.map(draftOf), { today, hasChair: meeting.chair_id !== null })
  if (closing.gaps.length > 0) {
    throw new Problem('refused', {
      reason: 'conclusions_incomplete',
      fields: closing.gaps.map(({ ordinal, gap }) => ({
        path: `conclusions.${ordinal}`,
        code: gap,
        params: { ordinal },
      })),
    })
  }
  await keepEndsOfTerms(tx, conclusions)
  const { notice, documentId, clauseOf } = await draftMeetingNotice(context, meeting, conclusions)
  await assignConclusions(context, meeting, conclusions, clauseOf)
  await answerRecommendations(context, meeting, conclusions)
  const version = meeting.version + 1
  await tx
    .updateTable('meeting')
    .set({
      state: 'closed',
      closed_at: now,
      notice_file_id: notice.id,
      notice_document_id: documentId,
      version,
    })
    .where('id', '=', meeting.id)
    .execute()
  const { tasks, contributions, directions } = closing
  return { id: meeting.id, version, tasks, contributions, directions, notice }
}

/** Where a number of days was given, they count from today: the day on which they end is kept. */
async function keepEndsOfTerms(tx: Tx, conclusions: readonly Conclusion[]): Promise<void> {
  for (const { id, dueOn, dueIn, version } of conclusions)
    if (dueIn)
      await tx
        .updateTable('conclusion')
        .set({ due_on: dueOn, version: version + 1 })
        .where('id', '=', id)
        .where('due_on', 'is distinct from', dueOn)
        .execute()
}

const draftOf = ({ leadUnit, cooperatingUnits, ...conclusion }: Conclusion): ConclusionDraft => ({
  ...conclusion,
  leadUnitId: leadUnit?.id ?? null,
  cooperatingUnitIds: cooperatingUnits.map(({ id }) => id),
})
